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

/** A page as one sees it, in shades of grey, row by row from the top: 0 is black. */
export interface PagePicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  /** How many of its dots make an inch. */
  readonly dpi: number;
}

/** Gives the pictures that a page paints, as one. @param page counted from 0 @returns undefined where they cannot be had */
export type PicturePage = (bytes: Uint8Array, page: number) => Promise<PagePicture | undefined>;

/** A word as a program of text recognition sees it in a picture; edges in dots of the picture. */
export interface RecognisedWord {
  readonly text: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** Words of one are on one line of it. */
  readonly line: string;
  /** How sure the program is, from 0 to 100. */
  readonly confidence: number;
}

/** A program of text recognition for Vietnamese. */
export interface Recogniser {
  /** As people are told of it: `Tesseract 5.3.0`. */
  readonly name: string;
  /** @param shows a page with all that is on it, or lines one below the other @returns in reading order; none where the program fails */
  words(picture: PagePicture, shows: 'page' | 'lines'): Promise<readonly RecognisedWord[]>;
  close(): Promise<void>;
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
  /** Of one picture that is decoded: A3 at 600 dpi. */
  picturePixels: 70_000_000,
  /** Pages that are recognised from pictures: ten minutes' work of a machine, and time after which no further one is begun. */
  recognisedPages: 100,
  recognitionMilliseconds: 20 * 60_000,
  /** Of one page; a page with more is a drawing, whose lines are looked at no further. */
  rulings: 10_000,
} as const;
