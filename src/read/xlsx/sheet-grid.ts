// A sheet as a grid of text with its merged cells, whatever file it came from.

import { findHeads } from '../../doctype/heads/find-heads.js';
import type { Block, Paragraph, Table, TableCell, TableRow } from '../../document/document.js';
import { columnLetters } from '../../document/sheet.js';
import { UNKNOWN_ROLE } from '../read-document.js';
import type { ReadOptions } from '../read-options.js';

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
  /** By `row,column`, what remarks say at cells (18.7.3). */
  readonly remarks?: ReadonlyMap<string, string>;
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
const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `B3` → its row and column from 0; undefined if it is no place. */
export function parsePlace(reference: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return undefined;
  return { row: Number(match[2]) - 1, column: columnIndex(match[1] as string) };
}

// A grid of text → blocks: what stands above the head as paragraphs, then the table with its head and merged cells, each cell with its
// place (`Sheet1!A7`).

const isFilled = (cell: string | undefined): boolean => (cell ?? '').trim() !== '';

export function gridBlocks(grid: SheetGrid, { heads }: ReadOptions): Block[] {
  const used = [...new Set(grid.rows.flatMap((row) => [...row.keys()].filter((at) => isFilled(row[at]))))];
  if (used.length === 0) return [];
  const first = Math.min(...used);
  const head = findHeads(grid, ['plan', 'figures'], heads);
  const place = (row: number, column: number) => ({ source: { spot: gridSpot(grid, row, column) } });
  const paragraph = (text: string, row: number, column: number): Paragraph => ({
    kind: 'paragraph',
    role: UNKNOWN_ROLE,
    inlines: text === '' ? [] : [{ kind: 'text', text }],
    origin: place(row, column),
  });
  const above = grid.rows
    .slice(0, head?.row ?? grid.rows.length)
    .flatMap((row, index) =>
      row.some(isFilled) ? [paragraph(row.filter(isFilled).join(' ').replace(/\s+/g, ' ').trim(), index, first)] : [],
    );
  if (!head) return above;
  const tabled = grid.rows.slice(head.row);
  // columns that stand empty between others, or over which only a title reaches, are none of the table
  const filledColumns = used.filter((at) => tabled.some((row) => isFilled(row[at])));
  const spanned = (at: number): boolean =>
    grid.merges.some(
      ({ row, column, columns }) =>
        row >= head.row && row < head.row + head.depth && at > column && at < column + columns,
    );
  const last = Math.max(...filledColumns);
  const columns = Array.from({ length: last + 1 }, (_, at) => at).filter(
    (at) => filledColumns.includes(at) || (at > Math.min(...filledColumns) && spanned(at)),
  );
  const merges = new Map(grid.merges.map((merge) => [`${merge.row},${merge.column}`, merge]));
  const covered = new Set<string>();
  const rows = tabled.map((row, offset): TableRow => {
    const at = head.row + offset;
    const cells: TableCell[] = [];
    for (const [index, column] of columns.entries()) {
      if (covered.has(`${at},${column}`)) continue;
      const merge = merges.get(`${at},${column}`);
      const across = merge ? columns.slice(index).filter((each) => each < column + merge.columns).length : 1;
      const down = Math.min(merge?.rows ?? 1, grid.rows.length - at);
      for (let y = at; y < at + down; y++)
        for (const x of columns.slice(index, index + across)) covered.add(`${y},${x}`);
      const lines = (row[column] ?? '').split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
      const texts = lines.filter((line) => line !== '');
      const [number, remark] = [grid.numbers, grid.remarks].map((each) => each?.get(`${at},${column}`));
      cells.push({
        ...(across > 1 ? { columnSpan: across } : {}),
        ...(down > 1 ? { rowSpan: down } : {}),
        ...(number === undefined ? {} : { number }),
        ...(remark === undefined ? {} : { remark }),
        align: 'left',
        verticalAlign: 'top',
        paragraphs: (texts.length > 0 ? texts : ['']).map((text) => paragraph(text, at, column)),
      });
    }
    return { kind: offset < head.depth ? 'head' : 'item', level: 0, cells, origin: place(at, columns[0] ?? first) };
  });
  const isEmpty = ({ cells }: TableRow): boolean =>
    cells.length === columns.length &&
    cells.every(({ paragraphs }) => paragraphs.every((each) => each.inlines.length === 0));
  const table: Table = {
    kind: 'table',
    role: 'table',
    columns: columns.map((_, index) => ({ role: `column${index + 1}`, width: 0 })),
    head: rows.slice(0, head.depth),
    body: rows.slice(head.depth).filter((row) => !isEmpty(row)),
    origin: place(head.row, columns[0] ?? first),
  };
  return [...above, table];
}
