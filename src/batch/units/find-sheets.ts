// Which sheet of a workbook says what: the first row that has all the heads a sheet of units, of results or of changed tasks must have.

import type { Diagnostic } from '../../diagnostics/index.js';
import { findHeads, type HeadRows, headAt, MOST_ROWS_ABOVE } from '../../doctype/heads/find-heads.js';
import { chooseFigures, type HeadColumn, readHeads } from '../../doctype/heads/head-columns.js';
import { type Heads, isFigure, isOfWords } from '../../doctype/heads/heads.js';
import { columnOption, OF_PERSON } from '../../doctype/heads/named-columns.js';
import { notesUnder } from '../../doctype/heads/row-kinds.js';
import { datedByTitle, type TitlePeriod, titlePeriod } from '../../doctype/heads/title-year.js';
import { tornRows, unnamedInGrid } from '../../read/xlsx/beyond-head.js';
import { gridSpot, type SheetGrid } from '../../read/xlsx/sheet-grid.js';
import { foldWords } from '../../text/fold-words.js';
import { figureKeys, figureYear } from './figure-keys.js';
import type { HeadSynonyms, SheetForm } from './head-synonyms.js';

export interface SheetColumn {
  readonly index: number;
  readonly head: string;
  /** Absent: a head that nobody knows. */
  readonly key?: string;
}

/** Figures for which several columns may be meant, or only such of another year. */
export interface OpenFigures {
  readonly key: string;
  /** Of which year the columns speak depends on when the sheet was made. */
  readonly relative: boolean;
  readonly columns: readonly HeadColumn[];
}

export interface FoundSheet {
  readonly form: SheetForm;
  readonly grid: SheetGrid;
  /** Index of the last row of heads. */
  readonly head: number;
  readonly columns: readonly SheetColumn[];
  readonly open: readonly OpenFigures[];
  /** What a title above the table, or the name of its sheet, says of when its figures are. */
  readonly titled: TitlePeriod;
}

export const cellSpot = gridSpot;

/** Columns of the figures that a table of results may have, chosen as in a roll-over: of their role and their year, or none. */
function chooseKeys(
  columns: readonly HeadColumn[],
  planned: number,
): { readonly keys: ReadonlyMap<number, string>; readonly open: readonly OpenFigures[] } {
  const keys = new Map<number, string>();
  const open: OpenFigures[] = [];
  for (const [role, key] of Object.entries(figureKeys)) {
    const choice = chooseFigures(columns, role, figureYear(key, planned), planned);
    if (choice.column) keys.set(choice.column.index, key);
    else if (choice.why !== 'none') open.push({ key, relative: choice.why === 'relative', columns: choice.columns });
  }
  return { keys, open };
}

function columnsOf(
  paths: HeadRows['paths'],
  form: SheetForm,
  heads: Heads,
  planned: number,
  period: TitlePeriod,
): Pick<FoundSheet, 'columns' | 'open'> {
  const read = datedByTitle(readHeads(paths, form.kind, heads), period, planned);
  const figures =
    form.kind === 'unit-results' ? chooseKeys(read, planned) : { keys: new Map<number, string>(), open: [] };
  const columns = read.flatMap(({ index, head, name }): SheetColumn[] => {
    if (head.title === '') return [];
    const chosen = figures.keys.get(index);
    const text = name === undefined || (form.kind !== 'unit-tasks' && isFigure(name)) ? undefined : name.role;
    const key = chosen ?? text;
    return [{ index, head: head.title, ...(key === undefined ? {} : { key }) }];
  });
  return { columns, open: figures.open };
}

