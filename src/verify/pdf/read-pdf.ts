// A finished PDF as words at their places, in lines: what a reader program finds in it, not what we meant to write.

import { getDocumentProxy } from 'unpdf';
import { fold } from '../fold.js';
import { readRules, type Stroke } from './read-rules.js';

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
}

type Piece = Omit<PdfWord, 'line' | 'position'>;

const BASELINE_TOLERANCE = 0.8;

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** Widths of letters of a roman face, in parts of the size; exact enough to tell a space from a gap between columns. */
function roughWidth(letter: string): number {
  if (/[\s\u00a0.,:;'|]/.test(letter)) return 0.25;
  if (/[iljtfrIJ()\-/ìíỉĩị]/.test(letter)) return 0.32;
  if (/[mwMW%]/.test(letter)) return 0.8;
  return /\p{Lu}/u.test(letter) ? 0.7 : 0.48;
}

/** Words of one piece of text. The file says where the piece begins and ends; places inside it are estimates. */
function split(item: TextItem, page: number, height: number): Piece[] {
  const [, , , size = 0, left = 0, bottom = 0] = item.transform;
  const edges = [0];
  for (let index = 0; index < item.str.length; index++)
    edges.push((edges[index] ?? 0) + roughWidth(item.str.charAt(index)));
  const scale = item.width / (edges.at(-1) || 1);
  return [...item.str.matchAll(/[^\s\u00a0]+/g)].flatMap((match) => {
    const text = fold(match[0]);
    const at = (index: number): number => left + (edges[index] ?? 0) * scale;
    const place = { page, left: at(match.index), right: at(match.index + match[0].length), y: height - bottom, size };
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

async function piecesOf(bytes: Uint8Array, pagesBefore: number): Promise<{ pieces: Piece[]; pages: number }> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pieces: Piece[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    for (const item of items) if ('str' in item) pieces.push(...split(item, pagesBefore + number, height));
  }
  return { pieces, pages: pdf.numPages };
}

/** @param files those of one document, in order @throws Error if one is no PDF */
export async function readPdf(files: readonly Uint8Array[]): Promise<PdfText> {
  const pieces: Piece[] = [];
  let pages = 0;
  const rules: Stroke[][] = [];
  for (const bytes of files) {
    const read = await piecesOf(bytes, pages);
    const drawn = readRules(bytes);
    for (let index = 0; index < read.pages; index++) rules.push(drawn[index] ?? []);
    pieces.push(...read.pieces);
    pages += read.pages;
  }
  const lines = linesOf(pieces).map((line, index) =>
    line.map((piece, position): PdfWord => ({ ...piece, line: index, position })),
  );
  return { words: lines.flat(), lines, pages, rules };
}
