// A table that no plan table can hold, as text: one line a row, nothing left out; an empty cell keeps its place, so that no column moves.

import type { TablePiece } from '../pieces.js';
import { allRows, cellValue, placeRows } from './cell-grid.js';

export const tableAsText = (piece: TablePiece): string =>
  placeRows(allRows(piece.table), piece.table.columns.length)
    .map((row) =>
      row
        .map((place) => (place?.first ? cellValue(place.cell, true).replace(/\n/g, ' ') : ''))
        .join(' | ')
        .replace(/(?<![ |])[ |]+$/, ''),
    )
    .filter((line) => line !== '')
    .join('\n');
