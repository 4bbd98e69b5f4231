// Rows of the sheets → the data of a units file, each value with its cell (`Đơn vị!C7`), so that one check serves YAML and workbooks.

import type { DataPath, DataSource } from '../../data/yaml-source.js';
import type { Diagnostic, Place } from '../../diagnostics/index.js';
import { coveredText } from '../../read/xlsx/sheet-grid.js';
import { closest } from '../../text/closest.js';
import { cellSpot, type FoundSheet } from './find-sheets.js';
import { foldHead, type HeadSynonyms, keyOf } from './head-synonyms.js';
import { factName, listedLines, namedParents, namedUnit } from './unit-words.js';

type Entry = Record<string, unknown>;

/** No one to sign for: the head signs. */
const NO_CAPACITY = new Set(['', 'không', 'trưởng', 'người đứng đầu']);

/** `KT.`, `TL, KT` → as the schema wants them. */
const capacities = (text: string): string[] | undefined => {
  const folded = foldHead(text);
  if (NO_CAPACITY.has(folded)) return undefined;
  return folded.toUpperCase().split(' ');
};

const FIGURES = ['results', 'assigned', 'targets'];

export class SheetData {
  readonly diagnostics: Diagnostic[] = [];
  readonly units: Entry[] = [];
  readonly #places = new Map<string, Place>();
  readonly #byName = new Map<string, number[]>();

  constructor(
    readonly synonyms: HeadSynonyms,
    readonly indicatorKey: (text: string) => string,
  ) {}

