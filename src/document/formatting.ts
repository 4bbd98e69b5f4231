// How a finished file looks, as its reader found it: pages, paragraphs and tables with the formatting that reaches the eye after styles
// and defaults are resolved. Made by readers of formats that have a look; read by the rules of form.

import type { Margins, Mm, Orientation, Pt } from './document.js';

export interface RunFormat {
  readonly text: string;
  readonly font?: string;
  readonly size?: Pt;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** `rrggbb` in lower case; absent is automatic, which prints black. */
  readonly colour?: string;
}

export interface ParagraphFormat {
  /** In reading order, cells of tables included, from 0: the number that the Document's own paragraphs have. */
  readonly index: number;
  readonly text: string;
  readonly runs: readonly RunFormat[];
  /** Absent where the file does not tell, as a PDF of one line of a column. */
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  readonly firstLine: Mm;
  readonly left: Mm;
  readonly before: Pt;
  readonly after: Pt;
  /** Multiple of the single line; absent where the line has a fixed height. */
  readonly line?: number;
  /** Index of the table around it. */
  readonly table?: number;
  /** Index of its section. */
  readonly section: number;
}

export interface SectionFormat {
  readonly width: Mm;
  readonly height: Mm;
  readonly orientation: Orientation;
  readonly margins: Margins;
  /** Sides of which only the free room is known, as on a printed page: the margin is that or less. */
  readonly atMost?: readonly (keyof Margins)[];
  /** What the header of its pages holds; a section without one of its own has that of the section before. */
  readonly pageNumber?: { readonly place: 'header' | 'footer'; readonly align: string; readonly size?: Pt };
  /** The first page has a header of its own. */
  readonly titlePage: boolean;
  /** A number is shown on the first page too. */
  readonly firstPageNumber: boolean;
  readonly restarts: boolean;
}

export interface TableFormat {
  readonly index: number;
  readonly section: number;
  /** Absent where it is a share of the page or left to the words. */
  readonly width?: Mm;
  readonly rows: number;
  readonly columns: number;
  /** Absent where the file does not tell. */
  readonly headRepeats?: boolean;
  readonly ruled: boolean;
  /** Index of its first paragraph. */
  readonly paragraph: number;
}

/** A level line drawn under a text. */
export interface StrokeFormat {
  /** Index of the paragraph above it. */
  readonly paragraph: number;
  /** Absent where the file does not tell. */
  readonly length?: Mm;
}

/** A line of text on a finished page. */
export interface PrintedLine {
  /** Index of its paragraph; -1 for a page number and other furniture. */
  readonly paragraph: number;
  /** From the left edge of the page to where the line begins and ends. */
  readonly left: Mm;
  readonly right: Mm;
  /** A copy of a table head on a later page. */
  readonly repeated?: true;
  /** The last line of its paragraph. */
  readonly last: boolean;
}

export interface PageFormat {
  /** Index of the section it belongs to. */
  readonly section: number;
  /** In reading order. */
  readonly lines: readonly PrintedLine[];
}

export interface Formatting {
  readonly sections: readonly SectionFormat[];
  readonly paragraphs: readonly ParagraphFormat[];
  readonly tables: readonly TableFormat[];
  /** Absent where drawn lines cannot be read. */
  readonly strokes?: readonly StrokeFormat[];
  /** Something is drawn of which the reader cannot tell the shape: a stroke that is missing may be there. */
  readonly drawings?: boolean;
  /** Only for finished pages; a Word file is set in pages when it is opened. */
  readonly pages?: readonly PageFormat[];
}