function recognise(grid: SheetGrid, synonyms: HeadSynonyms, planned: number): FoundSheet | undefined {
  const { heads } = synonyms;
  for (const row of grid.rows.slice(0, MOST_ROWS_ABOVE).keys()) {
    const above = grid.rows.slice(0, row).map((cells) => cells.filter((cell) => cell.trim() !== '').join(' '));
    const titled = titlePeriod(above, grid.name);
    for (const form of synonyms.sheets) {
      const { depth, paths } = headAt(grid, row, [form.kind], heads);
      const found = columnsOf(paths, form, heads, planned, titled);
      if (found.columns.length < 2 && grid.rows.slice(row).some((each) => each.length > 1)) continue;
      if (!form.requires.every((key) => found.columns.some((column) => column.key === key))) continue;
      const sheet = { form, grid, head: row + depth - 1, titled, ...found };
      const notes = notesUnder(grid.rows.slice(row + depth), undefined, 0, heads);
      if (notes.length === 0) return sheet;
      const noted = titlePeriod(above, grid.name, notes);
      return { ...sheet, titled: noted, ...columnsOf(paths, form, heads, planned, noted) };
    }
  }
  return undefined;
}

/** By column, its head; empty where it has none. */
export function titlesOf({ columns }: Pick<FoundSheet, 'columns'>): string[] {
  const titles: string[] = [];
  for (const { index, head } of columns) titles[index] = head;
  return Array.from(titles, (title) => title ?? '');
}

const FIGURE_COLUMNS = new Set(['results', 'assigned', 'targets']);

/** The one head that nobody knows, for the option that is proposed. */
function nobodyKnows({ columns, form }: FoundSheet, heads: Heads): string {
  const [only, ...others] = columns.filter(({ head }) => heads.read([head], form.kind).names.length === 0);
  return only && others.length === 0 ? only.head : OF_PERSON;
}

/** Nobody would miss figures that a sheet seems to give. */
const noFigures = (sheet: FoundSheet, file: string, planned: number, heads: Heads): Diagnostic => {
  const { grid, head, columns } = sheet;
  const option = columnOption(`Kết quả năm ${planned - 1}`, nobodyKnows(sheet, heads));
  return {
    code: 'units/no-figures',
    severity: 'error',
    place: { file, spot: cellSpot(grid, head, columns[0]?.index ?? 0) },
    message: {
      vi: `Trang "${grid.name}" không có cột kết quả năm ${planned - 1}, mức giao hay chỉ tiêu năm ${planned}. Các cột đọc được: ${columns.map((each) => `"${each.head}" (${cellSpot(grid, head, each.index)})`).join(', ')}.`,
      en: `Sheet "${grid.name}" has no column of results of ${planned - 1}, assigned targets or targets of ${planned}. Found: ${columns.map((each) => `"${each.head}"`).join(', ')}.`,
    },
    remedy: {
      vi: `Đặt tên cột cần dùng là "Kết quả năm ${planned - 1}" hoặc "Mức giao năm ${planned}", hoặc chạy lại với ${option}.`,
      en: `Name the column that is meant "Kết quả năm ${planned - 1}" or "Mức giao năm ${planned}", or run again with ${option}.`,
    },
  };
};

export const sameHead = (
  file: string,
  { grid, head }: FoundSheet,
  column: SheetColumn,
  before: SheetColumn,
): Diagnostic => ({
  code: 'units/same-head',
  severity: 'error',
  place: { file, spot: cellSpot(grid, head, column.index) },
  message: {
    vi: `Cột "${column.head}" trùng nghĩa với cột "${before.head}".`,
    en: `The column "${column.head}" says the same as "${before.head}".`,
  },
  remedy: { vi: 'Bỏ hoặc đổi tên một cột.', en: 'Take one out, or rename it.' },
});

export const usualHeads = (planned: number): Readonly<Record<string, string>> => ({
  results: `Kết quả năm ${planned - 1}`,
  assigned: `Mức giao năm ${planned}`,
  targets: `Chỉ tiêu năm ${planned}`,
});

