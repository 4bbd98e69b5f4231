// Tables in the tiny world of small-case: columns of 10 characters, borders of 1 pt, no cell margins above and below, so a row of
// one line is 11 pt tall and the last row of a table 12 pt.

import type { Table, TableCell, TableRow } from '../../../src/document/document.js';
import { characters, tall } from './small-case.js';

/** A cell of so many lines: `a` 3 gives a1, a2, a3. */
export const lines = (name: string, count: number, options: Partial<TableCell> = {}): TableCell => ({
  align: 'left',
  verticalAlign: 'top',
  paragraphs: [tall(name, count, 'cell')],
  ...options,
});

export const item = (...cells: TableCell[]): TableRow => ({ kind: 'item', level: 0, cells });
export const group = (...cells: TableCell[]): TableRow => ({ kind: 'group', level: 0, cells });
export const head = (...cells: TableCell[]): TableRow => ({ kind: 'head', level: 0, cells });

export const grid = (columns: number, headRows: readonly TableRow[], body: readonly TableRow[]): Table => ({
  kind: 'table',
  role: 'tasks',
  columns: Array.from({ length: columns }, (_, index) => ({ role: `c${index}`, width: characters(10) })),
  head: headRows,
  body,
});
