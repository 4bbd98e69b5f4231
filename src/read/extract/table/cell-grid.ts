// A table as places: every place of the grid knows its cell, so that merged cells are found from any row or column.

import type { Table, TableCell, TableRow } from '../../../document/document.js';
import { placesOf, startsAt } from '../../../document/place-cells.js';
import { plainText } from '../../../document/walk.js';
import { markedText } from '../marked-text.js';

export interface Placed {
  readonly cell: TableCell;
  /** The place is the cell's own first one, not one that it covers. */
  readonly first: boolean;
  /** Columns it covers. */
  readonly span: number;
}

/** grid[row][column]; places that no cell covers are absent. */
export const placeRows = (rows: readonly TableRow[], columns: number): (Placed | undefined)[][] =>
  placesOf(rows, columns).map((line, row) =>
    line.map(
      (placed, column) => placed && { cell: placed.cell, first: startsAt(placed, row, column), span: placed.span },
    ),
  );

/** Text of a cell for the plan, one line a paragraph. @param plainFace the whole cell is bold anyway */
export const cellValue = (cell: TableCell | undefined, plainFace = false): string =>
  (cell?.paragraphs ?? [])
    .map(({ inlines }) => markedText(inlines, plainFace))
    .filter((line) => line !== '')
    .join('\n');

export const plainCell = (cell: TableCell | undefined): string =>
  (cell?.paragraphs ?? [])
    .map(({ inlines }) => plainText(inlines).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join(' ');

/** Rows of a table with its head rows, in order. */
export const allRows = (table: Table): readonly TableRow[] => [...table.head, ...table.body];
