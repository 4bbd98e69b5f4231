// A table with heads → figures: which column is which is told by its heads and their year; every figure knows its cell (`Sheet1!D7`).

import type { Diagnostic, Localized, Place } from '../../diagnostics/index.js';
import type { HeadRows } from '../../doctype/heads/find-heads.js';
import {
  type Choice,
  chooseColumn,
  chooseFigures,
  type HeadColumn,
  readHeads,
} from '../../doctype/heads/head-columns.js';
import type { Heads } from '../../doctype/heads/heads.js';
import { isFigure } from '../../doctype/heads/heads.js';
import { columnOption, OF_PERSON } from '../../doctype/heads/named-columns.js';
import { type IdleRow, idleRowsOf, idleRowWords, notesUnder, numberIn } from '../../doctype/heads/row-kinds.js';
import { tableHead } from '../../doctype/heads/table-head.js';
import { datedByTitle, titlePeriod } from '../../doctype/heads/title-year.js';
import { unnamedColumns } from '../../doctype/heads/unnamed-columns.js';
import type { Table, TableCell, TableRow } from '../../document/document.js';
import { type PlacedCell, placesOf, startsAt } from '../../document/place-cells.js';
import type { FigureRow } from '../../plan/figures.js';
import { secondTable, unnamedColumn } from '../xlsx/beyond-head.js';

export const textOf = (cell: TableCell | undefined): string =>
  (cell?.paragraphs ?? [])
    .map(({ inlines }) => inlines.map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join(''))
    .join('\n')
    .trim();

/** `Sheet1!D7`: where the file has the cell; undefined where it has no cells. */
export const cellSpot = (row: TableRow, cell: TableCell | undefined): string | undefined =>
  cell?.paragraphs[0]?.origin?.source?.spot ?? row.origin?.source?.spot;

/** Cells by grid column; `starts` is whether the cell begins there. */
interface GridRow {
  readonly row: TableRow;
  readonly cells: readonly {
    readonly cell: TableCell | undefined;
    readonly text: string;
    readonly starts: boolean;
    readonly span: number;
  }[];
}

export function gridRows(table: Table): GridRow[] {
  const rows = [...table.head, ...table.body];
  const places = placesOf(rows, table.columns.length);
  const texts = new Map<PlacedCell, string>();
  const textAt = (placed: PlacedCell): string => {
    const text = texts.get(placed) ?? textOf(placed.cell).replace(/\s+/g, ' ');
    texts.set(placed, text);
    return text;
  };
  return rows.map((row, down) => ({
    row,
    cells: (places[down] ?? []).map((placed, at) =>
      placed
        ? {
            cell: placed.cell,
            text: textAt(placed),
            starts: startsAt(placed, down, at),
            span: placed.row === down ? placed.span : 1,
          }
        : { cell: undefined, text: '', starts: true, span: 1 },
    ),
  }));
}

/** The head of the table; its first row where nothing says which. */
export function headOf(table: Table, rows: readonly GridRow[], heads: Heads): Pick<HeadRows, 'depth' | 'paths'> {
  const { head, paths } = tableHead(table, heads);
  return head.length > 0
    ? { depth: head.length, paths }
    : { depth: 1, paths: (rows[0]?.cells ?? []).map(({ text }) => [text]) };
}

export interface Asked {
  /** The column that holds the figures: results, or assigned targets. */
  readonly wanted: 'result' | 'assigned';
  /** Of the figures. */
  readonly year: number;
  /** Of the plan that is made. */
  readonly planned: number;
}

