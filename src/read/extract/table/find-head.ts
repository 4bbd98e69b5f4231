// Which rows of a table are its head: what the file says, else the first rows above the first number, if they read like heads.

import type { Table, TableRow } from '../../../document/document.js';
import { folded } from '../same-words.js';
import { placeRows, plainCell } from './cell-grid.js';

export interface SplitTable {
  readonly head: readonly TableRow[];
  readonly body: readonly TableRow[];
  /** There is a row with the numbers of the columns. */
  readonly columnNumbers: boolean;
}

const isColumnNumbers = (row: TableRow, columns: number): boolean =>
  row.cells.length === columns &&
  columns > 2 &&
  row.cells.every((cell, index) => plainCell(cell).replace(/[()]/g, '') === String(index + 1));

/** Rows that belong to the head because a head cell reaches down to them. */
function reach(rows: readonly TableRow[]): number {
  let depth = 1;
  for (let row = 0; row < depth; row++) {
    for (const cell of rows[row]?.cells ?? []) depth = Math.max(depth, row + (cell.rowSpan ?? 1));
  }
  return Math.min(depth, rows.length);
}

/** @param numberHeads words that head the column of numbers */
export function findHead(table: Table, numberHeads: readonly string[]): SplitTable {
  const columns = table.columns.length;
  const stated = table.head.filter((row) => row.kind === 'head');
  let rows = [...table.body];
  let columnNumbers = table.head.some((row) => row.kind === 'column-numbers');
  let head: TableRow[] = stated;
  if (head.length === 0 && rows[0]) {
    const first = placeRows(rows.slice(0, 1), columns)[0] ?? [];
    const named = numberHeads.includes(folded(plainCell(first[0]?.cell)));
    const filled = first.every((place) => place !== undefined && plainCell(place.cell) !== '');
    const bold = rows[0].cells.every((cell) =>
      cell.paragraphs.every(({ inlines }) =>
        inlines.every((inline) => inline.kind !== 'text' || inline.bold || inline.text.trim() === ''),
      ),
    );
    if (named || (filled && bold && columns > 1)) {
      const depth = reach(rows);
      head = rows.slice(0, depth);
      rows = rows.slice(depth);
    }
  }
  // Some files mark only the first of two head rows.
  const deep = reach([...head, ...rows]);
  if (head.length > 0 && deep > head.length) {
    const more = deep - head.length;
    head = [...head, ...rows.slice(0, more)];
    rows = rows.slice(more);
  }
  const last = head.at(-1);
  if (last && head.length > 1 && isColumnNumbers(last, columns)) {
    columnNumbers = true;
    head = head.slice(0, -1);
  } else if (rows[0] && head.length > 0 && isColumnNumbers(rows[0], columns)) {
    columnNumbers = true;
    rows = rows.slice(1);
  }
  return { head, body: rows, columnNumbers };
}
