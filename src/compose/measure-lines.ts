// Widths of set lines, for what depends on them: a rule under a name is a share of the line above it, a column must hold its
// longest word. Lines break at spaces, as many words on each as fit.

import type { Inline, Mm, Pt } from '../document/document.js';
import { PT_PER_MM } from '../document/lengths.js';
import type { RoleStyle } from '../document/style-sheet.js';
import { type FontSet, faceName } from '../fonts/font-set.js';

interface Piece {
  readonly width: Pt;
  readonly space: boolean;
  readonly break?: boolean;
}

function pieces(inlines: readonly Inline[], style: RoleStyle, fonts: FontSet): Piece[] {
  return inlines.flatMap((inline): Piece[] => {
    if (inline.kind === 'break') return [{ width: 0, space: true, break: true }];
    if (inline.kind === 'blank') return [{ width: inline.width * PT_PER_MM, space: false }];
    const face = fonts.faces[faceName(inline.bold ?? style.bold, inline.italic ?? style.italic)];
    return inline.text
      .split(/( +)/)
      .filter((part) => part !== '')
      .map((part) => ({ width: face.width(part, style.size), space: part.startsWith(' ') }));
  });
}

/** Width of each line of a paragraph in a column of the given width. */
export function lineWidths(inlines: readonly Inline[], style: RoleStyle, fonts: FontSet, column: Mm): Pt[] {
  const most = (column - style.left) * PT_PER_MM;
  const lines: Pt[] = [];
  let width = 0;
  let gap = 0;
  let word = 0;
  const take = (): void => {
    if (width > 0 && width + gap + word > most) {
      lines.push(width);
      width = word;
    } else width += (width > 0 ? gap : 0) + word;
    gap = 0;
    word = 0;
  };
  for (const piece of pieces(inlines, style, fonts)) {
    if (!piece.space) {
      word += piece.width;
      continue;
    }
    if (word > 0) take();
    if (piece.break) {
      lines.push(width);
      width = 0;
    } else gap += piece.width;
  }
  if (word > 0) take();
  if (width > 0) lines.push(width);
  return lines;
}

/** Width of a plain text on one line. */
export const textWidth = (text: string, style: RoleStyle, fonts: FontSet): Pt =>
  fonts.faces[faceName(style.bold, style.italic)].width(text, style.size);

/** Width of the widest word. */
export function widestWord(inlines: readonly Inline[], style: RoleStyle, fonts: FontSet): Pt {
  let widest = 0;
  let word = 0;
  for (const piece of pieces(inlines, style, fonts)) {
    word = piece.space ? 0 : word + piece.width;
    widest = Math.max(widest, word);
  }
  return widest;
}
