// What the pages of a PDF draw, as plain data: letters at their places and straight rules. Lengths are in pt from the top left corner of
// the page as one sees it.

/** One letter, or a few that a font draws as one. */
export interface Glyph {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Its baseline. */
  readonly y: number;
  readonly size: number;
  /** Index in the fonts of the file. */
  readonly font: number;
  /** Drawn with an outline, which thickens it. */
  readonly stroked?: true;
  /** Drawn so that nobody sees it: over a picture of the page by a scanner, or in the colour of paper. */
  readonly unseen?: 'invisible' | 'white';
}

export interface PdfFont {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A level or upright line; `x0` and `y0` are its upper left end. */
export interface Ruling {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  /** In the order of drawing. */
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
  /** Text that does not run from left to right, as it was drawn. */
  readonly turned: string;
}

export interface DrawnFile {
  readonly fonts: readonly PdfFont[];
  readonly pages: readonly DrawnPage[];
}

/** Why a PDF gives no pages. */
export type PdfRefusal = 'password' | 'broken' | 'too-large';

/** Gives the pages of a PDF, within bounds of work. */
export type DrawPdf = (bytes: Uint8Array) => Promise<DrawnFile | PdfRefusal>;

/** Beyond any document: what asks for more is refused whole. */
export const pdfBounds = {
  bytes: 32 * 1024 * 1024,
  pages: 400,
  /** Of one page. */
  operators: 400_000,
  glyphsOfPage: 100_000,
  glyphs: 3_000_000,
  /** Of one page; a page with more is a drawing, whose lines are looked at no further. */
  rulings: 10_000,
} as const;
