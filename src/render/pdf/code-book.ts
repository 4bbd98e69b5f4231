// The faces of a document as they are embedded, cut to what its pages show.

import type { PageFace, PageLine, PageRun, Pages } from '../../document/pages.js';
import type { FontSet } from '../../fonts/font-set.js';
import { type EmbeddedFace, embedFace } from './embed-face.js';

// Which characters of a face are embedded: not just those a document has, so that documents of one kind embed the same font file and
// write the same text in the same codes.

const lower = 'abcdefghijklmnopqrstuvwxyz';

/**
 * From the most to the least common in Vietnamese documents. A face has all characters of the levels up to the last one that it needs, in
 * this order: so a character has the same code whatever the last level is. First of all those that share a glyph with others, so that
 * what is copied is these: the space, not the no-break space; the hyphen, not the soft or the no-break hyphen; the Vietnamese Đ, not
 * the Icelandic Ð.
 */
const levels = [
  [...` -Đđ0123456789(),./:;%${lower}${lower.toUpperCase()}`, ...'\u00a0“”–Ủ'],
  [...'àáảãạăằắặâầấẩậêềếểệìíỉịòóọôồốổộơờớởợùúủụưừứửữựỷýôƯÔ'],
  [...'ẫẳẵèéẻẽẹễĩỏõỗỡũỳỹỵ', ...'ÀÁẢÃẠĂẮẶÂẦẤẨẬÊỀẾỂỆÍỈĨỊÒÓỌÔỒỐỔỖỘƠỜỚỞỢÙÚỦỤỪỨỬỮỰÝ'],
  [...'ẰẲẴẪÈÉẺẼẸỄÌỎÕỠŨỲỶỸỴ', ...'!"#$&\'*+<=>?@[\\]^_`{|}~‘’—…•°²³×≥≤§₫'],
];

const order = [...new Set(levels.flat())];
const placeOf = new Map(order.map((character, place) => [character, place]));
/** How many characters there are up to and with each level. */
const ends = levels.map((_, level) => new Set(levels.slice(0, level + 1).flat()).size);
const WORDS = Math.ceil(order.length / 32);

/** Up to so many characters are embedded alone: a face that only one line is set in. */
const FEW = 40;

/** A set of characters: those of the levels as bits by their place, and the others. */
export interface Characters {
  readonly known: Int32Array;
  others: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

export const noCharacters = (): Characters => ({ known: new Int32Array(WORDS), others: NONE });

export function takeCharacters(text: string, into: Characters): void {
  for (const character of text) {
    const place = placeOf.get(character);
    if (place === undefined) into.others = new Set([...into.others, character]);
    else into.known[place >> 5] = (into.known[place >> 5] as number) | (1 << (place & 31));
  }
}

function joinCharacters({ known, others }: Characters, into: Characters): void {
  for (let word = 0; word < WORDS; word++) into.known[word] = (into.known[word] as number) | (known[word] as number);
  if (others.size > 0) into.others = new Set([...into.others, ...others]);
}

interface Embedded {
  /** In the order of their codes. */
  readonly characters: readonly string[];
  /** The same for two lists in both of which a character of both has the same code. */
  readonly codes: string;
}

/** What to embed of a face for the characters that a document shows in it. */
export function charactersToEmbed({ known, others }: Characters): Embedded {
  const shown = order.filter((_, place) => ((known[place >> 5] as number) >> (place & 31)) & 1);
  const further = [...others].sort();
  const last = placeOf.get(shown.at(-1) ?? ' ') as number;
  const end = ends.find((count) => last < count) as number;
  if (shown.length + further.length > FEW) {
    return {
      characters: [...order.slice(0, end), ...further],
      codes: further.length === 0 ? '' : `${end}${further.join('')}`,
    };
  }
  const characters = [...new Set([...order.slice(0, 4), ...shown, ...further])];
  return { characters, codes: characters.join('') };
}

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
