// Which columns of a table hold the figures that are asked for, their names and units; what stands in the way is told with the heads and cells.

import type { Diagnostic, Localized, Place } from '../../diagnostics/index.js';
import { type Choice, chooseColumn, chooseFigures, type HeadColumn } from '../../doctype/heads/head-columns.js';
import type { Heads } from '../../doctype/heads/heads.js';
import { isFigure } from '../../doctype/heads/heads.js';
import { columnOption, meantColumn, OF_PERSON } from '../../doctype/heads/named-columns.js';
import type { Unit } from '../../plan/unit.js';

export interface Asked {
  /** The column that holds the figures: results, or assigned targets. */
  readonly wanted: 'result' | 'assigned';
  /** Of the figures. */
  readonly year: number;
  /** Of the plan that is made. */
  readonly planned: number;
  /** Whose figures are wanted; none where several former units may have theirs. */
  readonly units?: readonly Unit[];
}

/** The columns of a table and where its file has their heads. */
export interface TableColumns {
  readonly columns: readonly HeadColumn[];
  readonly file: string;
  readonly spotOf: (column: HeadColumn) => string | undefined;
}

export interface ChosenColumns {
  readonly figures: HeadColumn;
  readonly name: Choice;
  readonly id: Choice;
  readonly unit: Choice;
  readonly from: Choice;
  readonly weight: Choice;
}

type Tell = (
  code: string,
  severity: Diagnostic['severity'],
  at: HeadColumn | undefined,
  message: Localized,
  remedy?: Localized | false,
) => void;

interface Search extends TableColumns, Asked {
  readonly heads: Heads;
  readonly tell: Tell;
  /** How the head that is meant is usually written. */
  readonly usual: string;
  readonly listed: (list: readonly HeadColumn[]) => string;
}

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

function reportTwice(choices: readonly Choice[], { heads, tell, listed }: Search): void {
  for (const each of choices)
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
}

/** The column of the figures; without one of assigned targets, that of the targets of the year. */
function findFigures({ columns, wanted, year, planned, tell }: Search): Choice {
  const value = chooseFigures(columns, wanted, year, planned);
  if (!value.column && value.why === 'none' && wanted === 'assigned') {
    const target = chooseFigures(columns, 'target', year, planned);
    if (target.column && target.column.head.years.length === 1) {
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
      return target;
    }
  }
  const named = columns.some((each) => each.name && isFigure(each.name) && each.name.role !== 'value');
  if (!value.column && value.why === 'none' && !named) return chooseFigures(columns, 'value', year, planned);
  return value;
}

function tellUnknown(unknown: readonly HeadColumn[], { heads, year, planned, usual, tell }: Search): void {
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
        ? meantColumn(near, each.head.title)
        : mayMean(each, year) && {
            vi: `Nếu là số liệu cần dùng thì đặt tên "Kết quả năm ${planned - 1}" hoặc "Mức giao năm ${planned}", hoặc chạy lại với ${columnOption(usual, each.head.title)}.`,
            en: `If it is needed, name it "Kết quả năm ${planned - 1}" or "Mức giao năm ${planned}", or run again with ${columnOption(usual, each.head.title)}.`,
          },
    );
  }
}

/** Why no column is taken. */
function reportNone(
  value: Exclude<Choice, { readonly column: HeadColumn }>,
  unknown: readonly HeadColumn[],
  { columns, wanted, year, planned, usual, tell, listed }: Search,
): void {
  const figured = columns.some((each) => each.name !== undefined && isFigure(each.name));
  const wholeYear = wanted === 'result' ? `Kết quả cả năm ${year}` : `Mức giao cả năm ${year}`;
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
}

/** A column that is taken though its head does not say whether its figures are the ones meant. */
function tellPlain(taken: HeadColumn, { usual, tell }: Search): void {
  const { title } = taken.head;
  if (taken.name?.role === 'value')
    tell(
      'plain-column',
      'info',
      taken,
      {
        vi: `Tên cột "${title}" không nói là kết quả hay mức giao; được dùng làm "${usual}".`,
        en: `The head "${title}" says neither result nor assigned target; it is taken for "${usual}".`,
      },
      { vi: `Nếu đúng thì đặt tên cột là "${usual}".`, en: `If that is right name the column "${usual}".` },
    );
}

/** A column taken for results whose head says that they are estimates. @param usual the head of final ones */
export const estimatedColumn = (title: string, usual: string, heads: Heads, place: Place): Diagnostic[] =>
  !heads.saysDoubt(title)
    ? []
    : [
        {
          code: 'figures/estimated-column',
          severity: 'info',
          place,
          message: {
            vi: `Cột "${title}" là số ước hoặc chưa chính thức; được dùng làm "${usual}".`,
            en: `The column "${title}" holds estimates; they are taken for "${usual}".`,
          },
          remedy: {
            vi: 'Khi có số chính thức thì thay và làm lại.',
            en: 'Put in the final figures when they are known, and run again.',
          },
        },
      ];

/** @returns no columns where the table is none of figures, or they cannot be told apart; `otherYear`: its figures are of other years */
export function chooseFigureColumns(
  table: TableColumns,
  asked: Asked,
  heads: Heads,
): { readonly chosen?: ChosenColumns; readonly otherYear?: true; readonly diagnostics: Diagnostic[] } {
  const { columns, file, spotOf } = table;
  const { wanted, year } = asked;
  const diagnostics: Diagnostic[] = [];
  const placeOf = (at: HeadColumn | undefined): Place => {
    const spot = at && spotOf(at);
    return { file, ...(spot === undefined ? {} : { spot }) };
  };
  const tell: Tell = (code, severity, at, message, remedy) => {
    diagnostics.push({
      code: `figures/${code}`,
      severity,
      place: placeOf(at),
      message,
      ...(remedy ? { remedy } : {}),
    });
  };
  const listed = (list: readonly HeadColumn[]): string =>
    list.map((each) => `"${each.head.title}"${spotOf(each) ? ` (${spotOf(each)})` : ''}`).join(', ');
  const usual = wanted === 'result' ? `Kết quả năm ${year}` : `Mức giao năm ${year}`;
  const search: Search = { ...table, ...asked, heads, tell, usual, listed };
  const key = (role: string): Choice => chooseColumn(columns, role, heads.data.columns);
  const [name, id, unit, from, weight] = [key('name'), key('id'), key('unit'), key('from'), key('weight')];
  const has = (role: string): boolean => columns.some((each) => each.name?.role === role);
  if ((!has('name') && !has('id')) || (has('outcome') && has('task'))) return { diagnostics };

  reportTwice([name, id, unit, from, weight], search);
  const value = findFigures(search);
  const unknown = columns.filter((each) => each.head.title !== '' && each.name === undefined);
  tellUnknown(unknown, search);
  if (!value.column) {
    reportNone(value, unknown, search);
    return { diagnostics, ...(value.why === 'year' ? { otherYear: true } : {}) };
  }
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const figures = value.column;
  for (const other of columns.filter((each) => each.name?.role === figures.name?.role && each !== figures))
    tell('other-year', 'info', other, {
      vi: `${usual} lấy ở cột "${figures.head.title}", không lấy ở cột "${other.head.title}".`,
      en: `${wanted === 'result' ? 'Results' : 'Assigned targets'} of ${year} are those of "${figures.head.title}", not of "${other.head.title}".`,
    });
  tellPlain(figures, search);
  if (wanted === 'result') diagnostics.push(...estimatedColumn(figures.head.title, usual, heads, placeOf(figures)));
  return { chosen: { figures, name, id, unit, from, weight }, diagnostics };
}
