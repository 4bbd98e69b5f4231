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
  readonly align: 'left' | 'center' | 'right' | 'justify';
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
  readonly headRepeats: boolean;
  readonly ruled: boolean;
  /** Index of its first paragraph. */
  readonly paragraph: number;
}

export interface Formatting {
  readonly sections: readonly SectionFormat[];
  readonly paragraphs: readonly ParagraphFormat[];
  readonly tables: readonly TableFormat[];
}
