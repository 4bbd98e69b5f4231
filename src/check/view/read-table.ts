// A table of the Document as the rules read it: columns by role, rows with their numbers, groups told from items.

import type { Heads } from '../../doctype/heads/heads.js';
import type { Table, TableRow } from '../../document/document.js';
import type { CellPlace, CellView, ColumnView, Line, LineRole, RowView, TableView } from './text-view.js';

const groupNumber = /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/u;
const numberText = /^(?:[IVXLC]+|[A-ZĐ]|\p{Ll}|\d+(?:\.\d+)*)[.)]?$/u;

/** Grid column of every cell of the rows, places covered from above left out. */
function placed(rows: readonly TableRow[]): { row: TableRow; columns: number[] }[] {
  const covered: number[] = [];
  return rows.map((row) => {
    const columns: number[] = [];
    let at = 0;
    for (const cell of row.cells) {
      while ((covered[at] ?? 0) > 0) covered[at++]! -= 1;
      columns.push(at);
      const span = cell.columnSpan ?? 1;
      for (let under = at; under < at + span; under++) covered[under] = (cell.rowSpan ?? 1) - 1;
      at += span;
    }
    for (; at < covered.length; at++) if ((covered[at] ?? 0) > 0) covered[at]! -= 1;
    return { row, columns };
  });
}

export interface TableContext {
  readonly index: number;
  readonly part: number;
  readonly after: number;
  readonly heads: Heads;
  /** Makes the lines of one cell, in order. */
  readonly cellLines: (row: TableRow, cell: number, place: CellPlace, role: LineRole) => readonly Line[];
}

function columnsOf(table: Table, heads: readonly { row: TableRow; columns: number[] }[], names: Heads): ColumnView[] {
  const taken = new Set<string>();
  return table.columns.map((column, index) => {
    const titles = heads.flatMap(({ row, columns }) =>
      row.cells.flatMap((cell, at) => {
        const start = columns[at] as number;
        return start <= index && index < start + (cell.columnSpan ?? 1)
          ? [
              cell.paragraphs
                .map(({ inlines }) => inlines.map((each) => (each.kind === 'text' ? each.text : ' ')).join(''))
                .join(' '),
            ]
          : [];
      }),
    );
    const title = titles.map((each) => each.replace(/\s+/g, ' ').trim()).filter((each) => each !== '');
    const own = /^column\d+$/.test(column.role) ? undefined : column.role;
    const meant = names.read(title, 'plan').names.map(({ role: each }) => each);
    const role = own ?? meant.find((each) => !taken.has(each)) ?? `column${index + 1}`;
    taken.add(role);
    return { role, title: title.at(-1) ?? '' };
  });
}

/** A row of which only the number and one more cell are filled is a group, if its number is one of groups or it is merged. */
function isGroup(row: TableRow, cells: readonly CellView[], number: string): boolean {
  if (row.kind === 'group') return true;
  const filled = cells.filter(({ text }) => text.trim() !== '');
  if (filled.length === 0 || filled.length > 2) return false;
  // Words alone across a row of empty cells name what follows.
  if (number === '' && filled.length === 1 && cells.length > 2 && cells[0]?.text.trim() === '') return true;
  const merged = cells.some(({ span, text }) => span > 1 && text.trim() !== '');
  if (groupNumber.test(number)) return filled.length <= 2;
  return merged && cells.length <= 2;
}

export function readTable(table: Table, context: TableContext): TableView {
  const heads = placed(table.head).filter(({ row }) => row.kind !== 'column-numbers');
  const firstIsHead = table.head.length === 0;
  const body = placed(table.body);
  const columns = columnsOf(table, firstIsHead ? body.slice(0, 1) : heads, context.heads);
  const understood = columns.some(({ role }) => !role.startsWith('column'));
  const bodyRows = firstIsHead && understood ? body.slice(1) : body;
  const headRows = firstIsHead && understood ? body.slice(0, 1) : heads;
  const headLines = headRows.flatMap(({ row, columns: at }) =>
    row.cells.flatMap((_, cell) =>
      context.cellLines(row, cell, { table: context.index, row: -1, column: at[cell] as number }, 'cell-head'),
    ),
  );
  const rows = bodyRows
    .filter(({ row }) => row.kind !== 'column-numbers')
    .map(({ row, columns: at }, index): RowView => {
      const cells = row.cells.map((cell, cellIndex): CellView => {
        const place = { table: context.index, row: index, column: at[cellIndex] as number };
        const lines = context.cellLines(row, cellIndex, place, row.kind === 'group' ? 'cell-group' : 'cell');
        return {
          column: place.column,
          span: cell.columnSpan ?? 1,
          lines,
          text: lines.map(({ text }) => text).join('\n'),
        };
      });
      const first = cells[0]?.column === 0 ? (cells[0]?.text.trim() ?? '') : '';
      const number = numberText.test(first) ? first : '';
      return {
        kind: isGroup(row, cells, number) ? 'group' : 'item',
        number: number.replace(/[.)]+$/, ''),
        cells,
        ...(row.origin ? { origin: row.origin } : {}),
      };
    });
  return {
    index: context.index,
    part: context.part,
    columns,
    heads: headLines,
    rows,
    after: context.after,
    ...(table.origin ? { origin: table.origin } : {}),
  };
}
