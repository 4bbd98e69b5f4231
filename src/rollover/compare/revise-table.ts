// A table against an older one: rows paired by what they say, in their order. Rows of a table of another shape cannot stand in this one.

import type { Table, TableCell, TableRow } from '../../document/document.js';
import { align } from './align.js';
import { rowText } from './block-text.js';
import { reviseParagraphs, textsAlike } from './texts-alike.js';
import { wholeRow } from './whole-block.js';

const sameGrid = (a: TableRow, b: TableRow): boolean =>
  a.cells.length === b.cells.length &&
  a.cells.every(
    (cell, index) =>
      (cell.columnSpan ?? 1) === (b.cells[index]?.columnSpan ?? 1) &&
      (cell.rowSpan ?? 1) === (b.cells[index]?.rowSpan ?? 1),
  );

const spansRows = (row: TableRow): boolean => row.cells.some((cell) => (cell.rowSpan ?? 1) > 1);

/** Whether rows of the old table may stand between those of the new one. */
export const sameShape = (before: Table, after: Table): boolean =>
  before.columns.length === after.columns.length &&
  before.head.length === after.head.length &&
  before.head.every((row, index) => sameGrid(row, after.head[index] as TableRow)) &&
  ![...before.body, ...after.body].some(spansRows);

function reviseRow(before: TableRow, after: TableRow): TableRow {
  const cells = after.cells.map((cell, index): TableCell => {
    const old = before.cells[index];
    return old ? { ...cell, paragraphs: reviseParagraphs(old.paragraphs, cell.paragraphs) } : cell;
  });
  return { ...after, cells };
}

const rowsAlike = (a: TableRow, b: TableRow): number =>
  a.kind === b.kind && sameGrid(a, b) ? textsAlike(rowText(a), rowText(b)) : 0;

/** @param before of the same shape */
export function reviseTable(before: Table, after: Table): Table {
  const head = after.head.map((row, index) => reviseRow(before.head[index] as TableRow, row));
  const body = align(before.body, after.body, rowsAlike).map(({ before: a, after: b }): TableRow => {
    if (a && b) return reviseRow(a, b);
    return b ? wholeRow(b, 'inserted') : wholeRow(a as TableRow, 'deleted');
  });
  return { ...after, head, body };
}