export interface TableFigures {
  readonly heads: readonly string[];
  /** Its figures are of other years than the asked one. */
  readonly otherYear?: true;
  /** Absent: the table is none of figures, or its columns cannot be told apart. */
  readonly rows?: readonly FigureRow[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A row that carries no data is told, by its first text. */
export const leftOut = (idle: IdleRow, place: Place, texts: readonly string[]): Diagnostic => ({
  code: 'figures/idle-row',
  severity: 'info',
  place,
  message: {
    vi: `Bỏ qua ${idleRowWords[idle].vi}: "${texts.find((text) => text !== '')}".`,
    en: `Left out ${idleRowWords[idle].en}.`,
  },
});

/** A head of another year ("Năm trước", "Giao 26") is not proposed for the asked one. */
const mayMean = ({ head }: HeadColumn, year: number): boolean =>
  head.relative === undefined &&
  head.years.every((each) => each === year) &&
  !/(?<!\d)\d{2}(?!\d)/u.test(head.title.replace(/(?:19|20)\d{2}/gu, ''));

/** Where a title or a note, not the head, names the part of the year. */
const inLine = ({ line }: { readonly line: string }, columns: readonly HeadColumn[]): Localized =>
  columns.some(({ head }) => head.title === line)
    ? { vi: '', en: '' }
    : { vi: `, ghi ở "${line}"`, en: `, as "${line}" says` };

/** Heads that count from a year that the sheet does not name. */
const relativeHeads = (columns: readonly HeadColumn[]): string =>
  columns
    .filter(({ head }) => (head.relative ?? -1) >= 0)
    .map(({ head }) => `"${head.title}"`)
    .join(', ');

/** @param above lines over the table, from the top */
export function figuresOfTable(
  table: Table,
  above: readonly string[],
  { wanted, year, planned }: Asked,
  heads: Heads,
  file: string,
): TableFigures {
  const grid = gridRows(table);
  const { depth, paths } = headOf(table, grid, heads);
  const head = grid.slice(0, depth);
  const sheet = (grid[0] && cellSpot(grid[0].row, grid[0].cells[0]?.cell))?.split('!').slice(0, -1).join('!');
  const read = readHeads(paths, 'figures', heads);
  const body = grid.slice(depth);
  const bodyTexts = body.map(({ cells }) => cells.map(({ text, starts }) => (starts ? text : '')));
  const indexOf = (role: string): number | undefined => read.find((each) => each.name?.role === role)?.index;
  const numberAt = indexOf('number');
  const notes = notesUnder(bodyTexts, numberAt, indexOf('name') ?? -1, heads);
  const columns = datedByTitle(read, titlePeriod(above, sheet, notes), planned);
  const titles = columns.map((each) => each.head.title);
  const usual = wanted === 'result' ? `Kết quả năm ${year}` : `Mức giao năm ${year}`;
  const wholeYear = wanted === 'result' ? `Kết quả cả năm ${year}` : `Mức giao cả năm ${year}`;
  const diagnostics: Diagnostic[] = [];
  const spotOf = (column: HeadColumn): string | undefined => {
    const at = head.findLastIndex(({ cells }) => cells[column.index]?.starts && cells[column.index]?.text !== '');
    const { row } = (head[at] ?? head[0]) as GridRow;
    return cellSpot(row, (head[at] ?? head[0])?.cells[column.index]?.cell);
  };
  const tell = (
    code: string,
    severity: Diagnostic['severity'],
    at: HeadColumn | undefined,
    message: Localized,
    remedy?: Localized | false,
  ): void => {
    const spot = at && spotOf(at);
    diagnostics.push({
      code: `figures/${code}`,
      severity,
      place: { file, ...(spot === undefined ? {} : { spot }) },
      message,
      ...(remedy ? { remedy } : {}),
    });
  };
  const listed = (list: readonly HeadColumn[]): string =>
    list.map((each) => `"${each.head.title}"${spotOf(each) ? ` (${spotOf(each)})` : ''}`).join(', ');
  const key = (role: string): Choice => chooseColumn(columns, role, heads.data.columns);
  const [name, id] = [key('name'), key('id')];
  const has = (role: string): boolean => columns.some((each) => each.name?.role === role);
  if (!has('name') && !has('id')) return { heads: titles, diagnostics };
  if (has('outcome') && has('task')) return { heads: titles, diagnostics };

  for (const each of [name, id, key('unit'), key('from'), key('weight')])
    if (!each.column && each.why === 'several')
      tell(
        'two-columns',
        'error',
        each.columns[1],
        {
          vi: `Có hai cột cùng nghĩa: ${listed(each.columns)}.`,
          en: `Two columns say the same: ${listed(each.columns)}.`,
        },
        {
          vi: `Đổi tên hoặc bỏ một cột, hoặc chạy lại với ${columnOption(heads.titleOf(each.columns[0]?.name?.role ?? '', 'figures') ?? '', each.columns[0]?.head.title ?? '')}.`,
          en: `Rename one or take it out, or run again with ${columnOption(heads.titleOf(each.columns[0]?.name?.role ?? '', 'figures') ?? '', each.columns[0]?.head.title ?? '')}.`,
        },
      );
  let value = chooseFigures(columns, wanted, year, planned);
  if (!value.column && value.why === 'none' && wanted === 'assigned') {
    const target = chooseFigures(columns, 'target', year, planned);
    if (target.column && target.column.head.years.length === 1) {
      value = target;
      tell(
        'target-as-assigned',
        'warning',
        target.column,
        {
          vi: `Không có cột mức giao; cột "${target.column.head.title}" được dùng làm mức giao năm ${year}.`,
          en: `There is no column of assigned targets; "${target.column.head.title}" is taken for those of ${year}.`,
        },
        {
          vi: `Nếu không phải, bỏ cột này; nếu phải, đặt tên "Mức giao năm ${year}".`,
          en: 'Take it out if that is wrong, else name it "Mức giao".',
        },
      );
    }
  }
  const figured = columns.some((each) => each.name !== undefined && isFigure(each.name));
  if (
    !value.column &&
    value.why === 'none' &&
    !columns.some((each) => each.name && isFigure(each.name) && each.name.role !== 'value')
  )
    value = chooseFigures(columns, 'value', year, planned);
  const unknown = columns.filter((each) => each.head.title !== '' && each.name === undefined);
  for (const each of unknown) {
    const near = heads.nearest(each.head.title, 'figures');
    tell(
      'unknown-column',
      'warning',
      each,
      {
        vi: `Không hiểu cột "${each.head.title}": không dùng.`,
        en: `The column "${each.head.title}" is not understood; it is not used.`,
      },
      near
        ? {
            vi: `Ý bạn là "${near}"? Nếu đúng thì đổi tên cột, hoặc chạy lại với ${columnOption(near, each.head.title)}.`,
            en: `Did you mean "${near}"? If so, rename it, or run again with ${columnOption(near, each.head.title)}.`,
          }
        : mayMean(each, year) && {
            vi: `Nếu là số liệu cần dùng thì đặt tên "Kết quả năm ${planned - 1}" hoặc "Mức giao năm ${planned}", hoặc chạy lại với ${columnOption(usual, each.head.title)}.`,
            en: `If it is needed, name it "Kết quả năm ${planned - 1}" or "Mức giao năm ${planned}", or run again with ${columnOption(usual, each.head.title)}.`,
          },
    );
  }
  if (!value.column) {
    // a head that states another year is not offered: it would be made to say what it does not
    const [meant, ...others] =
      value.why === 'several' || value.why === 'relative'
        ? value.columns.slice(-1)
        : unknown.filter((each) => mayMean(each, year));
    const only = meant !== undefined && others.length === 0 ? meant.head.title : undefined;
    const option = only === undefined && unknown.length === 0 ? undefined : columnOption(usual, only ?? OF_PERSON);
    const part = value.why === 'part' ? value.columns[0]?.part : undefined;
    const titled =
      value.why === 'year' && value.columns.some((each) => !each.head.title.includes(String(each.head.years[0])));
    const manyYears = value.columns.some(({ head }) => head.years.length > 1);
    const byTitle: Localized = titled
      ? {
          vi: ` (năm ghi ở tên bảng hoặc tên trang tính)`,
          en: ' (the year stands in the title or the name of the sheet)',
        }
      : { vi: '', en: '' };
    if (figured || unknown.length > 0 || value.why !== 'none')
      tell(
        'no-columns',
        'error',
        value.columns[0] ?? columns[0],
        value.why === 'several'
          ? {
              vi: `Có nhiều cột có thể là "${usual}": ${listed(value.columns)}; không chọn cột nào.`,
              en: `Several columns may be "${usual}": ${listed(value.columns)}; none is taken.`,
            }
          : part
            ? {
                vi: `Cột ${listed(value.columns)} là số liệu của một phần năm ("${part.words}"${inLine(part, value.columns).vi}), không phải của cả năm ${year}: không dùng.`,
                en: `${listed(value.columns)} holds figures of a part of a year ("${part.words}"${inLine(part, value.columns).en}), not of all of ${year}; it is not used.`,
              }
            : value.why === 'relative'
              ? {
                  vi: `Không rõ năm của cột ${listed(value.columns)}: bảng có cả ${relativeHeads(columns)}, có thể tính từ năm ${planned} hoặc từ năm ${planned - 1}; không lấy cột nào làm "${usual}".`,
                  en: `Of which year ${listed(value.columns)} speaks is not clear: the table also has ${relativeHeads(columns)}, which may count from ${planned} or ${planned - 1}; none is taken for "${usual}".`,
                }
              : value.why === 'year'
                ? {
                    vi: `Không có cột "${usual}"; chỉ có cột của năm khác${manyYears ? ' hoặc ghi nhiều năm' : ''}: ${listed(value.columns)}${byTitle.vi}.`,
                    en: `There is no column "${usual}", only such of other years${manyYears ? ' or of several' : ''}: ${listed(value.columns)}${byTitle.en}.`,
                  }
                : {
                    vi: `Không có cột "${usual}". Các cột đọc được: ${listed(columns.filter((each) => each.head.title !== ''))}.`,
                    en: `There is no column "${usual}". Columns found: ${listed(columns.filter((each) => each.head.title !== ''))}.`,
                  },
        part
          ? {
              vi: `Dùng bảng số liệu cả năm ${year}; nếu đây đã là số liệu cả năm (hoặc ước cả năm) thì đặt tên cột là "${wholeYear}", hoặc chạy lại với ${columnOption(wholeYear, value.columns.at(-1)?.head.title ?? '')}.`,
              en: `Use figures of all of ${year}; if these are (or are estimated), name the column "${wholeYear}", or run again with ${columnOption(wholeYear, value.columns.at(-1)?.head.title ?? '')}.`,
            }
          : {
              vi: `Đặt tên cột cần dùng là "${usual}"${option === undefined ? '' : `, hoặc chạy lại với ${option}`}.`,
              en: `Name the column that is meant "${usual}"${option === undefined ? '' : `, or run again with ${option}`}.`,
            },
      );
    return { heads: titles, diagnostics, ...(value.why === 'year' ? { otherYear: true } : {}) };
  }
  if (diagnostics.some(({ severity }) => severity === 'error')) return { heads: titles, diagnostics };
  const taken = value.column;
  for (const other of columns.filter((each) => each.name?.role === taken.name?.role && each !== taken))
    tell('other-year', 'info', other, {
      vi: `${usual} lấy ở cột "${taken.head.title}", không lấy ở cột "${other.head.title}".`,
      en: `${wanted === 'result' ? 'Results' : 'Assigned targets'} of ${year} are those of "${taken.head.title}", not of "${other.head.title}".`,
    });

  const at = (choice: Choice): number => choice.column?.index ?? -1;
  const kinds = idleRowsOf(bodyTexts, numberAt, at(name), heads, { titles, kind: 'figures' });
  const data = bodyTexts.map((row, index) => (kinds[index] === undefined ? row : []));
  for (const { index, rows, figures } of unnamedColumns(titles, data)) {
    const line = figures[0] ?? (rows[0] as number);
    const { row, cells } = body[line] as GridRow;
    const spot = cellSpot(row, cells[index]?.cell);
    const figure = { text: cells[index]?.text ?? '', figure: figures.length > 0 };
    diagnostics.push(unnamedColumn('figures/unnamed-column', file, index, spot, figure));
  }
  const lastNumbered = bodyTexts.findLastIndex((row) => numberIn(row[numberAt ?? -1] ?? '') !== '');
  const [unit, from, weight] = [key('unit'), key('from'), key('weight')];
  const rows = body.flatMap((line, index): FigureRow[] => {
    const { row, cells } = line;
    const texts = cells.flatMap(({ text, starts }) => (starts ? [text] : []));
    if (texts.every((text) => text === '')) return [];
    const idle = kinds[index];
    if (idle === 'other-head') {
      diagnostics.push(secondTable('figures/second-table', file, cellSpot(row, row.cells[0]), texts));
      return [];
    }
    if (idle !== undefined && (idle !== 'unnumbered' || index > lastNumbered)) {
      const spot = cellSpot(row, row.cells[0]);
      diagnostics.push(leftOut(idle, { file, ...(spot === undefined ? {} : { spot }) }, texts));
      return [];
    }
    const cell = (choice: Choice): string | undefined => {
      const found = cells[at(choice)];
      return found === undefined || found.text === '' || found.span > 1 ? undefined : found.text;
    };
    const [ownId, ownName] = [cell(id), cell(name)];
    if (ownId === undefined && ownName === undefined) return [];
    const figure = cells[taken.index];
    const spot = cellSpot(row, figure?.cell);
    return [
      {
        id: ownId,
        name: ownName,
        unit: cell(unit),
        value:
          figure === undefined || figure.text === '' || figure.span > 1
            ? undefined
            : (figure.cell?.number ?? figure.text),
        from: cell(from),
        weight: cell(weight),
        place: { file, ...(spot === undefined ? {} : { spot }) },
      },
    ];
  });
  return { heads: titles, rows, diagnostics };
}
