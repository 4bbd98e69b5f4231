// The sheets that say something of units by their names: results, an indicator of a unit a row, and changed tasks, one task of a unit a row.

import type { Diagnostic, Place } from '../../diagnostics/index.js';
import { idleRowsOf, leftOutRow } from '../../doctype/heads/row-kinds.js';
import { measuresOver, otherMeasureOf, unitMismatch } from '../../doctype/table-measure.js';
import { doubtedByNote, doubtedTable } from '../../read/figures/strange-rows.js';
import { secondTable } from '../../read/xlsx/beyond-head.js';
import { figureAt, textDown } from '../../read/xlsx/sheet-grid.js';
import { cellSpot, titlesOf } from './find-sheets.js';
import { type FoundSheet, factName, keyOf } from './head-synonyms.js';
import type { SheetData } from './sheet-data.js';

interface Cell {
  readonly text: string;
  /** The text as a figure to count with. */
  readonly number: string;
  readonly place: Place;
  /** Of the workbook at the cell. */
  readonly remark: string | undefined;
}

interface UnitRow {
  /** Of the unit. */
  readonly index: number;
  /** Filled cells by the key of their column. */
  readonly cells: ReadonlyMap<string, Cell>;
  readonly start: Place;
}

/** The unit that a cell names; what names none, or several, is reported. */
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

/** @param wanted keys of columns of which one must be filled: a row of the blank form that nobody has filled in is skipped */
function* rowsByUnit(sheet: FoundSheet, file: string, data: SheetData, wanted?: readonly string[]): Generator<UnitRow> {
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
    // a row of a unit that is known is data, numbered or not; one that names none is reported where it names a figure
    const known = unitText(at) === '' || 'index' in data.known.find(unitText(at));
    if (idle !== undefined && !(idle === 'unnumbered' && known)) {
      const first = row.findIndex((cell) => cell.trim() !== '');
      const place = { file, spot: cellSpot(grid, at, first) };
      data.diagnostics.push(leftOutRow('units/idle-row', idle, place, row, true));
      continue;
    }
    const cells = new Map<string, Cell>();
    for (const column of columns) {
      if (column.key === 'stt' || column.key === 'clerk') continue;
      // one cell with the name of the unit beside several rows of it
      const own = column.key === 'unit' ? textDown(grid, at, column.index) : row[column.index];
      const text = (own ?? '').trim();
      if (text === '') continue;
      cells.set(column.key ?? factName(data.synonyms.heads.meant(column.head)), {
        text,
        number: column.key === 'unit' ? text : figureAt(grid, at, column.index).trim(),
        place: { file, spot: cellSpot(grid, at, column.index) },
        remark: grid.remarks?.get(`${at},${column.index}`),
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

const FIGURES = ['results', 'assigned', 'targets'];

/** Of the sheet of results. */
export function addResults(sheet: FoundSheet, file: string, data: SheetData): void {
  const { grid, columns, head, above, notes } = sheet;
  const heads = columns.filter(({ key }) => key === 'indicator' || FIGURES.includes(key ?? ''));
  const over = measuresOver([...above.toReversed(), grid.name, ...heads.map((each) => each.head)]);
  const year = data.of.year - 1;
  const place = { file, spot: cellSpot(grid, head, columns[0]?.index ?? 0) };
  data.diagnostics.push(...doubtedTable(notes, { year }, data.synonyms.heads, place));
  for (const { index, cells, start } of rowsByUnit(sheet, file, data, FIGURES)) {
    const named = cells.get('indicator');
    if (!named) {
      const message = { vi: 'Dòng này không ghi chỉ tiêu nào.', en: 'This row names no indicator.' };
      data.fault(start, 'no-indicator', message);
      continue;
    }
    const indicator = data.of.indicatorKey(named.text);
    for (const key of FIGURES) {
      const cell = cells.get(key);
      if (!cell) continue;
      const before = (data.units[index] as Record<string, Record<string, unknown> | undefined>)[key]?.[indicator];
      const figure = key === 'targets' ? cell.text : cell.number;
      const own = data.of.measureOf?.(named.text);
      const stated = cells.get('measure')?.text ?? (own === undefined ? own : otherMeasureOf(over, own));
      const mismatch = unitMismatch(named.text, stated, own, cell.place);
      const remarks = { figure: cell.text, note: cells.get('note')?.text ?? '', remark: cell.remark };
      const doubt = key === 'results' ? doubtedByNote(remarks, { year }, data.synonyms.heads, cell.place) : undefined;
      if (mismatch ?? doubt) data.diagnostics.push((mismatch ?? doubt) as Diagnostic);
      if (mismatch) continue;
      if (before === undefined || before === figure) data.set([index, key, indicator], figure, cell.place);
      else
        data.fault({ ...cell.place, path: `units.${index}.${key}.${indicator}` }, 'two-figures', {
          vi: `Chỉ tiêu "${named.text}" của đơn vị này đã có số liệu khác: ${before}.`,
          en: `The indicator "${named.text}" of this unit already has another figure: ${before}.`,
        });
    }
  }
}

/** Of the sheet of changed tasks. */
export function addTasks(sheet: FoundSheet, file: string, data: SheetData): void {
  const { actions } = data.synonyms;
  for (const { index, cells, start } of rowsByUnit(sheet, file, data)) {
    const said = cells.get('action');
    const action = said && keyOf(said.text, actions);
    if (!action) {
      const words = actions.map(({ is }) => is[0]).join(', ');
      data.fault(
        said?.place ?? start,
        'unknown-action',
        said
          ? { vi: `Không hiểu thao tác "${said.text}".`, en: `"${said.text}" is no change known.` }
          : { vi: 'Thiếu thao tác.', en: 'The change is missing.' },
        { vi: `Ghi một trong: ${words}.`, en: `Write one of: ${words}.` },
      );
      continue;
    }
    const unit = data.units[index] as { tasks?: unknown[] };
    unit.tasks ??= [];
    const path = [index, 'tasks', unit.tasks.length] as const;
    unit.tasks.push({});
    data.setPlace(path, start);
    const target = action === 'add' ? cells.get('group') : (cells.get('row') ?? cells.get('task'));
    data.set([...path, action], target?.text ?? (action === 'add' ? '' : undefined), target?.place ?? start);
    for (const [key, cell] of cells) {
      if (['unit', 'action', 'row', 'group', 'note'].includes(key)) continue;
      if (action === 'omit' || (key === 'task' && target === cell)) continue;
      data.set([...path, key], cell.text, cell.place);
    }
  }
}
