// The sheet of units: a unit a row, each cell by the key of its column.

import type { Place } from '../../diagnostics/index.js';
import { cellSpot, type FoundSheet } from './find-sheets.js';
import { foldHead, keyOf } from './head-synonyms.js';
import type { SheetData } from './sheet-data.js';
import { factName, listedLines, namedParents, namedUnit } from './unit-words.js';

/** No one to sign for: the head signs. */
const NO_CAPACITY = new Set(['', 'không', 'trưởng', 'người đứng đầu']);

/** `KT.`, `TL, KT` → as the schema wants them. */
const capacities = (text: string): string[] | undefined => {
  const folded = foldHead(text);
  return NO_CAPACITY.has(folded) ? undefined : folded.toUpperCase().split(' ');
};

/** `Kết quả: <chỉ tiêu>` → where the figure belongs. */
function figureColumn(head: string, { synonyms, indicatorKey }: SheetData): string[] | undefined {
  const match = /^([^:–|]+?)\s*[:–|]\s*(.+)$/.exec(head);
  const key = match && keyOf((match[1] as string).replace(/\s*(?:năm\s+)?\d{4}\s*$/u, ''), synonyms.figures);
  return key ? [key, indicatorKey(match?.[2] as string)] : undefined;
}

interface UnitCell {
  readonly key: string | undefined;
  readonly head: string;
  readonly text: string;
  readonly place: Place;
}

function addCell(index: number, { key, head, text, place }: UnitCell, data: SheetData): void {
  const set = (path: string, value: unknown): void => data.set([index, ...path.split('.')], value, place);
  if (key === undefined) data.set([index, ...(figureColumn(head, data) ?? ['facts', factName(head)])], text, place);
  else if (key === 'kind') set('kind', text.toLowerCase());
  else if (key === 'namedAfter') set(key, keyOf(text, data.synonyms.namedAfter) ?? text);
  else if (key === 'parent') set('parent', namedParents(text));
  else if (key === 'recipients' || key === 'moreRecipients') set(key, listedLines(text));
  else if (key === 'name') {
    const { kind, name } = namedUnit(text);
    if (kind !== undefined && data.units[index]?.kind === undefined) set('kind', kind);
    set('name', name);
  } else if (key === 'signatory.capacity') {
    const list = capacities(text);
    if (list) set(key, list);
    else set('headSigns', true);
  } else set(key, text);
}

export function addUnits({ grid, head, columns }: FoundSheet, file: string, data: SheetData): void {
  for (const [offset, row] of grid.rows.slice(head + 1).entries()) {
    const at = head + 1 + offset;
    if (row.every((cell) => cell.trim() === '')) continue;
    const index = data.units.push({}) - 1;
    data.setPlace([index], { file, spot: cellSpot(grid, at, columns[0]?.index ?? 0) });
    for (const { key, head: title, index: column } of columns) {
      const text = (row[column] ?? '').trim();
      const place = { file, spot: cellSpot(grid, at, column) };
      if (text !== '') addCell(index, { key, head: title, text, place }, data);
      else if (key === 'name') data.set([index, 'name'], undefined, place);
    }
    data.known.add(data.units[index] as object);
  }
}
