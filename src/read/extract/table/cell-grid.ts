// A table as places: every place of the grid knows its cell, so that merged cells are found from any row or column.

import type { Table, TableCell, TableRow } from '../../../document/document.js';
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
export function placeRows(rows: readonly TableRow[], columns: number): (Placed | undefined)[][] {
  const grid: (Placed | undefined)[][] = rows.map(() => new Array<Placed | undefined>(columns).fill(undefined));
  rows.forEach((row, down) => {
    let across = 0;
    for (const cell of row.cells) {
      while (across < columns && grid[down]?.[across] !== undefined) across += 1;
      const span = Math.max(1, Math.min(cell.columnSpan ?? 1, columns - across));
      for (let below = down; below < Math.min(rows.length, down + (cell.rowSpan ?? 1)); below++) {
        for (let right = across; right < across + span; right++) {
          const line = grid[below];
          if (line) line[right] = { cell, first: below === down && right === across, span };
        }
      }
      across += span;
    }
  });
  return grid;
}

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
