// The flow: what is left of a section's blocks once every text in it is broken into lines. Only paragraphs and tables, as in Word:
// columns are a table without borders, a framed text is a table of one cell.

import type { Pt } from '../document/document.js';
import type { SetParagraph } from './set-line.js';

export interface FlowParagraph extends SetParagraph {
  readonly kind: 'paragraph';
  readonly pageBreakBefore: boolean;
}

export interface FlowCell {
  readonly column: number;
  readonly span: number;
  /** Rows it covers, 1 or more. */
  readonly rows: number;
  /** Left edge and width of the room for its text, from the left edge of the table. */
  readonly x: Pt;
  readonly width: Pt;
  readonly stack: readonly SetParagraph[];
  readonly middle: boolean;
}

export interface FlowRow {
  readonly node: number;
  /** Those that begin in this row. */
  readonly cells: readonly FlowCell[];
  readonly head: boolean;
  /** Stays on the page of the next row, or of what follows the table. */
  readonly keepNext: boolean;
  /** Does not split over pages unless it is taller than one. */
  readonly whole: boolean;
  readonly minHeight: Pt;
}

export interface FlowTable {
  readonly kind: 'table';
  readonly node: number;
  /** Left edge, from the left edge of the column it stands in. */
  readonly x: Pt;
  /** Left edge of each column and right edge of the last, from the left edge of the table. */
  readonly edges: readonly Pt[];
  readonly rows: readonly FlowRow[];
  /** How many of the first rows are repeated on every page. */
  readonly headRows: number;
  /** Weight of all borders, 0 without. */
  readonly border: Pt;
  readonly colour: string;
  readonly marginTop: Pt;
  readonly marginBottom: Pt;
}

export type FlowItem = FlowParagraph | FlowTable;
