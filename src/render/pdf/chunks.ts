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

/** Whether two neighbours stand together without a place to break between them. */
export function glued(left: Chunk, right: Chunk): boolean {
  if (left.kind === 'break' || right.kind === 'break') return false;
  if (left.kind === 'word' && endsWithSpace(left.text)) return false;
  return !(right.kind === 'word' && startsWithSpace(right.text));
}

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
