// The sheet of units: a unit a row, each cell by the key of its column.

import type { Place } from '../../diagnostics/index.js';
import { isFigure } from '../../doctype/heads/heads.js';
import { idleRowsOf, idleRowWords } from '../../doctype/heads/row-kinds.js';
import { capacities } from '../../plan/signatory.js';
import { figureAt, textDown } from '../../read/xlsx/sheet-grid.js';
import { foldWords } from '../../text/fold-words.js';
import { nameFromCapitals } from '../../text/name-capitals.js';
import { writtenFromCapitals } from './capital-names.js';
import { cellSpot, type FoundSheet, figureKey, type SheetColumn, sameHead, unknownColumn } from './find-sheets.js';
import { keyOf } from './head-synonyms.js';
import type { SheetData } from './sheet-data.js';
import { factName, listedLines, namedParents, namedUnit } from './unit-words.js';

/** No one to sign for: the head signs. */
const NO_CAPACITY = new Set(['', 'không', 'trưởng', 'người đứng đầu']);

/** `KT.`, `TL, KT` → as the schema wants them; words that are none stay as they are, for it to tell. */
const capacitiesIn = (text: string): readonly string[] | string | undefined => {
  const folded = foldWords(text);
  if (NO_CAPACITY.has(folded)) return undefined;
  const words = folded.toUpperCase().split(' ');
  return words.every((word) => (capacities as readonly string[]).includes(word)) ? words : text;
};

type Figures = { readonly path: string[] } | { readonly otherYear: true } | undefined;

/** `Kết quả: <chỉ tiêu>` → where the figure belongs; a year beside "Kết quả" must be that of the figures. */
function figureColumn(title: string, { synonyms, of }: SheetData): Figures {
  const match = /^([^:–|]+?)\s*[:–|]\s*(.+)$/su.exec(synonyms.heads.meant(title));
  if (!match) return undefined;
  const [, what = '', named = ''] = match;
  const key = figureKey([what], of.year, 'units', synonyms.heads);
  if (key !== undefined) return { path: [key, of.indicatorKey(named)] };
  return isFigure(synonyms.heads.read([what], 'units').names[0] ?? { role: '' }) ? { otherYear: true } : undefined;
}

/** The fact of the plan that a head names, however it is written: `Trụ sở` and `truSo` alike. */
function knownFact(title: string, { of, synonyms }: SheetData): string {
  const head = synonyms.heads.meant(title);
  const name = factName(head);
  return [...of.facts].find((each) => each === head || each.toLowerCase() === name.toLowerCase()) ?? name;
}

interface UnitCell {
  readonly key: string | undefined;
  readonly head: string;
  readonly text: string;
  /** The text as a figure to count with. */
  readonly number: string;
  readonly place: Place;
}

function addCell(index: number, { key, head, text, number, place }: UnitCell, data: SheetData): void {
  const set = (path: string, value: unknown): void => data.set([index, ...path.split('.')], value, place);
  const noteCapitals = (of: 'name' | 'parent', name: string): void => {
    if (!text.includes(name)) data.capitals.push({ unit: index, of, text, place });
  };
  if (key === undefined) {
    const figures = figureColumn(head, data);
    if (figures === undefined) data.set([index, 'facts', knownFact(head, data)], text, place);
    else if ('path' in figures)
      data.set([index, ...figures.path], figures.path[0] === 'targets' ? text : number, place);
  } else if (key === 'kind') set('kind', text.toLowerCase());
  else if (key === 'namedAfter') set(key, keyOf(text, data.synonyms.namedAfter) ?? text);
  else if (key === 'parent') {
    set('parent', namedParents(text));
    noteCapitals('parent', namedParents(text)?.name ?? '');
  } else if (key === 'recipients' || key === 'moreRecipients') set(key, listedLines(text));
  else if (key === 'name') {
    const { kind, name } = namedUnit(text);
    noteCapitals('name', name);
    if (kind !== undefined && data.units[index]?.kind === undefined) set('kind', kind);
    set('name', name);
  } else if (key === 'signatory.capacity') {
    const found = capacitiesIn(text);
    if (found !== undefined) set(key, found);
    else set('headSigns', true);
  } else if (key === 'signatory.name') {
    const name = nameFromCapitals(text);
    if (!text.includes(name)) data.diagnostics.push(writtenFromCapitals({ text, place }, name));
    set(key, name);
  } else set(key, text);
}

