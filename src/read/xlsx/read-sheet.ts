// A sheet of a workbook → its grid of shown texts, without what nobody sees: hidden and filtered rows, hidden columns, what lies under a
// merged cell. ECMA-376, part 1, 18.3.1.

import { OPEN } from '../../doctype/target-text.js';
import { columnLetters } from '../../document/sheet.js';
import { element, elements, type XmlNode } from '../../ooxml/xml-tree.js';
import { normalizeText } from '../../text/normalize.js';
import { type CellFormats, type ShownCell, shownCell } from './cell-value.js';
import { type GridLimits, MAX_CELLS, MAX_TEXT, type Merge, parsePlace, type SheetGrid } from './sheet-grid.js';

/** A cell of the file with what must be told of it. */
export interface ReportedCell extends ShownCell {
  /** `D7`. */
  readonly cell: string;
}

export interface ReadSheet {
  readonly grid: SheetGrid;
  /** Beyond the limits. */
  readonly cut: boolean;
  readonly told: readonly ReportedCell[];
  /** From 1, those with text. */
  readonly hiddenRows: readonly number[];
  /** By letters, with the first text of each. */
  readonly hiddenColumns: readonly { readonly letters: string; readonly text: string }[];
}

const isSet = (value: string | undefined): boolean => value === '1' || value === 'true';

function mergesOf(sheet: XmlNode): Merge[] {
  return elements(element(sheet, 'mergeCells'), 'mergeCell').flatMap((node) => {
    const [from, to] = (node.attributes.ref ?? '').split(':').map((part) => parsePlace(part));
    if (!from || !to || to.row < from.row || to.column < from.column) return [];
    return [{ row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 }];
  });
}

/** Columns that are hidden, or have no width (18.3.1.13). */
function hiddenColumnsOf(sheet: XmlNode, most: number): Set<number> {
  const hidden = new Set<number>();
  for (const { attributes } of elements(element(sheet, 'cols'), 'col')) {
    if (!isSet(attributes.hidden) && Number(attributes.width ?? 1) !== 0) continue;
    for (let at = Number(attributes.min); at <= Math.min(Number(attributes.max), most); at++) hidden.add(at - 1);
  }
  return hidden;
}

/** Also what a filter leaves out (18.3.1.73). */
const isHiddenRow = ({ attributes }: XmlNode): boolean =>
  isSet(attributes.hidden) || (attributes.ht !== undefined && Number(attributes.ht) === 0);

const key = (row: number, column: number): string => `${row},${column}`;

/** How many of ascending places stand before one. */
function countBefore(places: readonly number[], end: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < end) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The part of a merged cell that is seen, by its places in the grid. @param shown places of the sheet that are seen, ascending */
function rangeIn(
  shown: readonly number[],
  from: number,
  count: number,
): { readonly first: number; readonly count: number } | undefined {
  const first = countBefore(shown, from);
  const end = countBefore(shown, from + count);
  return end > first ? { first, count: end - first } : undefined;
}

