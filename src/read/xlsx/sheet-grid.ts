// A sheet as a grid of text with its merged cells, whatever file it came from.

import { columnLetters } from '../../document/sheet.js';

export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetGrid {
  readonly name: string;
  /** Rows from the first, each with its cells from the first column; absent cells are empty. */
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
  /** Row and column of the sheet by those of the grid, where hidden ones are left out. */
  readonly shown?: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  /** By `row,column`, the figure of a cell whose text groups digits or leaves its sign to a colour. */
  readonly numbers?: ReadonlyMap<string, string>;
  /** By `row,column`, figures right after a figure in a file parted by commas, neither in quotes: `97,3` may be one. */
  readonly afterCommas?: ReadonlySet<string>;
}

/** `Chỉ tiêu!D7`: the cell of the file. */
export const gridSpot = ({ name, shown }: SheetGrid, row: number, column: number): string =>
  `${name}!${columnLetters(shown?.columns[column] ?? column)}${(shown?.rows[row] ?? row) + 1}`;

/** What a cell is worth where a figure is wanted: `12345` for `12.345`, else its text. */
export const figureAt = ({ rows, numbers }: SheetGrid, row: number, column: number): string =>
  numbers?.get(`${row},${column}`) ?? rows[row]?.[column] ?? '';

/** How much of a sheet is read. */
export interface GridLimits {
  readonly rows: number;
  readonly columns: number;
}

/** A sheet that becomes a table of a document. */
export const documentLimits: GridLimits = { rows: 5_000, columns: 100 };

/** A sheet of data: the results of every commune of the country, or all indicators of a unit side by side. */
export const dataLimits: GridLimits = { rows: 200_000, columns: 1_000 };

/** Cells of a sheet, those that only stand before filled ones counted: what a sheet may take in memory. */
export const MAX_CELLS = 2_000_000;

/** Characters of a sheet. A text that cells share lies in the file once and in the grid as often as it is shown. */
export const MAX_TEXT = 20_000_000;

const indexes = new WeakMap<SheetGrid, ReadonlyMap<number, readonly Merge[]>>();

/** Merged cells by the rows they reach; sheets have thousands of both. */
function mergesByRow(grid: SheetGrid): ReadonlyMap<number, readonly Merge[]> {
  const known = indexes.get(grid);
  if (known) return known;
  const index = new Map<number, Merge[]>();
  for (const merge of grid.merges)
    for (let row = merge.row; row < Math.min(merge.row + merge.rows, grid.rows.length); row++)
      index.set(row, [...(index.get(row) ?? []), merge]);
  indexes.set(grid, index);
  return index;
}

/** The text of a place, or of the cell of its column that is merged over rows down to it. */
export function textDown(grid: SheetGrid, row: number, column: number): string | undefined {
  const { rows } = grid;
  const cover = mergesByRow(grid)
    .get(row)
    ?.find((merge) => merge.column === column);
  return rows[cover?.row ?? row]?.[column];
}

/** `B` → 1, `AA` → 26. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `B3` → its row and column from 0; undefined if it is no place. */
export function parsePlace(reference: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return undefined;
  return { row: Number(match[2]) - 1, column: columnIndex(match[1] as string) };
}
