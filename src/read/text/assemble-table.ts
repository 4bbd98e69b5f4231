// Rows as they stood in a text or on pages → one table: the head found, heads repeated at page breaks dropped, rows torn at page breaks
// joined again. What was dropped and joined is told.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { Inline, SourcePlace, Table, TableCell, TableRow } from '../../document/document.js';
import type { Mm } from '../../document/lengths.js';
import { plainText } from '../../document/walk.js';
import { goesOn, joinRuns, startsPoint } from './join-lines.js';
import { cellText, type RawCell, type RawRow } from './raw-table.js';

const MAX_COLUMNS = 200;
/** Of a drawn table. */
const MOST_HEADS = 4;

/** What lines drawn around its cells tell of a table: rows that cover several columns or rows, and how wide columns are. */
export interface Ruled {
  readonly widths: readonly Mm[];
}

const signature = (row: RawRow | undefined): string =>
  (row?.cells ?? []).map((cell) => cellText(cell).replace(/\s+/g, ' ').toLowerCase()).join('\t');

const isEmpty = (cell: RawCell | undefined): boolean => cellText(cell) === '';

/** `1 2 3 4 …`, one number a column. */
const numbersColumns = (row: RawRow): boolean =>
  row.cells.length > 2 && row.cells.every((cell, index) => cellText(cell) === String(index + 1));

const startsWithNumber = (row: RawRow): boolean =>
  /^(?:[IVXLC]+|\d+(?:\.\d+)*|[A-ZĐ])[.)]?$/.test(cellText(row.cells[0]));

const isBold = ({ cells }: RawRow): boolean =>
  cells.some((cell) => !isEmpty(cell)) &&
  cells.every(({ lines }) =>
    lines.every((line) => line.every((each) => each.kind !== 'text' || each.bold || !/\p{L}/u.test(each.text))),
  );

/** How many rows are head: none if the first begins with a number; two if the second fills gaps that the first left. */
function headDepth(rows: readonly RawRow[]): number {
  const [first, second] = rows;
  if (!first || startsWithNumber(first) || isEmpty(first.cells[0])) return 0;
  const gaps = first.cells.flatMap((cell, index) => (isEmpty(cell) ? [index] : []));
  if (gaps.length === 0 || !second || !isEmpty(second.cells[0])) return 1;
  return gaps.every((index) => !isEmpty(second.cells[index])) ? 2 : 1;
}

/** Of a drawn table: the rows above the first number, or those in bold; a cell of the head that goes down takes the rows beside it along. */
function ruledDepth(rows: readonly RawRow[]): number {
  const numbered = rows.slice(0, MOST_HEADS + 1).findIndex(startsWithNumber);
  const plain = rows.slice(0, MOST_HEADS).findIndex((row) => !isBold(row));
  const least = numbered >= 0 ? numbered : Math.max(0, plain);
  let depth = least;
  for (let at = 0; at < depth; at++)
    for (const cell of rows[at]?.cells ?? []) if (!isEmpty(cell)) depth = Math.max(depth, at + (cell.rows ?? 1));
  return depth >= rows.length ? 0 : depth;
}

const spansOf = (cell: RawCell | undefined): Partial<TableCell> => ({
  ...(cell?.span !== undefined && cell.span > 1 ? { columnSpan: cell.span } : {}),
  ...(cell?.rows !== undefined && cell.rows > 1 ? { rowSpan: cell.rows } : {}),
});

const toCell = (
  cell: RawCell | undefined,
  role: string,
  place: SourcePlace,
  spans: Partial<TableCell> = {},
): TableCell => ({
  ...spans,
  ...spansOf(cell),
  align: cell?.align ?? 'left',
  verticalAlign: 'top',
  paragraphs: (cell && cell.lines.length > 0 ? cell.lines : [[]]).map((inlines) => ({
    kind: 'paragraph',
    role,
    inlines,
    origin: { source: place },
  })),
});

