// First shape of a table in extracted text: one row a line, cells parted by tabs. Empty lines inside it are page breaks.

import { type RawRow, rawCell } from './raw-table.js';

/** A row: two tabs or more, or one tab between filled cells. */
export function isTabbedRow(line: string): boolean {
  const [first = '', second, third] = line.split('\t', 3);
  return third !== undefined || (second !== undefined && first.trim() !== '' && second.trim() !== '');
}

export interface Rows {
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
    rows.push({ cells: line.split('\t').map(rawCell), line: at + 1, afterGap: gap });
    gap = false;
    next = at + 1;
  }
  return { rows, next };
}