/** Columns of which nothing will be printed, and figures of years that are not asked for. */
function tellColumns(sheet: FoundSheet, file: string, data: SheetData): void {
  const { heads } = data.synonyms;
  const taken = new Map<string, SheetColumn>();
  for (const column of sheet.columns) {
    if (column.key !== undefined) continue;
    const figures = figureColumn(column.head, data);
    if (figures !== undefined && 'path' in figures) {
      const before = taken.get(figures.path.join('\u0000'));
      taken.set(figures.path.join('\u0000'), column);
      if (before) data.diagnostics.push(sameHead(file, sheet, column, before));
    }
    if (figures !== undefined && 'otherYear' in figures)
      data.fault(
        { file, spot: cellSpot(sheet.grid, sheet.head, column.index) },
        'other-year',
        {
          vi: `Cột "${column.head}" là số liệu của năm khác, hoặc không rõ là kết quả, mức giao hay chỉ tiêu.`,
          en: `The column "${column.head}" holds figures of another year, or of another kind.`,
        },
        {
          vi: `Dùng "Kết quả năm ${data.of.year - 1}: …", "Mức giao năm ${data.of.year}: …", hoặc bỏ cột.`,
          en: `Use "Kết quả năm ${data.of.year - 1}: …" or "Mức giao năm ${data.of.year}: …", or take it out.`,
        },
      );
    else if (figures === undefined && !data.of.facts.has(knownFact(column.head, data)))
      data.diagnostics.push(unknownColumn(file, sheet, column, heads.nearest(column.head, 'units')));
  }
}

export function addUnits(sheet: FoundSheet, file: string, data: SheetData): void {
  const { grid, head, columns } = sheet;
  tellColumns(sheet, file, data);
  const body = grid.rows.slice(head + 1);
  const column = (key: string): number | undefined => columns.find((each) => each.key === key)?.index;
  const kinds = idleRowsOf(body, column('stt'), column('name') ?? 0, data.synonyms.heads.data);
  for (const [offset, row] of body.entries()) {
    const at = head + 1 + offset;
    if (row.every((cell) => cell.trim() === '')) continue;
    const idle = kinds[offset];
    if (idle !== undefined) {
      const first = row.findIndex((cell) => cell.trim() !== '');
      data.diagnostics.push({
        code: 'units/idle-row',
        severity: idle === 'unnumbered' ? 'warning' : 'info',
        place: { file, spot: cellSpot(grid, at, first) },
        message: {
          vi: `Bỏ qua ${idleRowWords[idle].vi}: "${(row[first] ?? '').trim()}".`,
          en: `Left out ${idleRowWords[idle].en}: "${(row[first] ?? '').trim()}".`,
        },
        ...(idle === 'unnumbered'
          ? { remedy: { vi: 'Nếu là một đơn vị thì ghi số thứ tự.', en: 'If it is a unit, give it a number.' } }
          : {}),
      });
      continue;
    }
    const index = data.units.push({}) - 1;
    data.setPlace([index], { file, spot: cellSpot(grid, at, columns[0]?.index ?? 0) });
    for (const { key, head: title, index: column } of columns) {
      if (key === 'stt' || key === 'note') continue;
      // one cell over several rows is meant for all of them
      const text = (textDown(grid, at, column) ?? '').trim();
      const place = { file, spot: cellSpot(grid, at, column) };
      const number = figureAt(grid, at, column).trim() || text;
      if (text !== '') addCell(index, { key, head: title, text, number, place }, data);
      else if (key === 'name') data.set([index, 'name'], undefined, place);
    }
    data.known.add(data.units[index] as object);
  }
}
