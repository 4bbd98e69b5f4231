// Rows of a sheet of results or of changed tasks, each with the unit that it names.

import type { Place } from '../../diagnostics/index.js';
import { idleRow, idleRowWords } from '../../doctype/heads/row-kinds.js';
import { coveredText } from '../../read/xlsx/sheet-grid.js';
import { cellSpot, type FoundSheet } from './find-sheets.js';
import type { SheetData } from './sheet-data.js';
import { factName } from './unit-words.js';

export interface Cell {
  readonly text: string;
  readonly place: Place;
}

export interface UnitRow {
  /** Of the unit. */
  readonly index: number;
  /** Filled cells by the key of their column. */
  readonly cells: ReadonlyMap<string, Cell>;
  readonly start: Place;
}

/** The unit that a cell names; what names none, or several, is told. */
function unitOf({ text, place }: Cell, data: SheetData): number | undefined {
  const found = data.known.find(text);
  if ('index' in found) return found.index;
  if ('several' in found)
    data.fault(
      place,
      'several-units',
      { vi: `Có ${found.several} đơn vị tên "${text}".`, en: `There are ${found.several} units named "${text}".` },
      {
        vi: 'Ghi cả loại và cấp trên của đơn vị, như "xã An Hòa, tỉnh Bình Minh", hoặc ghi số liệu ngay trong bảng đơn vị.',
        en: 'Write its kind and superior, too ("xã An Hòa, tỉnh Bình Minh"), or write its figures in the table of units.',
      },
    );
  else {
    const message = {
      vi: `Không có đơn vị "${text}" trong bảng đơn vị.`,
      en: `There is no unit "${text}" in the table of units.`,
    };
    const { near } = found;
    data.fault(
      place,
      'unknown-unit',
      message,
      near === undefined ? undefined : { vi: `Ý bạn là "${near}"?`, en: `Did you mean "${near}"?` },
    );
  }
  return undefined;
}

/** @param wanted keys of columns of which one must be filled: a row of the blank form that nobody has filled in is passed over */
export function* rowsByUnit(
  { grid, head, columns }: FoundSheet,
  file: string,
  data: SheetData,
  wanted?: readonly string[],
): Generator<UnitRow> {
  for (const [offset, row] of grid.rows.slice(head + 1).entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const at = head + 1 + offset;
    const idle = idleRow(
      row,
      undefined,
      row[columns.find(({ key }) => key === 'unit')?.index ?? 0] ?? '',
      offset > 0,
      data.synonyms.heads.data,
    );
    if (idle !== undefined) {
      data.diagnostics.push({
        code: 'units/idle-row',
        severity: 'info',
        place: { file, spot: cellSpot(grid, at, 0) },
        message: { vi: `Bỏ qua ${idleRowWords[idle].vi}.`, en: `Left out ${idleRowWords[idle].en}.` },
      });
      continue;
    }
    const cells = new Map<string, Cell>();
    for (const column of columns) {
      if (column.key === 'stt' || column.key === 'note' || column.key === 'clerk') continue;
      // one cell with the name of the unit beside several rows of it
      const own = column.key === 'unit' ? coveredText(grid, at, column.index) : row[column.index];
      const text = (own ?? '').trim();
      if (text === '') continue;
      cells.set(column.key ?? factName(column.head), {
        text,
        place: { file, spot: cellSpot(grid, at, column.index) },
      });
    }
    if (wanted && !wanted.some((key) => cells.has(key))) continue;
    const named = cells.get('unit');
    const start: Place = { file, spot: cellSpot(grid, at, columns[0]?.index ?? 0) };
    if (!named) {
      data.fault(start, 'no-unit', { vi: 'Dòng này không ghi đơn vị nào.', en: 'This row names no unit.' });
      continue;
    }
    const index = unitOf(named, data);
    if (index !== undefined) yield { index, cells, start };
  }
}
