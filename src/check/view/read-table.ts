// A table of the Document as the rules read it: columns by role, rows with their numbers, groups told from items.

import type { Heads } from '../../doctype/heads/heads.js';
import { planColumns } from '../../doctype/heads/plan-columns.js';
import { idleRowsOf } from '../../doctype/heads/row-kinds.js';
import { tableHead } from '../../doctype/heads/table-head.js';
import { partOfColumn, type TitlePart, titlePeriod, titlesAbove } from '../../doctype/heads/title-year.js';
import type { Table, TableRow } from '../../document/document.js';
import { placeCells } from '../../document/place-cells.js';
import type { CellPlace, CellView, ColumnView, Line, LineRole, RowView, TableView } from './text-view.js';

const groupNumber = /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/u;
const numberText = /^(?:[IVXLC]+|[A-ZĐ]|\p{Ll}|\d+(?:\.\d+)*)[.)]?$/u;

interface TableContext {
  readonly index: number;
  readonly part: number;
  readonly after: number;
  readonly heads: Heads;
  /** The lines above it, from the top, down from the table before. */
  readonly above: readonly string[];
  /** Makes the lines of one cell, in order. */
  readonly cellLines: (row: TableRow, cell: number, place: CellPlace, role: LineRole) => readonly Line[];
}

/** What a column says of itself, and the heads over it from the top. */
interface RawColumn {
  readonly own?: string;
  readonly path: readonly string[];
}

const rawColumns = (table: Table, paths: readonly (readonly string[])[]): RawColumn[] =>
  table.columns.map((column, index) => ({
    path: (paths[index] ?? []).filter((each, at, all) => each !== '' && each !== all[at - 1]),
    ...(/^column\d+$/.test(column.role) ? {} : { own: column.role }),
  }));

/** @param year of the plan, where a title says it */
function columnsOf(
  raw: readonly RawColumn[],
  names: Heads,
  year: number | undefined,
  title: TitlePart | undefined,
): ColumnView[] {
  const own = new Set(raw.flatMap((each) => each.own ?? []));
  const { columns } = planColumns(
    raw.map(({ path }) => path),
    names,
    year,
    title,
  );
  return raw.map((each, index) => {
    const { role: meant, head } = columns[index] ?? {};
    // figures of a part of the year are never compared as the year's
    const isPart = each.own !== undefined && head !== undefined && partOfColumn(each.own, head, title) !== undefined;
    const role = isPart
      ? `column${index + 1}`
      : (each.own ?? (meant === undefined || own.has(meant) ? `column${index + 1}` : meant));
    return { role, title: each.path.at(-1) ?? '' };
  });
}

/** "Cộng hạ tầng": the total of a group by its name. */
const subtotal = /^(?:tổng\s+)?cộng\s+(?!(?:đồng|tác|hòa|hoà|hưởng|sinh|sản|với|thêm)(?!\p{L}))\p{L}/iu;

/** What each row is besides data, from its words: a total, or a note or signature below the rows. */
function idleKinds(rows: readonly RowView[], columns: readonly ColumnView[], names: Heads): RowView[] {
  const at = (role: string): number | undefined => {
    const column = columns.findIndex((each) => each.role === role);
    return column < 0 ? undefined : column;
  };
  const texts = rows.map((row) =>
    columns.map((_, column) => row.cells.find((cell) => cell.column === column)?.text.replace(/\n/g, ' ') ?? ''),
  );
  const kinds = idleRowsOf(texts, at('number'), at('name') ?? at('task') ?? -1, names);
  return rows.map((row, index) => {
    const idle = kinds[index];
    const kind =
      idle === 'total' || texts[index]?.some((text) => subtotal.test(text))
        ? 'total'
        : idle === 'note' || idle === 'signature' || idle === 'person'
          ? 'note'
          : undefined;
    return kind === undefined ? row : { ...row, kind };
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

export interface ReadTable {
  readonly view: TableView;
  /** The same table, once the year of the plan is known: columns of figures of other years are none of the plan's. */
  readonly inYear: (year: number) => TableView;
}

export function readTable(table: Table, context: TableContext): ReadTable {
  const { head, body, paths } = tableHead(table, context.heads);
  const raw = rawColumns(table, paths);
  const { part } = titlePeriod(titlesAbove(context.above));
  const columns = columnsOf(raw, context.heads, undefined, part);
  const placed = placeCells([...head, ...body]);
  const headLines = head.flatMap((row, index) =>
    (placed[index] ?? []).flatMap(({ column }, cell) =>
      context.cellLines(row, cell, { table: context.index, row: -1, column }, 'cell-head'),
    ),
  );
  const rows = body.map((row, index): RowView => {
    const cells = (placed[head.length + index] ?? []).map(({ column, span, down }, cellIndex): CellView => {
      const place = { table: context.index, row: index, column };
      const lines = context.cellLines(row, cellIndex, place, row.kind === 'group' ? 'cell-group' : 'cell');
      return {
        column,
        span,
        down,
        lines,
        text: lines.map(({ text }) => text).join('\n'),
      };
    });
    const first = cells[0]?.column === 0 ? (cells[0]?.text.trim() ?? '') : '';
    const number = numberText.test(first) ? first : '';
    return {
      kind: row.kind === 'total' ? 'total' : isGroup(row, cells, number) ? 'group' : 'item',
      number: number.replace(/(?<![.)])[.)]+$/, ''),
      cells,
      ...(row.origin ? { origin: row.origin } : {}),
    };
  });
  const view: TableView = {
    index: context.index,
    part: context.part,
    columns,
    heads: headLines,
    rows: idleKinds(rows, columns, context.heads),
    after: context.after,
    ...(table.origin ? { origin: table.origin } : {}),
  };
  return { view, inYear: (year) => ({ ...view, columns: columnsOf(raw, context.heads, year, part) }) };
}
