// The sheet of units: a unit a row, each cell by the key of its column.

import type { Localized, Place } from '../../diagnostics/index.js';
import type { HeadColumn } from '../../doctype/heads/head-columns.js';
import { isFigure } from '../../doctype/heads/heads.js';
import { idleRowsOf, leftOutRow } from '../../doctype/heads/row-kinds.js';
import type { TitlePeriod } from '../../doctype/heads/title-year.js';
import { capacities } from '../../plan/instrument.js';
import { estimatedColumn } from '../../read/figures/figure-columns.js';
import { doubtedByNote } from '../../read/figures/strange-rows.js';
import { secondTable } from '../../read/xlsx/beyond-head.js';
import { figureAt, textDown } from '../../read/xlsx/sheet-grid.js';
import { foldWords } from '../../text/fold-words.js';
import { nameFromCapitals } from '../../text/name-capitals.js';
import { writtenFromCapitals } from './capital-names.js';
import { cellSpot, titlesOf } from './find-sheets.js';
import {
  type FoundSheet,
  factName,
  figureKey,
  figureKeys,
  keyOf,
  listedLines,
  namedParents,
  namedUnit,
  type SheetColumn,
} from './head-synonyms.js';
import type { SheetData } from './sheet-data.js';
import { ofPart, sameHead, unknownColumn, usualHeads } from './tell-heads.js';

// Columns of the table of units that hold figures of one indicator: "Kết quả: Tỷ lệ A", "KQ 2026 | Tỷ lệ A", "KQ Tỷ lệ A (2026)", and "Tỷ lệ A"
// over "KQ 2026" in two rows. Role and year are read as in a table with a row for each indicator.

type WideColumn =
  | { readonly path: readonly [key: string, indicator: string] }
  /** Figures of another year, or of no known role. */
  | { readonly why: 'year' | 'role' }
  /** Figures of a part of the year. */
  | { readonly why: 'part'; readonly column: HeadColumn; readonly key: string; readonly indicator: string }
  /** The head of figures, but of which indicator? Or an indicator, but which figures of it? */
  | { readonly why: 'no-indicator' | 'no-role' }
  | undefined;

const SEPARATOR = /(?:(?<!\s)\s+)?[:–|]\s*/u;
const LAST_YEAR = /\s{0,9}\(?\s{0,9}(?:(?:trong|cả)\s{1,9})?(?:năm\s{1,9})?((?:19|20)\d{2})\s{0,9}\)?\s{0,9}$/iu;

/** What a head may say of which indicator, the likeliest first. */
function* readings(title: string): Generator<{ what: string; named: string; sure: boolean }> {
  const [first = '', ...rest] = title.split(SEPARATOR);
  const last = rest.at(-1);
  if (last !== undefined) {
    const after = title.slice(first.length).replace(SEPARATOR, '');
    yield { what: first, named: after, sure: true };
    yield {
      what: last,
      named: title.slice(0, title.length - last.length).replace(/(?:(?<!\s)\s+)?[:–|]\s*$/u, ''),
      sure: true,
    };
    return;
  }
  const words = title.split(/\s+/u);
  for (let count = words.length - 1; count > 0; count--)
    yield { what: words.slice(0, count).join(' '), named: words.slice(count).join(' '), sure: false };
}

/** @param titled what a title above the table says of when its figures are */
function wideColumn(title: string, titled: TitlePeriod, { synonyms, of }: SheetData): WideColumn {
  const { heads } = synonyms;
  const meant = heads.meant(title);
  const roleOf = (what: string): string => heads.read([what], 'units').names[0]?.role ?? '';
  const whole = of.hasIndicator(meant) || of.hasIndicator(meant.replace(LAST_YEAR, ''));
  for (const { what, named, sure } of readings(meant)) {
    if (whole && !sure) break;
    if (!/\p{L}/u.test(named) || !isFigure({ role: roleOf(what) })) continue;
    const year = of.hasIndicator(named) ? undefined : LAST_YEAR.exec(named);
    const indicator = year ? named.slice(0, year.index) : named;
    if (!sure && !of.hasIndicator(indicator)) continue;
    const head = year ? `${what} ${year[1]}` : what;
    const key = figureKey([head], of.year, 'units', heads, titled);
    if (typeof key === 'string') return { path: [key, of.indicatorKey(indicator)] };
    if (typeof key === 'object')
      return { why: 'part', column: key, key: figureKeys[key.name?.role ?? ''] ?? '', indicator };
    return { why: key === undefined ? 'role' : 'year' };
  }
  if (whole) return { why: 'no-role' };
  return figureKeys[roleOf(meant)] === undefined ? undefined : { why: 'no-indicator' };
}

