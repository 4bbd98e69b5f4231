// A finished PDF as words at their places, in lines: what a reader program finds in it, not what we meant to write.

import { openPdf } from '../../pdf/open-pdf.js';
import { fold } from '../fold.js';
import type { FileText } from '../said-text.js';
import { readContents, type Stroke, strangeOperators, strokesIn } from './read-contents.js';

export interface PdfWord {
  /** Folded, with no space in it. */
  readonly text: string;
  readonly page: number;
  /** In pt from the top left corner; `y` is the baseline. */
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Which line of the file it stands on, and where in that line. Columns side by side share a line. */
  readonly line: number;
  readonly position: number;
}

export interface PdfText {
  /** In reading order: by page, line, place in the line. */
  readonly words: readonly PdfWord[];
  readonly lines: readonly (readonly PdfWord[])[];
  readonly pages: number;
  /** What each page draws in straight rules, from the first page on. */
  readonly rules: readonly (readonly Stroke[])[];
  /** The same text as the file has it, line after line; what it marks as no part of the text (ISO 32000-1, 14.8.2.2) apart. */
  readonly file: FileText;
}

type Piece = Omit<PdfWord, 'line' | 'position'>;

const BASELINE_TOLERANCE = 0.8;

/** Text that a file draws in one go. */
export interface DrawnText {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** No part of the text: the number of a page, a head set again. */
  readonly beside: boolean;
}

/** Widths of letters of a roman face, in parts of the size; exact enough to tell a space from a gap between columns. */
function roughWidth(letter: string): number {
  if (/[\s\u00a0.,:;'|]/.test(letter)) return 0.25;
  if (/[iljtfrIJ()\-/ìíỉĩị]/.test(letter)) return 0.32;
  if (/[mwMW%]/.test(letter)) return 0.8;
  return /\p{Lu}/u.test(letter) ? 0.7 : 0.48;
}

/** Words of one piece of text. The file says where the piece begins and ends; places inside it are estimates. */
function split({ text: own, page, left, y, width, size }: DrawnText): Piece[] {
  const edges = [0];
  for (let index = 0; index < own.length; index++) edges.push((edges[index] ?? 0) + roughWidth(own.charAt(index)));
  const scale = width / (edges.at(-1) || 1);
  return [...own.matchAll(/[^\s\u00a0]+/g)].flatMap((match) => {
    const text = fold(match[0]);
    const at = (index: number): number => left + (edges[index] ?? 0) * scale;
    const place = { page, left: at(match.index), right: at(match.index + match[0].length), y, size };
    return text === '' ? [] : [{ text, ...place }];
  });
}

function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.page - b.page || a.y - b.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && first.page === piece.page && piece.y - first.y < BASELINE_TOLERANCE) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left));
}

/** Marks of a page that begin and end stretches of its text. */
interface ContentMark {
  readonly type: string;
  readonly tag?: string | null;
}

/** Places of signatures and links lie beside the words; a note, a stamp, a drawing may cover them. */
const ANNOTATIONS = ['Widget', 'Link'];

interface DrawnPages {
  readonly drawn: DrawnText[];
  readonly pages: number;
  /** What lies over the pages. */
  readonly notes: string[];
}

async function drawnIn(bytes: Uint8Array, pagesBefore: number): Promise<DrawnPages> {
  const pdf = await openPdf(bytes);
  const drawn: DrawnText[] = [];
  const notes: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const annotations: readonly { readonly subtype?: string }[] = await page.getAnnotations();
    for (const { subtype = '' } of annotations)
      if (!ANNOTATIONS.includes(subtype)) notes.push(`/${subtype} (${pagesBefore + number})`);
    const open: boolean[] = [];
    for (const item of items) {
      if ('str' in item) {
        const [, , , size = 0, left = 0, bottom = 0] = item.transform as number[];
        const place = { page: pagesBefore + number, left, y: height - bottom, width: item.width, size };
        drawn.push({ text: item.str, ...place, beside: open.includes(true) });
      } else {
        const { type, tag } = item as ContentMark;
        if (type === 'endMarkedContent') open.pop();
        else open.push(tag === 'Artifact');
      }
    }
  }
  return { drawn, pages: pdf.numPages, notes };
}

/** Words and lines of what was drawn, in the order of the file. */
export function layOut(
  drawn: readonly DrawnText[],
  pages: number,
  rules: readonly (readonly Stroke[])[],
  { beside = [], unseen = [], markup = [] }: Partial<Pick<FileText, 'beside' | 'unseen' | 'markup'>>,
): PdfText {
  const lines = linesOf(drawn.flatMap(split)).map((line, index) =>
    line.map((piece, position): PdfWord => ({ ...piece, line: index, position })),
  );
  const folded = drawn.map((each) => ({ ...each, text: fold(each.text) })).filter(({ text }) => text !== '');
  const inText = folded.filter((each) => !each.beside);
  const apart = folded.filter((each) => each.beside);
  const file: FileText = {
    lines: inText.map(({ text }) => text),
    pages: inText.map(({ page }) => page),
    beside: [...apart.map(({ text }) => text), ...beside],
    besidePages: apart.map(({ page }) => page),
    unseen,
    markup,
    wrapped: true,
  };
  return { words: lines.flat(), lines, pages, rules, file };
}

/** @param files those of one document, in order @throws Error if one is no PDF */
export async function readPdf(files: readonly Uint8Array[]): Promise<PdfText> {
  const drawn: DrawnText[] = [];
  let pages = 0;
  const rules: (readonly Stroke[])[] = [];
  const markup: string[] = [];
  for (const bytes of files) {
    const read = await drawnIn(bytes, pages);
    const contents = readContents(bytes);
    for (let index = 0; index < read.pages; index++) {
      const content = contents[index];
      rules.push(content === undefined ? [] : strokesIn(content));
      if (content !== undefined) markup.push(...strangeOperators(content));
    }
    drawn.push(...read.drawn);
    markup.push(...read.notes);
    pages += read.pages;
  }
  return layOut(drawn, pages, rules, { markup });
}