/** Figures of a part of the year stand for the year only if a person says so. @param usual the head that says it */
export function ofPart(place: Diagnostic['place'], { head, part }: HeadColumn, usual: string): Diagnostic {
  const own = part?.line === head.title;
  const option = columnOption(usual, head.title);
  return {
    code: 'units/part-of-year',
    severity: 'error',
    ...(place ? { place } : {}),
    message: {
      vi: `Cột "${head.title}" là số liệu của một phần năm ("${part?.words}"${own ? '' : `, ghi ở "${part?.line}"`}), không phải của cả năm.`,
      en: `"${head.title}" holds figures of a part of the year ("${part?.words}"${own ? '' : `, as "${part?.line}" says`}), not of all of it.`,
    },
    remedy: {
      vi: `Dùng số liệu cả năm; nếu đây đã là số liệu cả năm (hoặc ước cả năm) thì đặt tên cột là "${usual}", hoặc chạy lại với ${option}.`,
      en: `Use figures of the year; if these are (or are estimated), name the column "${usual}", or run again with ${option}.`,
    },
  };
}

/** One of several columns may be meant, or one that states no year beside one of another year: nobody guesses. */
function openFigures(
  file: string,
  { grid, head }: FoundSheet,
  { key, relative, columns }: OpenFigures,
  planned: number,
): Diagnostic[] {
  const place = (column: HeadColumn) => ({ file, spot: cellSpot(grid, head, column.index) });
  const usual = usualHeads(planned)[key] ?? '';
  if (columns.every(({ part }) => part !== undefined))
    return columns.map((column) => ofPart(place(column), column, usual.replace(' năm ', ' cả năm ')));
  const dated = columns.every((each) => each.head.years.length > 0 || each.head.relative !== undefined);
  const right = columns.filter(
    (each) => each.head.years.length === 1 && each.head.years[0] === figureYear(key, planned),
  );
  if (dated && right.length === 0 && !relative)
    return columns.map(
      (column): Diagnostic => ({
        code: 'units/other-year',
        severity: 'warning',
        place: place(column),
        message: {
          vi: `Cột "${column.head.title}" là số liệu của năm khác: không dùng.`,
          en: `The column "${column.head.title}" holds figures of another year; it is not used.`,
        },
        remedy: { vi: `Số liệu cần dùng đặt tên "${usual}".`, en: `Figures that are meant are named "${usual}".` },
      }),
    );
  const listed = columns.map((each) => `"${each.head.title}" (${cellSpot(grid, head, each.index)})`).join(', ');
  const option = columnOption(usual, columns.at(-1)?.head.title ?? '');
  return [
    {
      code: 'units/several-columns',
      severity: 'error',
      place: place(columns[0] as HeadColumn),
      message: {
        vi: `Không rõ cột nào là "${usual}": ${listed}.`,
        en: `It is not clear which column is "${usual}": ${listed}.`,
      },
      remedy: {
        vi: `Ghi năm vào tên cột, hoặc chạy lại với ${option}.`,
        en: `Write the year into the heads, or run again with ${option}.`,
      },
    },
  ];
}

/** A head that nobody understands, with the one that was probably meant. */
export const unknownColumn = (
  file: string,
  { grid, head }: FoundSheet,
  column: SheetColumn,
  near: string | undefined,
): Diagnostic => ({
  code: 'units/unknown-column',
  severity: 'warning',
  place: { file, spot: cellSpot(grid, head, column.index) },
  message: {
    vi: `Không hiểu cột "${column.head}": không dùng trong văn bản.`,
    en: `The column "${column.head}" is not understood; nothing of it is printed.`,
  },
  remedy: near
    ? {
        vi: `Ý bạn là "${near}"? Nếu đúng thì đổi tên cột, hoặc chạy lại với ${columnOption(near, column.head)}.`,
        en: `Did you mean "${near}"? If so, rename it, or run again with ${columnOption(near, column.head)}.`,
      }
    : {
        vi: `Đổi tên cột theo mẫu (kehoach batch form) hoặc bỏ cột; hoặc nói rõ cột là gì: ${columnOption('tên trong mẫu', column.head)}.`,
        en: `Rename it as in the blank workbook (kehoach batch form) or take it out; or say what it is: ${columnOption('its name there', column.head)}.`,
      },
});