/** No one to sign for: the head signs. */
const NO_CAPACITY = new Set(['', 'không', 'trưởng', 'người đứng đầu']);

/** `KT.`, `TL, KT` → as the schema wants them; words that are none stay as they are, for it to tell. */
const capacitiesIn = (text: string): readonly string[] | string | undefined => {
  const folded = foldWords(text);
  if (NO_CAPACITY.has(folded)) return undefined;
  const words = folded.toUpperCase().split(' ');
  return words.every((word) => (capacities as readonly string[]).includes(word)) ? words : text;
};

/** The fact of the plan that a head names, however it is written: `Trụ sở` and `truSo` alike. */
function knownFact(title: string, { of, synonyms }: SheetData): string {
  const head = synonyms.heads.meant(title);
  const name = factName(head);
  return [...of.facts].find((each) => each === head || each.toLowerCase() === name.toLowerCase()) ?? name;
}

interface UnitCell {
  readonly key: string | undefined;
  readonly head: string;
  /** What a column without a key holds. */
  readonly wide: WideColumn;
  readonly text: string;
  /** The text as a figure to count with. */
  readonly number: string;
  readonly place: Place;
}

function addCell(index: number, { key, head, wide, text, number, place }: UnitCell, data: SheetData): void {
  const set = (path: string, value: unknown): void => data.set([index, ...path.split('.')], value, place);
  const noteCapitals = (of: 'name' | 'parent', name: string): void => {
    if (!text.includes(name)) data.capitals.push({ unit: index, of, text, place });
  };
  if (key === undefined) {
    if (wide && 'path' in wide) data.set([index, ...wide.path], wide.path[0] === 'targets' ? text : number, place);
    else if (wide === undefined || isFact(head, data)) data.set([index, 'facts', knownFact(head, data)], text, place);
  } else if (key === 'kind') set('kind', text.toLowerCase());
  else if (key === 'namedAfter') set(key, keyOf(text, data.synonyms.namedAfter) ?? text);
  else if (key === 'parent') {
    set('parent', namedParents(text));
    const parent = namedParents(text);
    if (parent?.kind === 'thành phố' && text.includes(parent.name))
      data.capitals.push({ unit: index, of: 'parent', known: true, text, place });
    noteCapitals('parent', parent?.name ?? '');
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

const isFact = (head: string, data: SheetData): boolean => data.of.facts.has(knownFact(head, data));

const otherYear = (head: string, titled: number | undefined, planned: number): readonly [Localized, Localized] => {
  const byTitle = titled === undefined ? '' : ` Năm ghi ở tên bảng hoặc tên trang tính: ${titled}.`;
  return [
    {
      vi: `Cột "${head}" là số liệu của năm khác, hoặc không rõ là kết quả, mức giao hay chỉ tiêu.${byTitle}`,
      en: `The column "${head}" holds figures of another year, or of another kind.`,
    },
    {
      vi: `Dùng "Kết quả năm ${planned - 1}: …", "Mức giao năm ${planned}: …", hoặc bỏ cột.`,
      en: `Use "Kết quả năm ${planned - 1}: …" or "Mức giao năm ${planned}: …", or take it out.`,
    },
  ];
};

const half = (head: string, why: 'no-indicator' | 'no-role', planned: number): readonly [Localized, Localized] => {
  const [role, indicator] = why === 'no-role' ? [`Kết quả năm ${planned - 1}`, head] : [head, '<tên chỉ tiêu>'];
  return [
    why === 'no-role'
      ? {
          vi: `Cột "${head}" mang tên một chỉ tiêu nhưng không ghi là kết quả, mức giao hay chỉ tiêu.`,
          en: `The column "${head}" names an indicator, but not whether it holds results, assigned targets or targets.`,
        }
      : {
          vi: `Cột "${head}" không ghi là số liệu của chỉ tiêu nào.`,
          en: `The column "${head}" does not say of which indicator its figures are.`,
        },
    {
      vi: `Đặt tên cột là "${role}: ${indicator}", hoặc bỏ cột.`,
      en: `Name it "${role}: ${indicator}", or take it out.`,
    },
  ];
};

/** What the columns without a key hold, by their places; those of which nothing will be printed and figures that are not asked for are reported. */
function readWide(sheet: FoundSheet, file: string, data: SheetData): ReadonlyMap<number, WideColumn> {
  const { heads } = data.synonyms;
  const found = new Map<number, WideColumn>();
  const taken = new Map<string, SheetColumn>();
  for (const column of sheet.columns) {
    if (column.key !== undefined) continue;
    const wide = wideColumn(column.head, sheet.titled, data);
    found.set(column.index, wide);
    if (wide && 'path' in wide) {
      const before = taken.get(wide.path.join('\u0000'));
      taken.set(wide.path.join('\u0000'), column);
      if (before) data.diagnostics.push(sameHead(file, sheet, column, before));
      const place = { file, spot: cellSpot(sheet.grid, sheet.head, column.index) };
      if (wide.path[0] === 'results')
        data.diagnostics.push(...estimatedColumn(column.head, usualHeads(data.of.year).results ?? '', heads, place));
      continue;
    }
    if (isFact(column.head, data)) continue;
    if (wide === undefined) {
      data.diagnostics.push(unknownColumn(file, sheet, column, heads.nearest(column.head, 'units')));
      continue;
    }
    const place = { file, spot: cellSpot(sheet.grid, sheet.head, column.index) };
    if (wide.why === 'year' || wide.why === 'role')
      data.fault(
        place,
        'other-year',
        ...otherYear(column.head, wide.why === 'year' ? sheet.titled.year : undefined, data.of.year),
      );
    else if (wide.why === 'part') {
      const usual = `${usualHeads(data.of.year)[wide.key]?.replace(' năm ', ' cả năm ')}: ${wide.indicator}`;
      const { head: own, part } = wide.column;
      const line = part?.line === own.title ? column.head : (part?.line ?? '');
      const reported: HeadColumn = {
        ...wide.column,
        head: { ...own, title: column.head },
        part: { words: part?.words ?? '', line },
      };
      data.diagnostics.push(ofPart(place, reported, usual));
    } else data.fault(place, wide.why, ...half(column.head, wide.why, data.of.year));
  }
  return found;
}

export function addUnits(sheet: FoundSheet, file: string, data: SheetData): void {
  const { grid, head, columns } = sheet;
  const wide = readWide(sheet, file, data);
  const body = grid.rows.slice(head + 1);
  const column = (key: string): number | undefined => columns.find((each) => each.key === key)?.index;
  const kinds = idleRowsOf(body, column('stt'), column('name') ?? 0, data.synonyms.heads, {
    titles: titlesOf(sheet),
    kind: sheet.form.kind,
  });
  for (const [offset, row] of body.entries()) {
    const at = head + 1 + offset;
    if (row.every((cell) => cell.trim() === '')) continue;
    const idle = kinds[offset];
    if (idle === 'other-head') {
      data.diagnostics.push(secondTable('units/second-table', file, cellSpot(grid, at, 0), row));
      break;
    }
    if (idle !== undefined) {
      const first = row.findIndex((cell) => cell.trim() !== '');
      const place = { file, spot: cellSpot(grid, at, first) };
      data.diagnostics.push(leftOutRow('units/idle-row', idle, place, row, true));
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
      const meant = wide.get(column);
      const remarks = { figure: text, remark: grid.remarks?.get(`${at},${column}`) };
      const doubt =
        meant && 'path' in meant && meant.path[0] === 'results'
          ? doubtedByNote(remarks, { year: data.of.year - 1 }, data.synonyms.heads, place)
          : undefined;
      if (doubt) data.diagnostics.push(doubt);
      if (text !== '') addCell(index, { key, head: title, wide: meant, text, number, place }, data);
      else if (key === 'name') data.set([index, 'name'], undefined, place);
    }
    data.known.add(data.units[index] as object);
  }
}
