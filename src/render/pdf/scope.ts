// What every part of the PDF writer needs to know about the place it writes to.

import type { Paragraph, Pt } from '../../document/document.js';
import type { StyleSheet } from '../../document/style-sheet.js';
import type { FontSet } from '../../fonts/font-set.js';
import type { PdfNode } from './pdf-node.js';

export interface Scope {
  readonly styles: StyleSheet;
  readonly fonts: FontSet;
  /** Room from left to right. */
  readonly width: Pt;
  /** Room from top to bottom of an empty page. */
  readonly pageHeight: Pt;
  /** Entry of the outline for a paragraph, if it is to have one. */
  readonly outline: (paragraph: Paragraph) => PdfNode;
}

/** Single line of the font in parts of its size: ascent, descent and gap, as Word sets it. */
export const singleLine = (fonts: FontSet): number => {
  const { ascent, descent, lineGap } = fonts.faces.regular;
  return ascent + descent + lineGap;
};

/** pdfmake's unit of line height leaves the gap of the font out; this brings it back. */
export const lineFactor = (fonts: FontSet): number => {
  const { ascent, descent } = fonts.faces.regular;
  return singleLine(fonts) / (ascent + descent);
};