const headRow = (place: SourcePlace, cells: TableCell[]): TableRow => ({
  kind: 'head',
  level: 0,
  cells,
  origin: { source: place },
});

/** Heads over several columns: a filled cell followed by gaps that the row below fills. */
function headRows(rows: readonly RawRow[], depth: number, columns: number): TableRow[] {
  const [first, second] = rows;
  if (!first || depth === 0) return [];
  if (depth === 1 || !second) {
    return [
      headRow(
        first.place,
        Array.from({ length: columns }, (_, at) => toCell(first.cells[at], 'cell-head', first.place)),
      ),
    ];
  }
  const above: TableCell[] = [];
  const below: TableCell[] = [];
  for (let at = 0; at < columns; at++) {
    let span = 1;
    while (at + span < columns && isEmpty(first.cells[at + span]) && !isEmpty(second.cells[at + span])) span += 1;
    if (span === 1 && isEmpty(second.cells[at])) {
      above.push(toCell(first.cells[at], 'cell-head', first.place, { rowSpan: 2 }));
      continue;
    }
    above.push(toCell(first.cells[at], 'cell-head', first.place, span > 1 ? { columnSpan: span } : {}));
    for (let under = at; under < at + span; under++) below.push(toCell(second.cells[under], 'cell-head', second.place));
    at += span - 1;
  }
  return [headRow(first.place, above), headRow(second.place, below)];
}

/** The lower half of a torn cell goes on in the last line of the upper one, unless it begins with a point of its own. */
function joinCells(above: RawCell | undefined, below: RawCell | undefined): RawCell {
  const upper = above?.lines ?? [];
  const [first, ...rest] = below?.lines ?? [];
  const last = upper.at(-1);
  if (!first || !last) return { ...above, lines: [...upper, ...(below?.lines ?? [])] };
  if (startsPoint(plainText(first))) return { ...above, lines: [...upper, first, ...rest] };
  return { ...above, lines: [...upper.slice(0, -1), joinRuns(last, first) as Inline[], ...rest] };
}

const joinRows = (above: RawRow, below: RawRow): RawRow => ({
  ...above,
  cells: Array.from({ length: Math.max(above.cells.length, below.cells.length) }, (_, index) =>
    joinCells(above.cells[index], below.cells[index]),
  ),
});

