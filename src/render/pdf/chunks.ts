// Cuts the inlines of a paragraph into the pieces that pdfmake may not break: words with the space after them, gaps, line breaks.
// pdfmake would break after "/" and "-" and stretch the line there; a piece with `noWrap` is never broken, so "42/2022/NĐ-CP" stays
// whole and justified lines stretch between words only.

import type { Inline, Pt } from '../../document/document.js';
import type { RoleStyle } from '../../document/style-sheet.js';
import { type FontSet, faceName } from '../../fonts/font-set.js';
import { points } from './lengths.js';

export interface Word {
  readonly kind: 'word';
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface Gap {
  readonly kind: 'gap';
  readonly width: Pt;
}

export type Chunk = Word | Gap | { readonly kind: 'break' };

const startsWithSpace = (text: string): boolean => /^ /.test(text);
const endsWithSpace = (text: string): boolean => / $/.test(text);

/** The pieces in reading order; tabs and line ends inside a text count as spaces, no-break spaces belong to the word. */
export function chunksOf(inlines: readonly Inline[], style: RoleStyle): Chunk[] {
  const chunks: Chunk[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'break') chunks.push({ kind: 'break' });
    else if (inline.kind === 'blank') chunks.push({ kind: 'gap', width: points(inline.width) });
    else {
      const face = { bold: inline.bold ?? style.bold, italic: inline.italic ?? style.italic };
      let text = inline.text.replace(/[\t\r\n]/g, ' ');
      const last = chunks.at(-1);
      if (startsWithSpace(text) && last?.kind === 'word') {
        const trimmed = text.replace(/^ +/, '');
        chunks[chunks.length - 1] = { ...last, text: last.text + text.slice(0, text.length - trimmed.length) };
        text = trimmed;
      }
      for (const piece of text.match(/ *[^ ]+ *| +/g) ?? []) chunks.push({ kind: 'word', text: piece, ...face });
    }
  }
  return chunks;
}

/** Signs that pdfmake keeps with the word before them, even over a space. */
const closer = /^[)\]}!?.,;:/]/;
const opener = /[([{]\s*$/;

/** Whether there is no space between two neighbours on a line. */
export function touching(left: Chunk, right: Chunk): boolean {
  if (left.kind === 'break' || right.kind === 'break') return false;
  return !(left.kind === 'word' && endsWithSpace(left.text)) && !(right.kind === 'word' && startsWithSpace(right.text));
}

/** Whether pdfmake makes no line end between two neighbours: no space between them, or a sign there that it keeps on the line. */
export function glued(left: Chunk, right: Chunk): boolean {
  if (left.kind === 'break' || right.kind === 'break' || isSeam(left) || isSeam(right)) return false;
  if (touching(left, right)) return true;
  return (right.kind === 'word' && closer.test(right.text)) || (left.kind === 'word' && opener.test(left.text));
}

const seam: Word = { kind: 'word', text: '', bold: false, italic: false };
const isSeam = (chunk: Chunk): boolean => chunk.kind === 'word' && chunk.text === '';

/**
 * Runs of glued pieces that no line of the given width can take get seams, empty words where a line may end: at their spaces, and
 * where that is not enough between all pieces.
 */
export function loosened(chunks: readonly Chunk[], size: Pt, width: Pt, fonts: FontSet): Chunk[] {
  const fits = (run: readonly Chunk[]): boolean => {
    const widths = run.map((chunk) => chunkWidth(chunk, size, fonts));
    return widths.reduce((sum, { all }) => sum + all, 0) - (widths.at(-1)?.trailing ?? 0) <= width;
  };
  const withSeams = (parts: readonly (readonly Chunk[])[]): Chunk[] =>
    parts.flatMap((part, i) => (i > 0 ? [seam, ...part] : part));
  return runsOf(chunks, glued).flatMap((run) =>
    fits(run)
      ? run
      : withSeams(runsOf(run, touching).map((part) => (fits(part) ? part : withSeams(part.map((chunk) => [chunk]))))),
  );
}

/** The pieces in runs of neighbours that belong together. */
function runsOf(chunks: readonly Chunk[], together: (left: Chunk, right: Chunk) => boolean): Chunk[][] {
  const runs: Chunk[][] = [];
  chunks.forEach((chunk, i) => {
    const before = chunks[i - 1];
    if (before && together(before, chunk)) runs.at(-1)?.push(chunk);
    else runs.push([chunk]);
  });
  return runs;
}

/** The pieces in runs that stay on one line. */
export const gluedRuns = (chunks: readonly Chunk[]): Chunk[][] => runsOf(chunks, glued);

/** Widths of a piece: whole, and of the spaces at its ends, which do not count at the ends of a line. */
export function chunkWidth(chunk: Chunk, size: Pt, fonts: FontSet): { all: Pt; leading: Pt; trailing: Pt } {
  if (chunk.kind === 'break') return { all: 0, leading: 0, trailing: 0 };
  if (chunk.kind === 'gap') return { all: chunk.width, leading: 0, trailing: 0 };
  const face = fonts.faces[faceName(chunk.bold, chunk.italic)];
  return {
    all: face.width(chunk.text, size),
    leading: face.width(/^\s*/.exec(chunk.text)?.[0] ?? '', size),
    trailing: face.width(/\s*$/.exec(chunk.text)?.[0] ?? '', size),
  };
}
