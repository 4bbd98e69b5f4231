// What the rules read: any document, ours or read from a file, as lines with roles and places and tables with rows, neutral of where it
// came from. Made from a Document by build-view.ts.

import type { Origin, ParagraphSource } from '../../document/document.js';
import type { ParagraphLook } from '../../document/look.js';
import type { LineRole } from '../../recognise/line-roles.js';

export type { LineRole };

/** Where a line stands in a table: indexes into `TextView.tables`, its rows and its columns. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** One line of text: a paragraph, a piece of it between line breaks, or a paragraph of a cell. */
export interface Line {
  /** Place in reading order. */
  readonly index: number;
  /** Gaps of a draft are one space each. */
  readonly text: string;
  readonly role: LineRole;
  /** Index into `TextView.texts`. */
  readonly part: number;
  /** Positions in `text` of gaps left open. */
  readonly gaps: readonly number[];
  /** Number of its paragraph in reading order, cells included, from 0. */
  readonly paragraph: number;
  /** Where `text` begins in the text of its paragraph. */
  readonly offset: number;
  readonly cell?: CellPlace;
  readonly origin?: Origin;
  /** How its paragraph looks, if the paragraph has words and whoever made the document knows. */
  readonly look?: ParagraphLook;
  /** Which paragraph of an Office file it was read from. */
  readonly source?: ParagraphSource;
}

export interface CellView {
  readonly column: number;
  readonly span: number;
  /** Rows that it covers. */
  readonly down: number;
  readonly lines: readonly Line[];
  /** All its lines, one a line. */
  readonly text: string;
}

export interface RowView {
  /** A `total` sums up items; a `note` is a note or a signature below them. */
  readonly kind: 'group' | 'item' | 'total' | 'note';
  /** The text of its number, without marks; empty if it has none. */
  readonly number: string;
  readonly cells: readonly CellView[];
  readonly origin?: Origin;
}

export interface ColumnView {
  /** `number`, `task`, `lead` … or `columnN` where the head is not understood. */
  readonly role: string;
  readonly title: string;
}

export interface TableView {
  readonly index: number;
  readonly part: number;
  readonly columns: readonly ColumnView[];
  readonly heads: readonly Line[];
  readonly rows: readonly RowView[];
  /** The line before it in reading order, -1 if none. */
  readonly after: number;
  readonly origin?: Origin;
}

/** One text of a set: a decision, the plan issued with it, an annex. */
export interface TextPart {
  readonly kind: 'decision' | 'plan' | 'annex' | 'other';
  /** As printed: `QUYẾT ĐỊNH`, `Phụ lục II`; empty if the text has no title. */
  readonly title: string;
  /** Issued with the text before it: it has no number, signature or recipients of its own. */
  readonly attached: boolean;
  readonly lines: readonly Line[];
}

export interface TextView {
  readonly texts: readonly TextPart[];
  readonly lines: readonly Line[];
  readonly tables: readonly TableView[];
  /** What is printed at the foot of first pages: an address. Not among `lines`. */
  readonly feet: readonly Line[];
}

export const linesWith = (lines: readonly Line[], ...roles: LineRole[]): Line[] =>
  lines.filter(({ role }) => roles.includes(role));

/** The cell of a column role in a row; undefined where a cell left of it covers the place. */
export function cellOf(table: TableView, row: RowView, role: string): CellView | undefined {
  const column = table.columns.findIndex((each) => each.role === role);
  return column < 0 ? undefined : row.cells.find((cell) => cell.column === column);
}

/** The first cell of a row whose column has one of the roles. */
export function firstCellOf(table: TableView, row: RowView, roles: readonly string[]): CellView | undefined {
  for (const role of roles) {
    const cell = cellOf(table, row, role);
    if (cell) return cell;
  }
  return undefined;
}
