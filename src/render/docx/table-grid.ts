// The cells of each row as Word wants them written: where a cell from above goes on, it stands again.

import type { TableRow } from '../../document/document.js';
import { fullGrid, type PlacedCell } from '../../document/place-cells.js';

export interface GridCell extends Pick<PlacedCell, 'cell' | 'column' | 'span'> {
  /** `start` begins a cell of several rows, `continue` lies below one. */
  readonly merge: 'none' | 'start' | 'continue';
}

/**
 * @returns for each row its cells from left to right, the covered ones included
 * @throws Error if the spans do not fill the grid exactly
 */
export const placeOnGrid = (rows: readonly TableRow[], columns: number): readonly (readonly GridCell[])[] =>
  fullGrid(rows, columns).places.map((line, index) =>
    line.flatMap(({ cell, row, column, span, down }, at): GridCell[] => {
      if (column !== at) return [];
      return [{ cell, column, span, merge: row < index ? 'continue' : down > 1 ? 'start' : 'none' }];
    }),
  );
