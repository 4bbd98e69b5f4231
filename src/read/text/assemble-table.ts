// Rows as they stood in the text → one table: the head found, heads repeated at page breaks dropped, rows torn at page breaks joined
// again. What was dropped and joined is told.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { Inline, Table, TableCell, TableRow } from '../../document/document.js';
import { plainText } from '../../document/walk.js';
import { joinRuns, startsPoint } from './join-lines.js';
import { cellText, type RawCell, type RawRow } from './raw-table.js';

const MAX_COLUMNS = 200;

const signature = (row: RawRow): string =>
  row.cells.map((cell) => cellText(cell).replace(/\s+/g, ' ').toLowerCase()).join('\t');

const isEmpty = (cell: RawCell | undefined): boolean => cellText(cell) === '';

/** `1 2 3 4 …`, one number a column. */
const numbersColumns = (row: RawRow): boolean =>
  row.cells.length > 2 && row.cells.every((cell, index) => cellText(cell) === String(index + 1));

const startsWithNumber = (row: RawRow): boolean =>
  /^(?:[IVXLC]+|\d+(?:\.\d+)*|[A-ZĐ])[.)]?$/.test(cellText(row.cells[0]));

/** How many rows are head: none if the first begins with a number; two if the second fills gaps that the first left. */
function headDepth(rows: readonly RawRow[]): number {
  const [first, second] = rows;
  if (!first || startsWithNumber(first) || isEmpty(first.cells[0])) return 0;
  const gaps = first.cells.flatMap((cell, index) => (isEmpty(cell) ? [index] : []));
  if (gaps.length === 0 || !second || !isEmpty(second.cells[0])) return 1;
  return gaps.every((index) => !isEmpty(second.cells[index])) ? 2 : 1;
}

const toCell = (cell: RawCell | undefined, role: string, line: number, spans: Partial<TableCell> = {}): TableCell => ({
  ...spans,
  ...(cell?.span !== undefined && cell.span > 1 ? { columnSpan: cell.span } : {}),
  align: 'left',
  verticalAlign: 'top',
  paragraphs: (cell && cell.lines.length > 0 ? cell.lines : [[]]).map((inlines) => ({
    kind: 'paragraph',
    role,
    inlines,
    origin: { source: { line } },
  })),
});

/** Heads over several columns: a filled cell followed by gaps that the row below fills. */
function headRows(rows: readonly RawRow[], depth: number, columns: number): TableRow[] {
  const [first, second] = rows;
  if (!first || depth === 0) return [];
  const row = (line: number, cells: TableCell[]): TableRow => ({
    kind: 'head',
    level: 0,
    cells,
    origin: { source: { line } },
  });
  if (depth === 1 || !second) {
    return [
      row(
        first.line,
        Array.from({ length: columns }, (_, at) => toCell(first.cells[at], 'cell-head', first.line)),
      ),
    ];
  }
  const above: TableCell[] = [];
  const below: TableCell[] = [];
  for (let at = 0; at < columns; at++) {
    let span = 1;
    while (at + span < columns && isEmpty(first.cells[at + span]) && !isEmpty(second.cells[at + span])) span += 1;
    if (span === 1 && isEmpty(second.cells[at])) {
      above.push(toCell(first.cells[at], 'cell-head', first.line, { rowSpan: 2 }));
      continue;
    }
    above.push(toCell(first.cells[at], 'cell-head', first.line, span > 1 ? { columnSpan: span } : {}));
    for (let under = at; under < at + span; under++) below.push(toCell(second.cells[under], 'cell-head', second.line));
    at += span - 1;
  }
  return [row(first.line, above), row(second.line, below)];
}

/** The lower half of a torn cell goes on in the last line of the upper one, unless it begins with a point of its own. */
function joinCells(above: RawCell | undefined, below: RawCell | undefined): RawCell {
  const upper = above?.lines ?? [];
  const [first, ...rest] = below?.lines ?? [];
  const last = upper.at(-1);
  if (!first || !last) return { lines: [...upper, ...(below?.lines ?? [])] };
  if (startsPoint(plainText(first))) return { lines: [...upper, first, ...rest] };
  return { lines: [...upper.slice(0, -1), joinRuns(last, first) as Inline[], ...rest] };
}

const joinRows = (above: RawRow, below: RawRow): RawRow => ({
  ...above,
  cells: Array.from({ length: Math.max(above.cells.length, below.cells.length) }, (_, index) =>
    joinCells(above.cells[index], below.cells[index]),
  ),
});

export interface AssembledTable {
  readonly table: Table;
  readonly diagnostics: readonly Diagnostic[];
}

const noteOn = (file: string, code: string, lines: readonly number[], vi: string, en: string): Diagnostic[] =>
  lines.length === 0
    ? []
    : [
        {
          code: `import/${code}`,
          severity: 'info',
          place: { file, line: lines[0] as number },
          message: { vi: `${vi} (dòng ${lines.join(', ')}).`, en: `${en} (lines ${lines.join(', ')}).` },
        },
      ];

/** @param rows at least one */
export function assembleTable(rows: readonly RawRow[], file: string): AssembledTable {
  const widthOf = (row: RawRow): number => row.cells.reduce((sum, cell) => sum + (cell.span ?? 1), 0);
  const columns = Math.min(
    MAX_COLUMNS,
    rows.reduce((most, row) => Math.max(most, widthOf(row)), 1),
  );
  const depth = headDepth(rows);
  const heads = rows.slice(0, depth).map(signature);
  const repeated: number[] = [];
  const torn: number[] = [];
  const body: RawRow[] = [];
  let columnNumbers: RawRow | undefined;
  let afterHead = false;
  for (let at = depth; at < rows.length; at++) {
    const row = rows[at] as RawRow;
    if (depth > 0 && signature(row) === heads[0]) {
      repeated.push(row.line);
      const next = rows[at + 1];
      if (depth > 1 && next && signature(next) === heads[1]) at += 1;
      afterHead = true;
      continue;
    }
    if (depth > 0 && numbersColumns(row) && (body.length === 0 || columnNumbers)) {
      columnNumbers ??= row;
      continue;
    }
    const last = body.at(-1);
    const continues = isEmpty(row.cells[0]) && row.cells.length > 2 && row.cells.some((cell) => !isEmpty(cell));
    if (last && continues && (row.afterGap || afterHead)) {
      torn.push(row.line);
      body[body.length - 1] = joinRows(last, row);
    } else body.push(row);
    afterHead = false;
  }
  const bodyRow = (row: RawRow): TableRow => {
    const missingCells = columns - widthOf(row);
    const missing = Array.from({ length: missingCells }, (): RawCell => ({ lines: [] }));
    return {
      kind: 'item',
      level: 0,
      cells: [...row.cells, ...missing].map((cell) => toCell(cell, 'cell', row.line)),
      origin: { source: { line: row.line } },
    };
  };
  const head = headRows(rows, depth, columns);
  const numbers = columnNumbers ? [{ ...bodyRow(columnNumbers), kind: 'column-numbers' as const }] : [];
  const table: Table = {
    kind: 'table',
    role: 'table',
    columns: Array.from({ length: columns }, (_, index) => ({
      role: `column${index + 1}`,
      width: 0,
    })),
    head: [...head, ...numbers],
    body: body.map(bodyRow),
    origin: { source: { line: (rows[0] as RawRow).line } },
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
