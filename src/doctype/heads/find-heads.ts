// Where the head of a table is and which heads stand over each column, for every reader of tables: workbooks, text, results, units.

import type { TableKind } from './head-names.js';
import { type Heads, isFigure } from './heads.js';

/** Texts by row and column; of a merged cell the first place has the text, the others are empty. */
export interface HeadGrid {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
}

export interface HeadRows {
  readonly row: number;
  /** Rows of the head. */
  readonly depth: number;
  /** By column, the heads over it from the top; a head that spans several columns stands over each. */
  readonly paths: readonly (readonly string[])[];
}

/** Notes may stand above a table, but not without end. */
export const MOST_ROWS_ABOVE = 30;
const MOST_DEPTH = 4;

/** Letters of a cell that may be a head: no head is as long, and a sheet of long texts is gone through many times. */
const MOST_OF_HEAD = 1000;

const spaced = (text: string | undefined): string => (text ?? '').slice(0, MOST_OF_HEAD).replace(/\s+/g, ' ').trim();

const isYear = (text: string): boolean => /^(?:năm\s*)?(?:19|20)\d{2}$/iu.test(text);
/** "75", "98,5 %": what stands below heads, not in them. */
const isNumber = (text: string): boolean => /^[^\p{L}]*\d[.,\s%]*$/u.test(text) && !isYear(text);

/** The cells that begin in a row, with the columns they cover. */
function startsIn({ rows, merges }: HeadGrid, row: number): { text: string; at: number; span: number }[] {
  return (rows[row] ?? []).flatMap((cell, at) => {
    const text = spaced(cell);
    const merge = merges.find((each) => each.row === row && each.column === at);
    return text === '' ? [] : [{ text, at, span: merge?.columns ?? 1 }];
  });
}

const coverOf = ({ merges }: HeadGrid, row: number, column: number) =>
  merges.find(
    (each) =>
      row >= each.row && row < each.row + each.rows && column >= each.column && column < each.column + each.columns,
  );

/** Whether a row of texts goes on with the head above it: no figures, nothing under the heads of names and numbers. */
function goesOn(grid: HeadGrid, row: number, next: number, kinds: readonly TableKind[], heads: Heads): boolean {
  const below = startsIn(grid, next);
  if (below.length === 0 || below.some(({ text }) => isNumber(text))) return false;
  const above = startsIn(grid, next - 1);
  const names = (text: string) => kinds.flatMap((kind) => heads.read([text], kind).names);
  const keys = startsIn(grid, row).filter(({ text, span }) => {
    const found = names(text);
    return span === 1 && found.length > 0 && !found.some(isFigure);
  });
  if (keys.some(({ at }) => below.some((each) => each.at === at))) return false;
  if (above.some(({ at, span }) => span > 1 && below.some((each) => each.at >= at && each.at < at + span))) return true;
  // a bare year says nothing without the head under it
  if (above.some(({ text, at }) => isYear(text) && below.some((each) => each.at === at))) return true;
  return keys.length > 0 && below.some(({ text }) => isYear(text) || names(text).some(isFigure));
}

/**
 * The head that begins in a row: the rows that its merged cells reach, and further rows of heads alone.
 * @param least rows that the file itself calls its head
 */
export function headAt(grid: HeadGrid, row: number, kinds: readonly TableKind[], heads: Heads, least = 1): HeadRows {
  let depth = Math.max(1, least);
  // one text across the sheet is a title
  if (startsIn(grid, row).length > 1) {
    for (let at = 0; at < depth; at++)
      for (const each of grid.merges)
        if (each.row === row + at && spaced(grid.rows[each.row]?.[each.column]) !== '')
          depth = Math.min(MOST_DEPTH, Math.max(depth, at + each.rows));
    while (depth < MOST_DEPTH && row + depth < grid.rows.length && goesOn(grid, row, row + depth, kinds, heads))
      depth += 1;
  }
  return { row, depth, paths: pathsOver(grid, row, depth) };
}

function pathsOver(grid: HeadGrid, row: number, depth: number): string[][] {
  const rows = grid.rows.slice(row, row + depth);
  const count = Math.max(0, ...grid.rows.slice(row).map((each) => each.length));
  const own = (at: number, down: number): string => {
    const cover = coverOf(grid, row + down, at);
    return spaced(grid.rows[cover?.row ?? row + down]?.[cover?.column ?? at]);
  };
  return Array.from({ length: count }, (_, at) =>
    rows.map((_row, down) => {
      const text = own(at, down);
      if (text !== '' || down === depth - 1 || own(at, down + 1) === '' || coverOf(grid, row + down, at)) return text;
      // files without merged cells: an upper head stands over the open places at its right, if it has heads below it
      for (let left = at - 1; left >= 0; left--) {
        const upper = own(left, down);
        if (upper === '') continue;
        const single = own(left, down + 1) === '' || coverOf(grid, row + down, left) !== undefined;
        return single ? '' : upper;
      }
      return '';
    }),
  );
}

/** Whether heads are understood for the most part. @param paths by column, from the top */
export function isKnownHead(paths: HeadRows['paths'], kinds: readonly TableKind[], heads: Heads): boolean {
  const titled = paths.filter((path) => path.some((each) => each !== ''));
  const found = titled.filter((path) => kinds.some((kind) => heads.read(path, kind).names.length > 0));
  return found.length > 1 && found.length * 2 >= titled.length;
}

/**
 * The head of a table on a sheet, whatever stands above it: the row with a head of numbers; else the first whose heads are known for the
 * most part; else the first with more than half of its columns filled.
 */
export function findHeads(grid: HeadGrid, kinds: readonly TableKind[], heads: Heads): HeadRows | undefined {
  const filled = grid.rows.map((row) => row.filter((cell) => spaced(cell) !== '').length);
  const width = Math.max(0, ...filled);
  const upper = grid.rows.slice(0, MOST_ROWS_ABOVE);
  const numbered = upper.findIndex(
    (row, at) => (filled[at] ?? 0) > 1 && row.some((cell) => heads.isNumberHead(spaced(cell))),
  );
  const known = (row: number): boolean => isKnownHead(headAt(grid, row, kinds, heads).paths, kinds, heads);
  const named = numbered >= 0 ? numbered : upper.findIndex((_, at) => (filled[at] ?? 0) > 1 && known(at));
  const row = named >= 0 ? named : filled.findIndex((count) => count > 1 && count * 2 > width);
  return row < 0 ? undefined : headAt(grid, row, kinds, heads);
}