  #fault(place: Place, code: string, vi: string, en: string, remedy?: Diagnostic['message']): void {
    this.diagnostics.push({
      code: `units/${code}`,
      severity: 'error',
      place,
      message: { vi, en },
      ...(remedy ? { remedy } : {}),
    });
  }

  #set(path: readonly (string | number)[], value: unknown, place: Place): void {
    let at: Record<string | number, unknown> = this.units as unknown as Record<number, unknown>;
    for (const key of path.slice(0, -1)) {
      at[key] ??= {};
      at = at[key] as Record<string, unknown>;
    }
    at[path.at(-1) as string] = value;
    this.#places.set(['units', ...path].join('\u0000'), { ...place, path: ['units', ...path].join('.') });
  }

  /** `Kết quả: <chỉ tiêu>` → where the figure belongs. */
  #figureColumn(head: string): string[] | undefined {
    const match = /^([^:–|]+?)\s*[:–|]\s*(.+)$/.exec(head);
    const key = match && keyOf((match[1] as string).replace(/\s*(?:năm\s+)?\d{4}\s*$/u, ''), this.synonyms.figures);
    return key ? [key, this.indicatorKey(match?.[2] as string)] : undefined;
  }

  addUnits({ grid, head, columns }: FoundSheet, file: string): void {
    for (const [offset, row] of grid.rows.slice(head + 1).entries()) {
      const at = head + 1 + offset;
      if (row.every((cell) => cell.trim() === '')) continue;
      const index = this.units.length;
      this.units.push({});
      this.#places.set(`units\u0000${index}`, { file, spot: cellSpot(grid, at, columns[0]?.index ?? 0) });
      for (const column of columns) {
        const text = (row[column.index] ?? '').trim();
        const place = { file, spot: cellSpot(grid, at, column.index) };
        if (column.key === 'name' && text === '') {
          this.#set([index, 'name'], undefined, place);
          continue;
        }
        if (text !== '') this.#cell(index, column.key, column.head, text, place);
      }
      const { name } = this.units[index] as { name?: string };
      if (name !== undefined) {
        const { kind } = this.units[index] as { kind?: string };
        for (const key of new Set([foldHead(name), foldHead(`${kind ?? ''} ${name}`)]))
          this.#byName.set(key, [...(this.#byName.get(key) ?? []), index]);
      }
    }
  }

  #cell(index: number, key: string | undefined, head: string, text: string, place: Place): void {
    const set = (path: string, value: unknown): void => this.#set([index, ...path.split('.')], value, place);
    if (key === undefined) this.#set([index, ...(this.#figureColumn(head) ?? ['facts', factName(head)])], text, place);
    else if (key === 'kind') set('kind', text.toLowerCase());
    else if (key === 'namedAfter') set(key, keyOf(text, this.synonyms.namedAfter) ?? text);
    else if (key === 'parent') set('parent', namedParents(text));
    else if (key === 'recipients' || key === 'moreRecipients') set(key, listedLines(text));
    else if (key === 'name') {
      const { kind, name } = namedUnit(text);
      if (kind !== undefined && (this.units[index] as Entry).kind === undefined) set('kind', kind);
      set('name', name);
    } else if (key === 'signatory.capacity') {
      const list = capacities(text);
      if (list) set(key, list);
      else set('headSigns', true);
    } else set(key, text);
  }

  /** The units that a cell names; usually one. */
  #unitOf(text: string, place: Place): number | undefined {
    const { kind, name } = namedUnit(text);
    const found =
      this.#byName.get(foldHead(`${kind ?? ''} ${name}`)) ??
      (kind === undefined ? undefined : this.#byName.get(foldHead(name)));
    if (found?.length === 1) return found[0];
    if (found) {
      this.#fault(
        place,
        'several-units',
        `Có ${found.length} đơn vị tên "${text}".`,
        `There are ${found.length} units named "${text}".`,
        {
          vi: 'Ghi cả loại đơn vị, hoặc ghi số liệu ngay trong bảng đơn vị.',
          en: 'Write its kind too, or write its figures in the table of units.',
        },
      );
      return undefined;
    }
    const near = closest(
      text,
      this.units.map((unit) => `${unit.kind ?? ''} ${unit.name ?? ''}`.trim()),
    );
    this.#fault(
      place,
      'unknown-unit',
      `Không có đơn vị "${text}" trong bảng đơn vị.`,
      `There is no unit "${text}" in the table of units.`,
      near ? { vi: `Ý bạn là "${near}"?`, en: `Did you mean "${near}"?` } : undefined,
    );
    return undefined;
  }

  /** Rows of a sheet with the unit of each. */
  *#rowsByUnit({ form, grid, head, columns }: FoundSheet, file: string) {
    for (const [offset, row] of grid.rows.slice(head + 1).entries()) {
      if (row.every((cell) => cell.trim() === '')) continue;
      const at = head + 1 + offset;
      const cells = new Map<string, { text: string; place: Place }>();
      for (const column of columns) {
        // one cell with the name of the unit beside several rows of it
        const own = column.key === 'unit' ? coveredText(grid, at, column.index) : row[column.index];
        const text = (own ?? '').trim();
        if (text === '') continue;
        cells.set(column.key ?? factName(column.head), {
          text,
          place: { file, spot: cellSpot(grid, at, column.index) },
        });
      }
      // a row of the blank form that nobody has filled in
      if (form.kind === 'results' && !FIGURES.some((key) => cells.has(key))) continue;
      const named = cells.get('unit');
      const start: Place = { file, spot: cellSpot(grid, at, columns[0]?.index ?? 0) };
      if (!named) {
        this.#fault(start, 'no-unit', 'Dòng này không ghi đơn vị nào.', 'This row names no unit.');
        continue;
      }
      const index = this.#unitOf(named.text, named.place);
      if (index !== undefined) yield { index, cells, start };
    }
  }

  addResults(sheet: FoundSheet, file: string): void {
    for (const { index, cells, start } of this.#rowsByUnit(sheet, file)) {
      const named = cells.get('indicator');
      if (!named) {
        this.#fault(start, 'no-indicator', 'Dòng này không ghi chỉ tiêu nào.', 'This row names no indicator.');
        continue;
      }
      const indicator = this.indicatorKey(named.text);
      for (const key of FIGURES) {
        const cell = cells.get(key);
        if (!cell) continue;
        const before = (this.units[index] as Record<string, Entry | undefined>)[key]?.[indicator];
        if (before !== undefined && before !== cell.text) {
          this.#fault(
            cell.place,
            'two-figures',
            `Chỉ tiêu "${named.text}" của đơn vị này đã có số liệu khác: ${before}.`,
            `The indicator "${named.text}" of this unit already has another figure: ${before}.`,
          );
        } else this.#set([index, key, indicator], cell.text, cell.place);
      }
    }
  }

  addTasks(sheet: FoundSheet, file: string): void {
    for (const { index, cells, start } of this.#rowsByUnit(sheet, file)) {
      const said = cells.get('action');
      const action = said && keyOf(said.text, this.synonyms.actions);
      if (!action) {
        const words = this.synonyms.actions.map(({ is }) => is[0]).join(', ');
        this.#fault(
          said?.place ?? start,
          'unknown-action',
          said ? `Không hiểu thao tác "${said.text}".` : 'Thiếu thao tác.',
          said ? `"${said.text}" is no change known.` : 'The change is missing.',
          { vi: `Ghi một trong: ${words}.`, en: `Write one of: ${words}.` },
        );
        continue;
      }
      const unit = this.units[index] as Entry;
      unit.tasks ??= [];
      const changes = unit.tasks as unknown[];
      const path = [index, 'tasks', changes.length] as const;
      changes.push({});
      this.#places.set(['units', ...path].join('\u0000'), start);
      const target = action === 'add' ? cells.get('group') : (cells.get('row') ?? cells.get('task'));
      this.#set([...path, action], target?.text ?? (action === 'add' ? '' : undefined), target?.place ?? start);
      for (const [key, cell] of cells) {
        if (['unit', 'action', 'row', 'group'].includes(key)) continue;
        if (action === 'omit' || (key === 'task' && target === cell)) continue;
        this.#set([...path, key], cell.text, cell.place);
      }
    }
  }

  source(file: string): DataSource {
    const find = (path: DataPath): Place => {
      for (let length = path.length; length > 0; length--) {
        const place = this.#places.get(path.slice(0, length).join('\u0000'));
        if (place) return { ...place, path: path.join('.') };
      }
      return { file, path: path.join('.') };
    };
    return { file, data: { units: this.units }, placeOf: find, placeOfKey: find };
  }
}
