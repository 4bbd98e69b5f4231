// Lays the rows of a table on its grid: which cell stands at which column, and where a cell from above goes on. Word wants both
// written out, while the Document lists a spanning cell once.

import type { TableCell, TableRow } from '../../document/document.js';

export interface GridCell {
  readonly cell: TableCell;
  readonly column: number;
  readonly span: number;
  /** `start` begins a cell of several rows, `continue` lies below one. */
  readonly merge: 'none' | 'start' | 'continue';
}

/**
 * @returns for each row its cells from left to right, the covered ones included
 * @throws if the spans do not fill the grid exactly: the Document promises it
 */
export function placeOnGrid(rows: readonly TableRow[], columnCount: number): readonly (readonly GridCell[])[] {
  const open: ({ cell: TableCell; span: number; rowsLeft: number } | undefined)[] = new Array(columnCount);
  return rows.map((row, index) => {
    const placed: GridCell[] = [];
    let next = 0;
    let column = 0;
    while (column < columnCount) {
      const above = open[column];
      if (above && above.rowsLeft > 0) {
        above.rowsLeft -= 1;
        placed.push({ cell: above.cell, column, span: above.span, merge: 'continue' });
        column += above.span;
        continue;
      }
      const cell = row.cells[next];
      const span = cell?.columnSpan ?? 1;
      if (!cell || column + span > columnCount) throw new Error(`row ${index} of the table does not fill its grid`);
      const rowsLeft = (cell.rowSpan ?? 1) - 1;
      for (let covered = column; covered < column + span; covered += 1) {
        if ((open[covered]?.rowsLeft ?? 0) > 0) throw new Error(`cells overlap in row ${index} of the table`);
        open[covered] = undefined;
      }
      open[column] = { cell, span, rowsLeft };
      placed.push({ cell, column, span, merge: rowsLeft > 0 ? 'start' : 'none' });
      next += 1;
      column += span;
    }
    if (next < row.cells.length) throw new Error(`row ${index} of the table has more cells than its grid`);
    return placed;
  });
}