/** A sheet whose heads do not say that it is one of ours: they are shown, with the option that says so. */
function unknownSheet(file: string, grid: SheetGrid, { heads }: HeadSynonyms): Diagnostic {
  const read = (findHeads(grid, ['units'], heads)?.paths ?? []).flatMap((path) => {
    const head = heads.read(path, 'units');
    return head.title === '' ? [] : [head];
  });
  const titles = read.map(({ title }) => `"${title}"`).join(', ');
  const name = read.find(({ names }) => names.length === 0)?.title;
  const option = name === undefined ? undefined : columnOption('Tên đơn vị', name);
  return {
    code: 'units/unknown-sheet',
    severity: 'warning',
    place: { file, spot: grid.name },
    message: {
      vi: `Bỏ qua trang "${grid.name}": không có đủ các cột của bảng đơn vị, kết quả hay nhiệm vụ. Các cột đọc được: ${titles || 'không có'}.`,
      en: `Left out the sheet "${grid.name}": it lacks the columns of units, results or tasks. Found: ${titles || 'none'}.`,
    },
    remedy: {
      vi: `Lấy mẫu bằng lệnh: kehoach batch form. Bảng đơn vị cần cột "Tên đơn vị"${option === undefined ? '' : `; nếu đã có mà tên khác thì chạy lại với ${option}`}.`,
      en: `Make a blank workbook with: kehoach batch form. Units need a column "Tên đơn vị"${option === undefined ? '' : `; if it has another name, run again with ${option}`}.`,
    },
  };
}

/** @param planned year of the plan @returns the sheets that are understood; one that is not, or has the same head twice, is told */
export function findSheets(
  grids: readonly SheetGrid[],
  file: string,
  synonyms: HeadSynonyms,
  planned: number,
): { sheets: FoundSheet[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const sheets = grids.flatMap((grid): FoundSheet[] => {
    const found = recognise(grid, synonyms, planned);
    if (!found) {
      const note = synonyms.notes.some((name) => foldWords(name) === foldWords(grid.name));
      if (!note && grid.rows.some((row) => row.some((cell) => cell.trim() !== '')))
        diagnostics.push(unknownSheet(file, grid, synonyms));
      return [];
    }
    const seen = new Map<string, SheetColumn>();
    for (const column of found.columns) {
      const name = column.key ?? foldWords(column.head);
      const before = seen.get(name);
      seen.set(name, column);
      if (!before) continue;
      diagnostics.push(sameHead(file, found, column, before));
    }
    const named = titlesOf(found);
    const from = found.head + 1;
    const holdsWords = (index: number): boolean =>
      found.columns.some((column) => column.index === index && isOfWords({ role: column.key ?? '' }));
    const split = /\.[ct]sv$/i.test(file) ? tornRows(grid, from, named, holdsWords, file) : [];
    diagnostics.push(...(split.length > 0 ? split : unnamedInGrid('units/unnamed-column', grid, from, named, file)));
    diagnostics.push(...found.open.flatMap((each) => openFigures(file, found, each, planned)));
    if (found.form.kind === 'unit-results' && !found.columns.some(({ key }) => FIGURE_COLUMNS.has(key ?? '')))
      diagnostics.push(noFigures(found, file, planned, synonyms.heads));
    for (const column of found.columns) {
      if (column.key !== undefined || found.form.kind === 'units') continue;
      if (found.open.some(({ columns }) => columns.some(({ index }) => index === column.index))) continue;
      const near = synonyms.heads.nearest(column.head, found.form.kind);
      diagnostics.push(unknownColumn(file, found, column, near));
    }
    return [found];
  });
  return { sheets, diagnostics };
}
