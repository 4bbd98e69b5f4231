// Second shape of a table in extracted text: one cell a line, each begun by a tab, its further lines without. Rows begin where a number
// follows an empty line; the head says how many columns there are.

import { type RawRow, rawCell } from './raw-table.js';
import type { Rows } from './tabbed-rows.js';

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
    rows.push({ cells: raw, line: first.line, afterGap: false });
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
