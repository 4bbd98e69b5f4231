// Finds the place of each cell of a table: rows list only the cells that start in them, places covered by a span are left out.

import type { TableCell, TableRow } from './document.js';

export interface PlacedCell {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
}

/** @returns the cells with the row and column where each starts, row by row */
export function placeCells(rows: readonly TableRow[]): PlacedCell[][] {
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
