// Third shape of a table in extracted text: Markdown, one row a line between bars, with a line of hyphens under the head; or with a line of
// hyphens under each row, whose cells then hold several lines (as pandoc writes them).

import { type RawRow, rawCell } from './raw-table.js';
import type { Rows } from './tabbed-rows.js';

const row = /^\s*\|.*\|\s*$/u;
/** `|---|:--:|`, `--- | ---`, `+====+----+`. */
const delimiter = /^\s*[|+]?\s*[:=-][-=:|+\s]*$/u;

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
    rows: rows.map(({ cells, line }): RawRow => ({ cells: cells.map(rawCell), line, afterGap: false })),
    next,
  };
}
