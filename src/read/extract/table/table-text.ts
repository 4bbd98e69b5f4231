// A table that no plan table can hold, as text: one line a row, nothing left out.

import type { TablePiece } from '../pieces.js';
import { allRows, cellValue, placeRows } from './cell-grid.js';

export const tableAsText = (piece: TablePiece): string =>
  placeRows(allRows(piece.table), piece.table.columns.length)
    .map((row) =>
      row
        .flatMap((place) => (place?.first ? [cellValue(place.cell, true).replace(/\n/g, ' ')] : []))
        .filter((text) => text !== ''),
    )
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.join(' | '))
    .join('\n');
