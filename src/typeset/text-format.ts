// The faces and measures a paragraph is set with: its role's style, as Word would read it from our DOCX.

import type { HorizontalAlign, Pt } from '../document/document.js';
import type { RoleStyle } from '../document/style-sheet.js';
import { wholeTwips, wordPoints } from './word-length.js';

export interface TextFormat {
  readonly size: Pt;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly colour: string;
  readonly align: HorizontalAlign;
  readonly left: Pt;
  /** Of the first line against the others; negative is hanging. */
  readonly firstLine: Pt;
  /** Multiple of the single line. */
  readonly line: number;
  readonly before: Pt;
  readonly after: Pt;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
}

/** @param align the cell's own alignment, which goes before the role's */
export function textFormat(style: RoleStyle, align: HorizontalAlign = style.align): TextFormat {
  return {
    size: Math.round(style.size * 2) / 2,
    bold: style.bold,
    italic: style.italic,
    colour: style.colour,
    align,
    left: wordPoints(style.left),
    firstLine: wordPoints(style.firstLine),
    line: Math.round(style.line * 240) / 240,
    before: wholeTwips(style.before),
    after: wholeTwips(style.after),
    keepNext: style.keepWithNext,
    keepLines: style.keepLines,
  };
}
