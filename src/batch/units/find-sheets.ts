// Which sheet of a workbook says what: the first row that has all the heads a sheet of units, of results or of changed tasks must have.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { TableKind } from '../../doctype/heads/head-names.js';
import { type Heads, isFigure } from '../../doctype/heads/heads.js';
import { columnLetters } from '../../document/sheet.js';
import { coveredText, type SheetGrid } from '../../read/xlsx/sheet-grid.js';
import { foldWords } from '../../text/fold-words.js';
import type { HeadSynonyms, SheetForm } from './head-synonyms.js';

export interface SheetColumn {
  readonly index: number;
  readonly head: string;
  /** Absent: a head that nobody knows. */
  readonly key?: string;
}

export interface FoundSheet {
  readonly form: SheetForm;
  readonly grid: SheetGrid;
  /** Index of the last row of heads. */
  readonly head: number;
  readonly columns: readonly SheetColumn[];
}

/** Notes may stand above the table, but not without end. */
const MOST_ROWS_ABOVE = 15;

export const cellSpot = (grid: SheetGrid, row: number, column: number): string =>
  `${grid.name}!${columnLetters(column)}${row + 1}`;

/** The year of the plan that is made: results are those of the year before it. */
const yearOf = (key: string, planned: number): number => (key === 'results' ? planned - 1 : planned);

const figureKeys: Readonly<Record<string, string>> = { result: 'results', assigned: 'assigned', target: 'targets' };

/** `Kết quả năm 2025` → results; a head of another year is that of no figures. */
export function figureKey(title: string, planned: number, kind: TableKind, heads: Heads): string | undefined {
  const head = heads.read([title], kind);
  const key = figureKeys[head.names[0]?.role ?? ''];
  if (key === undefined) return undefined;
  const years =
    head.years.length > 0 ? head.years : head.relative === undefined ? undefined : [planned + head.relative];
  return years === undefined || (years.length === 1 && years[0] === yearOf(key, planned)) ? key : undefined;
}

function columnsOf(
  grid: SheetGrid,
  from: number,
  depth: number,
  form: SheetForm,
  heads: Heads,
  planned: number,
): SheetColumn[] {
  const rows = grid.rows.slice(from, from + depth);
  const count = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, index) => index).flatMap((index): SheetColumn[] => {
    const path = rows.map((_, at) => spaced(coveredText(grid, from + at, index) ?? ''));
    const title = [...new Set(path.filter((each) => each !== ''))].join(': ');
    if (title === '') return [];
    const role = heads.read(path, form.kind).names[0]?.role;
    const figures = form.kind === 'unit-results' ? figureKey(title, planned, form.kind, heads) : undefined;
    if (figures) return [{ index, head: title, key: figures }];
    const known = role === undefined || (form.kind !== 'unit-tasks' && isFigure({ role })) ? undefined : role;
    return [{ index, head: title, ...(known === undefined ? {} : { key: known }) }];
  });
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Rows of the head: those that the merged cells of its first row reach. */
function depthOf(grid: SheetGrid, head: number): number {
  // a line of text across the sheet is a title
  if ((grid.rows[head] ?? []).filter((cell) => cell.trim() !== '').length < 2) return 1;
  const reach = grid.merges
    .filter(({ row }) => row === head)
    .map(({ rows, columns, column }) => {
      const below = grid.rows[head + 1]?.slice(column, column + columns) ?? [];
      return columns > 1 && below.some((cell) => cell.trim() !== '') ? Math.max(rows, 2) : rows;
    });
  return Math.min(3, Math.max(1, ...reach));
}

function recognise(grid: SheetGrid, synonyms: HeadSynonyms, planned: number): FoundSheet | undefined {
  for (const head of grid.rows.slice(0, MOST_ROWS_ABOVE).keys()) {
    const depth = depthOf(grid, head);
    for (const form of synonyms.sheets) {
      const columns = columnsOf(grid, head, depth, form, synonyms.heads, planned);
      if (columns.length > 1 || grid.rows.slice(head).every((row) => row.length < 2)) {
        if (form.requires.every((key) => columns.some((column) => column.key === key)))
          return { form, grid, head: head + depth - 1, columns };
      }
    }
  }
  return undefined;
}

const FIGURE_COLUMNS = new Set(['results', 'assigned', 'targets']);

/** Nobody would miss figures that a sheet seems to give. */
const noFigures = ({ grid, head, columns }: FoundSheet, file: string, planned: number): Diagnostic => ({
  code: 'units/no-figures',
  severity: 'error',
  place: { file, spot: cellSpot(grid, head, columns[0]?.index ?? 0) },
  message: {
    vi: `Trang "${grid.name}" không có cột kết quả năm ${planned - 1}, mức giao hay chỉ tiêu năm ${planned}. Các cột đọc được: ${columns.map((each) => `"${each.head}" (${cellSpot(grid, head, each.index)})`).join(', ')}.`,
    en: `Sheet "${grid.name}" has no column of results of ${planned - 1}, assigned targets or targets of ${planned}. Found: ${columns.map((each) => `"${each.head}"`).join(', ')}.`,
  },
  remedy: {
    vi: `Đặt tên cột cần dùng là "Kết quả năm ${planned - 1}" hoặc "Mức giao năm ${planned}".`,
    en: `Name the column that is meant "Kết quả năm ${planned - 1}" or "Mức giao năm ${planned}".`,
  },
});

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
    ? { vi: `Ý bạn là "${near}"? Nếu đúng thì đổi tên cột.`, en: `Did you mean "${near}"? If so, rename it.` }
    : {
        vi: 'Đổi tên cột theo mẫu (kehoach batch form), hoặc bỏ cột.',
        en: 'Rename it as in the blank workbook (kehoach batch form), or take it out.',
      },
});

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
        diagnostics.push({
          code: 'units/unknown-sheet',
          severity: 'warning',
          place: { file, spot: grid.name },
          message: {
            vi: `Bỏ qua trang "${grid.name}": không có đủ các cột của bảng đơn vị, kết quả hay nhiệm vụ.`,
            en: `Left out the sheet "${grid.name}": it lacks the columns of units, results or tasks.`,
          },
          remedy: {
            vi: 'Lấy mẫu bằng lệnh: kehoach batch form. Bảng đơn vị cần cột "Tên đơn vị".',
            en: 'Make a blank workbook with: kehoach batch form. Units need a column "Tên đơn vị".',
          },
        });
      return [];
    }
    const seen = new Map<string, SheetColumn>();
    for (const column of found.columns) {
      const name = column.key ?? foldWords(column.head);
      const before = seen.get(name);
      seen.set(name, column);
      if (!before) continue;
      diagnostics.push({
        code: 'units/same-head',
        severity: 'error',
        place: { file, spot: cellSpot(grid, found.head, column.index) },
        message: {
          vi: `Cột "${column.head}" trùng nghĩa với cột "${before.head}".`,
          en: `The column "${column.head}" says the same as "${before.head}".`,
        },
        remedy: { vi: 'Bỏ hoặc đổi tên một cột.', en: 'Take one out, or rename it.' },
      });
    }
    if (found.form.kind === 'unit-results' && !found.columns.some(({ key }) => FIGURE_COLUMNS.has(key ?? '')))
      diagnostics.push(noFigures(found, file, planned));
    for (const column of found.columns) {
      if (column.key !== undefined || found.form.kind === 'units') continue;
      const near = synonyms.heads.nearest(column.head, found.form.kind);
      diagnostics.push(unknownColumn(file, found, column, near));
    }
    return [found];
  });
  return { sheets, diagnostics };
}