/** @param remarks by the cell that they stand at, `D7` */
export function readSheet(
  name: string,
  sheet: XmlNode,
  formats: CellFormats,
  limits: GridLimits,
  remarks: ReadonlyMap<string, string> = new Map(),
): ReadSheet {
  const merges = mergesOf(sheet);
  const hidden = hiddenColumnsOf(sheet, limits.columns);
  const hiddenRows = new Map<number, boolean>();
  const columnTexts = new Map<number, string>();
  const reported: ReportedCell[] = [];
  const rows: string[][] = [];
  const numbers = new Map<string, string>();
  // what a merged cell shows although its first row or column is hidden
  const anchors = new Map<string, string>(merges.map(({ row, column }) => [key(row, column), '']));
  let cut = false;
  let cells = 0;
  let characters = 0;
  for (const node of elements(element(sheet, 'sheetData'), 'row')) {
    const at = Number(node.attributes.r ?? rows.length + 1) - 1;
    if (!Number.isInteger(at) || at < 0 || at >= limits.rows) {
      // rows that are only formatted lose nothing
      cut ||= elements(node, 'c').some((each) => shownCell(each, formats).text.trim() !== '');
      continue;
    }
    while (rows.length <= at) rows.push([]);
    const row = rows[at] as string[];
    const unseen = isHiddenRow(node);
    if (unseen) hiddenRows.set(at, false);
    let next = 0;
    for (const each of elements(node, 'c')) {
      const column = parsePlace(each.attributes.r ?? '')?.column ?? next;
      next = column + 1;
      const shown = shownCell(each, formats);
      characters += shown.text.length;
      if (characters > MAX_TEXT) {
        cut = true;
        break;
      }
      const text = shown.doubt === 'uncounted' ? OPEN : normalizeText(shown.text).trim();
      if (anchors.has(key(at, column))) anchors.set(key(at, column), text);
      if (unseen || hidden.has(column)) {
        if (text !== '' && unseen) hiddenRows.set(at, true);
        else if (text !== '' && !columnTexts.has(column)) columnTexts.set(column, text);
        continue;
      }
      if (text === '' && shown.doubt === undefined) continue;
      cells += Math.max(0, column + 1 - row.length);
      if (column >= limits.columns || cells > MAX_CELLS) {
        cut = true;
        continue;
      }
      while (row.length <= column) row.push('');
      row[column] = text;
      if (shown.number !== undefined) numbers.set(key(at, column), shown.number);
      if (shown.doubt !== undefined || shown.exact !== undefined)
        reported.push({ ...shown, cell: `${columnLetters(column)}${at + 1}` });
    }
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const shown = {
    rows: [...rows.keys()].filter((at) => !hiddenRows.has(at)),
    columns: Array.from({ length: width }, (_, at) => at).filter((at) => !hidden.has(at)),
  };
  const rowAt = new Map(shown.rows.map((row, at) => [row, at]));
  const columnAt = new Map(shown.columns.map((column, at) => [column, at]));
  const lines = shown.rows.map((row) => {
    const line = rows[row] as string[];
    return hidden.size === 0 ? line : shown.columns.filter((at) => at < line.length).map((at) => line[at] as string);
  });
  const numbersShown = new Map<string, string>();
  for (const [place, number] of numbers) {
    const [row, column] = place.split(',').map(Number) as [number, number];
    numbersShown.set(key(rowAt.get(row) as number, columnAt.get(column) as number), number);
  }
  const remarksShown = new Map<string, string>();
  for (const [cell, text] of remarks) {
    const place = parsePlace(cell);
    const [row, column] = [rowAt.get(place?.row ?? -1), columnAt.get(place?.column ?? -1)];
    if (row !== undefined && column !== undefined) remarksShown.set(key(row, column), text);
  }
  const shownMerges = merges.flatMap((merge): Merge[] => {
    const down = rangeIn(shown.rows, merge.row, merge.rows);
    const across = rangeIn(shown.columns, merge.column, merge.columns);
    if (!down || !across) return [];
    for (let row = down.first; row < down.first + down.count; row++) {
      const line = lines[row] as string[];
      for (let column = across.first; column < across.first + across.count && column < line.length; column++)
        line[column] = '';
    }
    const line = lines[down.first] as string[];
    while (line.length <= across.first) line.push('');
    line[across.first] = anchors.get(key(merge.row, merge.column)) ?? '';
    return [{ row: down.first, column: across.first, rows: down.count, columns: across.count }];
  });
  const whole = hiddenRows.size === 0 && hidden.size === 0;
  const grid: SheetGrid = {
    name,
    rows: lines,
    merges: shownMerges,
    ...(whole ? {} : { shown }),
    ...(numbersShown.size === 0 ? {} : { numbers: numbersShown }),
    ...(remarksShown.size === 0 ? {} : { remarks: remarksShown }),
  };
  return {
    grid,
    cut,
    told: reported,
    hiddenRows: [...hiddenRows].flatMap(([row, filled]) => (filled ? [row + 1] : [])),
    hiddenColumns: [...columnTexts]
      .sort(([a], [b]) => a - b)
      .map(([column, text]) => ({ letters: columnLetters(column), text })),
  };
}
