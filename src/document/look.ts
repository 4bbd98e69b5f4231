// How a finished file looks, as its reader found it: the formatting that reaches the eye after styles and defaults are resolved. A reader puts it
// on the paragraph, the table and the section that it belongs to; for a document of ours the style sheet says it. Read by the rules of form.

import type { Margins, Mm, Orientation, Pt } from './lengths.js';

export interface RunLook {
  readonly text: string;
  readonly font?: string;
  readonly size?: Pt;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** `rrggbb` in lower case; absent is automatic, which prints black. */
  readonly colour?: string;
}

/** A level line drawn under a text. */
export interface Stroke {
  /** Absent where the file does not tell. */
  readonly length?: Mm;
}

export interface TableLook {
  /** In the order of the file, tables within tables and those that lay out a page included, from 0. */
  readonly index: number;
  /** Index of its section. */
  readonly section: number;
  /** Absent where it is a share of the page or left to the words. */
  readonly width?: Mm;
  readonly rows: number;
  readonly columns: number;
  /** Absent where the file does not tell. */
  readonly headRepeats?: boolean;
  readonly ruled: boolean;
}

export interface ParagraphLook {
  readonly runs: readonly RunLook[];
  /** Absent where the file does not tell, as a PDF of one line of a column. */
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  readonly firstLine: Mm;
  readonly left: Mm;
  readonly before: Pt;
  readonly after: Pt;
  /** Multiple of the single line; absent where the line has a fixed height. */
  readonly line?: number;
  /** The table around it, be it one that holds data or one that only lays out the page. */
  readonly table?: TableLook;
  /** Index of its section. */
  readonly section: number;
  /** Drawn under it; a line in an empty paragraph stands under the words before it. */
  readonly strokes: readonly Stroke[];
}

export interface SectionLook {
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
  /** Something is drawn of which the reader cannot tell the shape: a stroke that is missing may be there. */
  readonly drawings?: true;
}

/** A line of text on a finished page. */
export interface PrintedLine {
  /** Number of its paragraph in reading order, from 0; -1 for a page number and other furniture. */
  readonly paragraph: number;
  /** From the left edge of the page to where the line begins and ends. */
  readonly left: Mm;
  readonly right: Mm;
  /** A copy of a table head on a later page. */
  readonly repeated?: true;
  /** The last line of its paragraph. */
  readonly last: boolean;
}

/** A finished page. A Word file has none: it is set in pages when it is opened. */
export interface PageLook {
  /** Index of the section it belongs to. */
  readonly section: number;
  /** In reading order. */
  readonly lines: readonly PrintedLine[];
}

/** The words of a paragraph as its runs have them. */
export const lookText = ({ runs }: ParagraphLook): string => runs.map(({ text }) => text).join('');
