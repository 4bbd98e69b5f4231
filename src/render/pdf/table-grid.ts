// The full grid of a table for pdfmake, which wants every place of every row: cells where they start, empty places where a span
// covers.

import type { TableCell, TableRow } from '../../document/document.js';

export interface Placed {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
}

/** @returns the cells with the row and column where each starts, row by row */
export function placeCells(rows: readonly TableRow[]): Placed[][] {
  const openUntil: number[] = [];
  return rows.map((row, rowIndex) => {
    let column = 0;
    return row.cells.map((cell) => {
      while ((openUntil[column] ?? 0) > rowIndex) column += 1;
      const start = column;
      for (let i = 0; i < (cell.columnSpan ?? 1); i++, column++) openUntil[column] = rowIndex + (cell.rowSpan ?? 1);
      return { cell, row: rowIndex, column: start };
    });
  });
}
