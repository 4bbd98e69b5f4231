// A table as lines of text gave it: rows of cells, before heads, repeated heads and torn rows are told apart.

import type { HorizontalAlign, Inline, SourcePlace } from '../../document/document.js';
import { plainText } from '../../document/walk.js';
import { breakAtTags, cleanLines } from './clean-markup.js';
import { joinCellLines } from './join-lines.js';

export interface RawCell {
  /** Its paragraphs. */
  readonly lines: readonly (readonly Inline[])[];
  /** Columns it covers, 1 if absent. */
  readonly span?: number;
  /** Rows it covers, 1 if absent; places covered from above are not listed again. */
  readonly rows?: number;
  readonly align?: HorizontalAlign;
}

export interface RawRow {
  readonly cells: readonly RawCell[];
  readonly place: SourcePlace;
  /** An empty line stood before it: perhaps a new page. */
  readonly afterGap: boolean;
}

/** Bullets that share a line, each after the end of the one before it. */
const bulletsApart = (text: string): string => text.replace(/([;.:])[ \t]+([-+]) +(?=[\p{L}\d])/gu, '$1\n$2 ');

/** A character that no text holds (see text/normalize): a line that a tag made, which is never joined to the next. */
const OWN_LINE = '\u000b';

const rawCell = (text: string): RawCell => ({
  lines: breakAtTags(bulletsApart(text), OWN_LINE)
    .split(OWN_LINE)
    .flatMap((part) => joinCellLines(cleanLines(part, false))),
});

export const cellText = (cell: RawCell | undefined): string =>
  (cell?.lines ?? [])
    .map((line) => plainText(line))
    .join('\n')
    .trim();

// First shape of a table in extracted text: one row a line, cells parted by tabs. Empty lines inside it are page breaks.

/** A row: two tabs or more, or one tab between filled cells. */
export function isTabbedRow(line: string): boolean {
  const [first = '', second, third] = line.split('\t', 3);
  return third !== undefined || (second !== undefined && first.trim() !== '' && second.trim() !== '');
}

interface Rows {
  readonly rows: readonly RawRow[];
  /** Index of the first line after the table. */
  readonly next: number;
}

export function tabbedRows(lines: readonly string[], start: number): Rows {
  const rows: RawRow[] = [];
  let next = start;
  let gap = false;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] as string;
    if (line.trim() === '') {
      gap = true;
      continue;
    }
    if (!isTabbedRow(line)) break;
    rows.push({ cells: line.split('\t').map(rawCell), place: { line: at + 1 }, afterGap: gap });
    gap = false;
    next = at + 1;
  }
  return { rows, next };
}

// Third shape of a table in extracted text: Markdown, one row a line between bars, with a line of hyphens under the head; or with a line of
// hyphens under each row, whose cells then hold several lines (as pandoc writes them).

const row = /^\s*\|.*\|\s*$/u;
/** `|---|:--:|`, `--- | ---`, `+====+----+`. */
const delimiter = /^\s*(?:[|+]\s*)?[:=-][-=:|+\s]*$/u;

const isDelimiter = (line: string): boolean => delimiter.test(line) && /[-=]{2,}/u.test(line) && /[|+]/u.test(line);
const bar = /(?<!\\)\|/u;

/** A line between bars, or one with bars over a line of hyphens. */
export function opensPipedTable(lines: readonly string[], at: number): boolean {
  const [line = '', next = ''] = [lines[at], lines[at + 1]];
  if (isDelimiter(line)) return /^\s*\+/u.test(line) && row.test(next);
  if (row.test(line)) return line.split(bar).length > 3;
  return bar.test(line) && isDelimiter(next) && next.includes('|');
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '')
    .split(bar)
    .map((cell) => cell.replaceAll('\\|', '|').trim());

export function pipedRows(lines: readonly string[], start: number): Rows {
  const end = lines.findIndex((line, at) => at >= start && !bar.test(line) && !isDelimiter(line));
  const next = end < 0 ? lines.length : end;
  const own = lines.slice(start, next);
  const isGrid = own.some((line) => /^\s*\+/u.test(line));
  const rows: { cells: string[]; line: number }[] = [];
  let open = false;
  own.forEach((line, at) => {
    if (isDelimiter(line)) {
      open = false;
      return;
    }
    const cells = cellsOf(line);
    const last = rows.at(-1);
    if (isGrid && open && last) {
      last.cells = Array.from({ length: Math.max(cells.length, last.cells.length) }, (_, column) =>
        `${last.cells[column] ?? ''}\n${cells[column] ?? ''}`.trim(),
      );
    } else rows.push({ cells, line: start + at + 1 });
    open = true;
  });
  return {
    rows: rows.map(({ cells, line }): RawRow => ({ cells: cells.map(rawCell), place: { line }, afterGap: false })),
    next,
  };
}

// Second shape of a table in extracted text: one cell a line, each begun by a tab, its further lines without. Rows begin where a number
// follows an empty line; the head says how many columns there are.

const opensCell = (line: string): boolean => /^[ \u00a0]*\t[^\t]*$/.test(line);
const rowNumber = /^(?:[IVXLC]+|\d{1,3}(?:\.\d{1,3})*|[A-ZĐ])[.)]?$/;

interface Cell {
  text: string;
  readonly line: number;
  readonly afterGap: boolean;
}

/** @param isHead tells the word that heads the column of numbers: `TT`, `STT` */
export const opensListedTable = (line: string, isHead: (text: string) => boolean): boolean =>
  opensCell(line) && isHead(line.trim());

function gather(
  lines: readonly string[],
  start: number,
  endsTable: (line: string) => boolean,
): { cells: Cell[]; next: number } {
  const cells: Cell[] = [];
  let gap = 0;
  let at = start;
  for (; at < lines.length; at++) {
    const line = lines[at] as string;
    if (opensCell(line)) cells.push({ text: line.trim(), line: at + 1, afterGap: gap > 0 });
    else if (line.trim() === '') {
      gap += 1;
      continue;
    } else {
      const last = cells.at(-1);
      if (!last || endsTable(line.trim())) break;
      // Text after two empty lines with no cell to follow stands below the table.
      const more = lines.slice(at).findIndex(opensCell);
      if (gap > 1 && (more < 0 || lines.slice(at, at + more).some((each) => endsTable(each.trim())))) break;
      last.text += `\n${line.trim()}`;
    }
    gap = 0;
  }
  return { cells, next: at };
}

/** @param endsTable tells a line that begins another part of the document */
export function listedRows(lines: readonly string[], start: number, endsTable: (line: string) => boolean): Rows {
  const { cells, next } = gather(lines, start, endsTable);
  const opensRow = (cell: Cell): boolean => cell.afterGap && rowNumber.test(cell.text);
  const firstRow = cells.findIndex((cell, index) => index > 0 && opensRow(cell));
  const columns = firstRow < 0 ? cells.length : firstRow;
  const rows: RawRow[] = [];
  let open: Cell[] = [];
  const close = (): void => {
    const first = open[0];
    if (!first) return;
    const merged = open.length === 2 && columns > 2;
    const raw = open.map((cell, index) => ({
      ...rawCell(cell.text),
      ...(merged && index === 1 ? { span: columns - 1 } : {}),
    }));
    rows.push({ cells: raw, place: { line: first.line }, afterGap: false });
    open = [];
  };
  cells.forEach((cell, index) => {
    const full = open.length === columns || open.length === 2;
    if (open.length > 0 && (open.length === columns || (index >= columns && opensRow(cell) && full))) close();
    open.push(cell);
  });
  close();
  return { rows, next };
}
