// The cells of a table on its grid. Rows list only the cells that start in them; places that a cell covers are left out, and found here.

import type { TableCell, TableRow } from './document.js';

export interface PlacedCell {
  readonly cell: TableCell;
  /** Where it starts. */
  readonly row: number;
  readonly column: number;
  /** Columns and rows that it covers; rows may reach below the table. */
  readonly span: number;
  readonly down: number;
}

/** @param columns of the grid: what lies beyond is left out @returns the cells that start in each row */
export function placeCells(rows: readonly TableRow[], columns = Number.POSITIVE_INFINITY): PlacedCell[][] {
  const openUntil: number[] = [];
  return rows.map((row, index) => {
    const placed: PlacedCell[] = [];
    let column = 0;
    for (const cell of row.cells) {
      while ((openUntil[column] ?? 0) > index) column += 1;
      if (column >= columns) break;
      const span = Math.min(Math.max(1, cell.columnSpan ?? 1), columns - column);
      const down = cell.rowSpan ?? 1;
      placed.push({ cell, row: index, column, span, down });
      for (let covered = 0; covered < span; covered++, column++) openUntil[column] = index + down;
    }
    return placed;
  });
}

type Places = (PlacedCell | undefined)[][];

function covered(placed: readonly (readonly PlacedCell[])[], columns: number): Places {
  const places: Places = placed.map(() => new Array<PlacedCell | undefined>(columns).fill(undefined));
  for (const cells of placed)
    for (const cell of cells)
      for (let row = cell.row; row < Math.min(places.length, cell.row + cell.down); row++)
        places[row]?.fill(cell, cell.column, cell.column + cell.span);
  return places;
}

/** @returns for each row and column the cell that covers the place; undefined where none does */
export const placesOf = (rows: readonly TableRow[], columns: number): Places =>
  covered(placeCells(rows, columns), columns);

interface FullGrid {
  /** The cells that start in each row. */
  readonly cells: readonly (readonly PlacedCell[])[];
  /** For each row and column the cell that covers the place. */
  readonly places: readonly (readonly PlacedCell[])[];
}

/**
 * The grid of a table of ours.
 *
 * @throws Error if the spans do not fill it exactly: the Document promises that they do
 */
export function fullGrid(rows: readonly TableRow[], columns: number): FullGrid {
  const cells = placeCells(rows);
  const counts = new Array<number>(rows.length).fill(0);
  for (const { row, span, down } of cells.flat())
    for (let at = row; at < Math.min(rows.length, row + down); at++) counts[at] = (counts[at] as number) + span;
  const places = covered(cells, columns);
  const odd = places.findIndex((line, row) => counts[row] !== columns || line.includes(undefined));
  if (odd >= 0) throw new Error(`the cells in row ${odd} of a table do not fill its grid`);
  return { cells, places: places as PlacedCell[][] };
}

/** Does the cell start at this place? */
export const startsAt = (placed: PlacedCell, row: number, column: number): boolean =>
  placed.row === row && placed.column === column;