/** A sentence goes on: in a small letter, or, where it has no end, in a figure or a bracket. */
function runsOn(above: readonly Inline[], below: readonly Inline[]): boolean {
  const [before, after] = [plainText(above).trim(), plainText(below).trim()];
  return goesOn(above, below) || (/[\p{L},]$/u.test(before) && /^[\d(]/u.test(after) && !startsPoint(after));
}

/** Where rows begin without a number anyway, a torn one is known by a sentence that goes on in it. */
function isTorn(last: RawRow, row: RawRow, rows: readonly RawRow[], ruled: boolean): boolean {
  if (!isEmpty(row.cells[0]) || row.cells.length <= 2 || row.cells.every(isEmpty)) return false;
  if (!ruled) return true;
  if (row.cells.length !== last.cells.length || row.cells.some(({ rows: down = 1 }) => down > 1)) return false;
  const numberless = rows.filter((each) => !each.afterGap && isEmpty(each.cells[0]) && each.cells.length > 2).length;
  return (
    numberless === 0 || row.cells.some((cell, at) => runsOn(last.cells[at]?.lines.at(-1) ?? [], cell.lines[0] ?? []))
  );
}

export interface AssembledTable {
  readonly table: Table;
  readonly diagnostics: readonly Diagnostic[];
}

const noteOn = (file: string, code: string, places: readonly SourcePlace[], vi: string, en: string): Diagnostic[] => {
  const [first] = places;
  if (!first) return [];
  const [where, here] = ['dòng', 'lines'].map((word) =>
    first.line === undefined
      ? places.map(({ spot }) => spot).join('; ')
      : `${word} ${places.map(({ line }) => line).join(', ')}`,
  );
  const message = { vi: `${vi} (${where}).`, en: `${en} (${here}).` };
  return [{ code: `import/${code}`, severity: 'info', place: { file, ...first }, message }];
};

/** Rows below the head, each whole. @param depth rows of the head */
function gather(rows: readonly RawRow[], depth: number, ruled: boolean) {
  const heads = rows.slice(0, depth).map(signature);
  /** Rows of the head that stand again from here on. */
  const headAgain = (at: number): number => {
    const same = heads.findIndex((head, index) => signature(rows[at + index]) !== head);
    const found = same < 0 ? heads.length : same;
    return ruled && found < heads.length ? 0 : found;
  };
  const repeated: SourcePlace[] = [];
  const torn: SourcePlace[] = [];
  const body: RawRow[] = [];
  let columnNumbers: RawRow | undefined;
  let afterHead = false;
  /** A page begins at the rows from the last one with this mark. */
  let afterGap = false;
  for (let at = depth; at < rows.length; at++) {
    const row = rows[at] as RawRow;
    afterGap ||= row.afterGap;
    const again = headAgain(at);
    if (again > 0) {
      repeated.push(row.place);
      at += again - 1;
      afterHead = true;
      continue;
    }
    if (depth > 0 && numbersColumns(row) && (body.length === 0 || columnNumbers)) {
      columnNumbers ??= row;
      continue;
    }
    const last = body.at(-1);
    if (last && (afterGap || afterHead) && isTorn(last, row, rows.slice(depth), ruled)) {
      torn.push(row.place);
      body[body.length - 1] = joinRows(last, row);
    } else body.push(row);
    afterHead = afterGap = false;
  }
  return { body, columnNumbers, repeated, torn };
}

/** @param rows at least one */
export function assembleTable(rows: readonly RawRow[], file: string, ruled?: Ruled): AssembledTable {
  const widthOf = (row: RawRow): number => row.cells.reduce((sum, cell) => sum + (cell.span ?? 1), 0);
  const columns =
    ruled?.widths.length ??
    Math.min(
      MAX_COLUMNS,
      rows.reduce((most, row) => Math.max(most, widthOf(row)), 1),
    );
  const depth = ruled ? ruledDepth(rows) : headDepth(rows);
  const { body, columnNumbers, repeated, torn } = gather(rows, depth, ruled !== undefined);
  const bodyRow = (row: RawRow): TableRow => {
    const missingCells = ruled ? 0 : columns - widthOf(row);
    const missing = Array.from({ length: missingCells }, (): RawCell => ({ lines: [] }));
    return {
      kind: 'item',
      level: 0,
      cells: [...row.cells, ...missing].map((cell) => toCell(cell, 'cell', row.place)),
      origin: { source: row.place },
    };
  };
  const head = ruled
    ? rows.slice(0, depth).map(({ place, cells }) =>
        headRow(
          place,
          cells.map((cell) => toCell(cell, 'cell-head', place)),
        ),
      )
    : headRows(rows, depth, columns);
  const numbers = columnNumbers ? [{ ...bodyRow(columnNumbers), kind: 'column-numbers' as const }] : [];
  const table: Table = {
    kind: 'table',
    role: 'table',
    columns: Array.from({ length: columns }, (_, index) => ({
      role: `column${index + 1}`,
      width: ruled?.widths[index] ?? 0,
    })),
    head: [...head, ...numbers],
    body: body.map(bodyRow),
    origin: { source: (rows[0] as RawRow).place },
  };
  return {
    table,
    diagnostics: [
      ...noteOn(file, 'repeated-heads', repeated, 'Đã bỏ đầu bảng lặp lại ở chỗ sang trang', 'Dropped repeated heads'),
      ...noteOn(
        file,
        'torn-rows',
        torn,
        'Đã nối các dòng bảng bị cắt ở chỗ sang trang',
        'Joined rows torn at page breaks',
      ),
    ],
  };
}
