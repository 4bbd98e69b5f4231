// The text of a paragraph as words and the spaces between them, each measured in its face. Widths are Word's: advance widths
// alone, no kerning. What stands between two spaces is one word even where its face changes; a line may also break after a dash.

import type { Inline, Pt } from '../document/document.js';
import { PT_PER_MM } from '../document/lengths.js';
import { type FaceName, type FontSet, faceName } from '../fonts/font-set.js';
import type { Piece, TextFormat } from './setting.js';

// Where a line may break inside a word: after a hyphen or dash, as Word does, unless a digit, another hyphen or something that
// joins comes next. So may a code, 42/2022/NĐ- and CP on the next line: a no-break hyphen would keep it together, but Word then finds
// and copies another text than was written.

const DASH = /[-\u2010\u2013\u2014]/;
const NO_BREAK_BEFORE = /[\d\s\u00a0\u202f\u2007\u2060\ufeff\p{M}-]/u;
const NONE: readonly number[] = [];

/**
 * @param following the character after the text in the next run, empty if nothing follows
 * @returns positions in `text` (UTF-16) before which a line may break, ascending; `text.length` if after its last character
 */
export function dashBreaks(text: string, following: string): readonly number[] {
  if (!DASH.test(text)) return NONE;
  const breaks: number[] = [];
  for (let index = 0; index < text.length; index++) {
    if (!DASH.test(text.charAt(index))) continue;
    const next = index + 1 < text.length ? text.charAt(index + 1) : following;
    if (next !== '' && !NO_BREAK_BEFORE.test(next)) breaks.push(index + 1);
  }
  return breaks;
}

export type Token =
  | { readonly kind: 'word'; readonly pieces: Piece[]; width: Pt; endsWithDash: boolean }
  | { readonly kind: 'space'; readonly pieces: Piece[]; width: Pt; count: number }
  | { readonly kind: 'break'; readonly soft?: true };

const NO_BREAK_SPACE = '\u00a0';
const NO_BREAK_HYPHEN = /\u2011/g;
const PARTS = /\r\n|[\r\n]|[ \t]+|[^ \t\r\n]+/g;

/** Width in pt; a no-break hyphen that the face lacks is as wide as the hyphen that stands for it. */
export function textWidth(text: string, face: FaceName, size: Pt, fonts: FontSet): Pt {
  const font = fonts.faces[face];
  if (text.includes('\u2011') && !font.has(0x2011)) return font.width(text.replace(NO_BREAK_HYPHEN, '-'), size);
  return font.width(text, size);
}

/** The gap of a blank as no-break spaces, as many as come nearest to its width: so it is written in DOCX, to be typed over. */
function gapText(width: number, face: FaceName, size: Pt, fonts: FontSet): string {
  const count = Math.round((width * PT_PER_MM) / fonts.faces[face].width(' ', size));
  return NO_BREAK_SPACE.repeat(Math.max(1, count));
}

/** Tabs count as spaces: a Document has no tab stops. */
export function measureWords(inlines: readonly Inline[], format: TextFormat, fonts: FontSet): Token[] {
  const tokens: Token[] = [];
  const { size } = format;
  const word = (text: string, face: FaceName): void => {
    const piece = { text, face, size, width: textWidth(text, face, size, fonts) };
    const last = tokens[tokens.length - 1];
    if (last?.kind !== 'word' || last.endsWithDash) {
      tokens.push({ kind: 'word', pieces: [piece], width: piece.width, endsWithDash: false });
    } else {
      last.pieces.push(piece);
      last.width += piece.width;
    }
  };
  const space = (count: number, face: FaceName): void => {
    const text = ' '.repeat(count);
    const piece = { text, face, size, width: textWidth(text, face, size, fonts) };
    const last = tokens[tokens.length - 1];
    if (last?.kind !== 'space') tokens.push({ kind: 'space', pieces: [piece], width: piece.width, count });
    else {
      last.pieces.push(piece);
      last.width += piece.width;
      last.count += count;
    }
  };
  const run = (text: string, face: FaceName, following: string): void => {
    const breaks = dashBreaks(text, following);
    let at = 0;
    let next = 0;
    for (const part of text.match(PARTS) ?? []) {
      const first = part.charAt(0);
      if (first === '\n' || first === '\r') tokens.push({ kind: 'break' });
      else if (first === ' ' || first === '\t') space(part.length, face);
      else {
        let from = 0;
        for (; next < breaks.length && (breaks[next] as number) <= at + part.length; next++) {
          const to = (breaks[next] as number) - at;
          word(part.slice(from, to), face);
          (tokens[tokens.length - 1] as { endsWithDash: boolean }).endsWithDash = true;
          from = to;
        }
        if (from < part.length) word(part.slice(from), face);
      }
      at += part.length;
    }
  };
  for (const [index, inline] of inlines.entries()) {
    if (inline.kind === 'break') {
      if (inline.soft) space(1, faceName(format.bold, format.italic));
      tokens.push(inline.soft ? { kind: 'break', soft: true } : { kind: 'break' });
    } else if (inline.kind === 'blank') {
      const face = faceName(format.bold, format.italic);
      word(gapText(inline.width, face, size, fonts), face);
    } else {
      const after = inlines[index + 1];
      const following = after?.kind === 'text' ? after.text.charAt(0) : after?.kind === 'blank' ? NO_BREAK_SPACE : '';
      run(inline.text, faceName(inline.bold ?? format.bold, inline.italic ?? format.italic), following);
    }
  }
  return tokens;
}
