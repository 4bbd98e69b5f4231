// A report as plain data: sections of tables and lists, cells of text with what was taken out and put in. Markdown and HTML are written
// from it.

import type { Localized } from '../../diagnostics/index.js';
import type { Piece } from '../../text/word-diff.js';

/** Text, or text with its changes. */
export type Cell = string | Localized | readonly Piece[];

export interface ReportTable {
  readonly kind: 'table';
  readonly title: Localized;
  readonly note?: Localized;
  readonly heads: readonly Localized[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface ReportList {
  readonly kind: 'list';
  readonly title: Localized;
  readonly note?: Localized;
  readonly items: readonly Cell[];
}

export type ReportSection = ReportTable | ReportList;

export interface Report {
  readonly title: Localized;
  /** Lines under the title: what was compared, how much was found. */
  readonly lead: readonly Localized[];
  /** Empty ones are left out. */
  readonly sections: readonly ReportSection[];
}

export const isEmpty = (section: ReportSection): boolean =>
  section.kind === 'table' ? section.rows.length === 0 : section.items.length === 0;
