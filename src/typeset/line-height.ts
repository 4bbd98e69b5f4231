// How tall a line is: the tallest ascent and deepest descent of its words (spaces do not count), the font's line gap on top, and
// what the paragraph's line spacing adds, which Word puts below the text.

import type { Pt } from '../document/document.js';
import type { FontSet } from '../fonts/font-set.js';
import type { Piece } from './measure-words.js';

export interface LineHeight {
  readonly height: Pt;
  readonly ascent: Pt;
  readonly spaceBelow: Pt;
}

/**
 * @param pieces what stands on the line; for an empty line the paragraph's own face and size
 * @param spacing multiple of the single line
 */
export function lineHeight(
  pieces: readonly Pick<Piece, 'face' | 'size'>[],
  spacing: number,
  fonts: FontSet,
): LineHeight {
  let ascent = 0;
  let descent = 0;
  let tallest = 0;
  for (const { face, size } of pieces) {
    const font = fonts.faces[face];
    ascent = Math.max(ascent, (font.ascent + font.lineGap) * size);
    descent = Math.max(descent, font.descent * size);
    tallest = Math.max(tallest, (font.ascent + font.lineGap + font.descent) * size);
  }
  const spaceBelow = Math.max(0, (spacing - 1) * tallest);
  return { height: ascent + descent + spaceBelow, ascent, spaceBelow };
}
