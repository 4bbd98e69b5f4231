// At which column each cell of a row begins: the first that no cell before it and none reaching down from above has taken.

import type { TableRow } from '../document/document.js';

/**
 * @returns for each row the starting columns of its cells
 * @throws if the spans do not fill the grid exactly: the Document promises that they do
 */
export function freeColumns(rows: readonly TableRow[], columnCount: number): readonly (readonly number[])[] {
  /** For each column, the first row that is not covered from above. */
  const freeFrom = new Array<number>(columnCount).fill(0);
  return rows.map((row, index) => {
    let column = 0;
    const skipTaken = (): void => {
      while (column < columnCount && (freeFrom[column] as number) > index) column++;
    };
    const starts = row.cells.map((cell) => {
      skipTaken();
      const start = column;
      for (let left = cell.columnSpan ?? 1; left > 0; left--, column++) {
        if (column >= columnCount || (freeFrom[column] as number) > index) {
          throw new Error(`cells overlap or leave the grid in row ${index} of a table`);
        }
        freeFrom[column] = index + (cell.rowSpan ?? 1);
      }
      return start;
    });
    skipTaken();
    if (column < columnCount) throw new Error(`row ${index} of a table does not fill its grid`);
    return starts;
  });
}
