// Which sheet of a workbook says what: the first row that has all the heads a sheet of units, of results or of changed tasks must have.

import type { Diagnostic } from '../../diagnostics/index.js';
import { columnLetters } from '../../document/sheet.js';
import type { SheetGrid } from '../../read/xlsx/sheet-grid.js';
import { foldHead, type HeadSynonyms, keyOf, type SheetForm } from './head-synonyms.js';

export interface SheetColumn {
  readonly index: number;
  readonly head: string;
  /** Absent: a head that no synonym knows. */
  readonly key?: string;
}

export interface FoundSheet {
  readonly form: SheetForm;
  readonly grid: SheetGrid;
  /** Index of the row of heads. */
  readonly head: number;
  readonly columns: readonly SheetColumn[];
}

/** Notes may stand above the table, but not without end. */
const MOST_ROWS_ABOVE = 15;

export const cellSpot = (grid: SheetGrid, row: number, column: number): string =>
  `${grid.name}!${columnLetters(column)}${row + 1}`;

function columnsOf(row: readonly string[], form: SheetForm, ignored: readonly string[]): SheetColumn[] {
  return row.flatMap((head, index): SheetColumn[] => {
    if (head.trim() === '' || ignored.some((each) => foldHead(each) === foldHead(head))) return [];
    const key = keyOf(head, form.columns);
    return [{ index, head: head.replace(/\s+/g, ' ').trim(), ...(key === undefined ? {} : { key }) }];
  });
}

function recognise(grid: SheetGrid, synonyms: HeadSynonyms): FoundSheet | undefined {
  for (const [head, row] of grid.rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    for (const form of synonyms.sheets) {
      const columns = columnsOf(row, form, synonyms.ignored);
      if (form.requires.every((key) => columns.some((column) => column.key === key))) {
        return { form, grid, head, columns };
      }
    }
  }
  return undefined;
}

/** @returns the sheets that are understood; one that is not, or has the same head twice, is told */
export function findSheets(
  grids: readonly SheetGrid[],
  file: string,
  synonyms: HeadSynonyms,
): { sheets: FoundSheet[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const sheets = grids.flatMap((grid): FoundSheet[] => {
    const found = recognise(grid, synonyms);
    if (!found) {
      const note = synonyms.notes.some((name) => foldHead(name) === foldHead(grid.name));
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
      const name = column.key ?? foldHead(column.head);
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
    return [found];
  });
  return { sheets, diagnostics };
}
