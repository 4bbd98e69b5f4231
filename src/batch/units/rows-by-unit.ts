// Rows of a sheet of results or of changed tasks, each with the unit that it names.

import type { Place } from '../../diagnostics/index.js';
import { idleRowsOf, leftOutRow } from '../../doctype/heads/row-kinds.js';
import { secondTable } from '../../read/xlsx/beyond-head.js';
import { figureAt, textDown } from '../../read/xlsx/sheet-grid.js';
import { cellSpot, type FoundSheet, titlesOf } from './find-sheets.js';
import type { SheetData } from './sheet-data.js';
import { factName } from './unit-words.js';

export interface Cell {
  readonly text: string;
  /** The text as a figure to count with. */
  readonly number: string;
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
  sheet: FoundSheet,
  file: string,
  data: SheetData,
  wanted?: readonly string[],
): Generator<UnitRow> {
  const { grid, head, columns } = sheet;
  const body = grid.rows.slice(head + 1);
  const column = (key: string): number | undefined => columns.find((each) => each.key === key)?.index;
  const [numberAt, unitAt = 0] = [column('stt'), column('unit')];
  const unitText = (at: number): string => (textDown(grid, at, unitAt) ?? '').trim();
  // one number beside several rows of a unit is the number of all of them
  const numbers = (at: number): string => (numberAt === undefined ? '' : (textDown(grid, at, numberAt) ?? ''));
  const kinds = idleRowsOf(
    body.map((row, offset) => row.map((cell, index) => (index === numberAt ? numbers(head + 1 + offset) : cell))),
    numberAt,
    unitAt,
    data.synonyms.heads,
    { titles: titlesOf(sheet), kind: sheet.form.kind },
  );
  for (const [offset, row] of body.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const at = head + 1 + offset;
    const idle = kinds[offset];
    if (idle === 'other-head') {
      data.diagnostics.push(secondTable('units/second-table', file, cellSpot(grid, at, 0), row));
      return;
    }
    // a row of a unit that is known is data, numbered or not; one that names none is told where it names a figure
    const known = unitText(at) === '' || 'index' in data.known.find(unitText(at));
    if (idle !== undefined && !(idle === 'unnumbered' && known)) {
      const first = row.findIndex((cell) => cell.trim() !== '');
      const place = { file, spot: cellSpot(grid, at, first) };
      data.diagnostics.push(leftOutRow('units/idle-row', idle, place, row, true));
      continue;
    }
    const cells = new Map<string, Cell>();
    for (const column of columns) {
      if (column.key === 'stt' || column.key === 'note' || column.key === 'clerk') continue;
      // one cell with the name of the unit beside several rows of it
      const own = column.key === 'unit' ? textDown(grid, at, column.index) : row[column.index];
      const text = (own ?? '').trim();
      if (text === '') continue;
      cells.set(column.key ?? factName(data.synonyms.heads.meant(column.head)), {
        text,
        number: column.key === 'unit' ? text : figureAt(grid, at, column.index).trim(),
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
