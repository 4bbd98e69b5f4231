// The faces of a document as they are embedded, cut to what its pages show.

import type { PageFace, PageLine, PageRun, Pages } from '../../document/pages.js';
import type { FontSet } from '../../fonts/font-set.js';
import {
  type Characters,
  type EmbeddedFace,
  embedFace,
  joinCharacters,
  noCharacters,
  takeCharacters,
} from './embed-face.js';

// Which characters of a face are embedded: not just those a document has, so that documents of one kind embed the same font file and
// write the same text in the same codes.

export type CodeBook = Readonly<Partial<Record<PageFace, EmbeddedFace>>>;

export const FACES: readonly PageFace[] = ['regular', 'bold', 'italic', 'boldItalic'];

/** The name under which pages know a face. */
export const fontName = (face: PageFace): string => `F${FACES.indexOf(face) + 1}`;

interface Need {
  readonly face: PageFace;
  readonly characters: Characters;
}

/** Lines of a paragraph set once are shared by many documents: they are looked through once. */
const needsOfRuns = new WeakMap<readonly PageRun[], readonly Need[]>();

function needsOf(runs: readonly PageRun[]): readonly Need[] {
  let needs = needsOfRuns.get(runs);
  if (!needs) {
    const byFace = new Map<PageFace, Characters>();
    for (const { face, text } of runs) {
      const characters = byFace.get(face) ?? noCharacters();
      byFace.set(face, characters);
      takeCharacters(text, characters);
    }
    needs = [...byFace].map(([face, characters]) => ({ face, characters }));
    needsOfRuns.set(runs, needs);
  }
  return needs;
}

function needsOfPages({ pages }: Pages): Partial<Record<PageFace, Characters>> {
  const all: Partial<Record<PageFace, Characters>> = {};
  const take = ({ runs }: PageLine): void => {
    for (const { face, characters } of needsOf(runs)) {
      all[face] ??= noCharacters();
      joinCharacters(characters, all[face]);
    }
  };
  for (const { lines, numberLine } of pages) {
    for (const line of lines) take(line);
    if (numberLine) take(numberLine);
  }
  return all;
}

/** @param wanted a face to embed though the pages may not show it */
export async function codeBook(pages: Pages, fonts: FontSet, wanted?: PageFace): Promise<CodeBook> {
  const needs = needsOfPages(pages);
  if (wanted) needs[wanted] ??= noCharacters();
  const book: Partial<Record<PageFace, EmbeddedFace>> = {};
  for (const face of FACES) {
    const characters = needs[face];
    if (characters) book[face] = await embedFace(fonts.faces[face], characters);
  }
  return book;
}
