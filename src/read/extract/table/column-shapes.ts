// How the columns of a table look in the file it was read from: their widths, and the alignment most of their cells have.

import type { HorizontalAlign, Table, TableRow } from '../../../document/document.js';
import { placeRows, plainCell } from './cell-grid.js';
import type { ColumnShape } from './columns.js';

/** By place; empty if the file shows no widths. */
export function columnShapes(table: Table, body: readonly TableRow[]): ColumnShape[] {
  if (table.columns.every(({ width }) => width === 0)) return [];
  const grid = placeRows(body, table.columns.length);
  return table.columns.map(({ width }, column) => {
    const counts = new Map<HorizontalAlign, number>();
    for (const row of grid) {
      const place = row[column];
      if (place?.first && place.span === 1 && plainCell(place.cell) !== '')
        counts.set(place.cell.align, (counts.get(place.cell.align) ?? 0) + 1);
    }
    return { width, align: [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'left' };
  });
}
