// Comma-separated values (.csv, RFC 4180; also with semicolons or tabs, as Excel writes them in Vietnam) → Document with one table.

import { failed, ok, type Result } from '../../diagnostics/index.js';
import { findHeads } from '../../doctype/heads/find-heads.js';
import { isOfWords } from '../../doctype/heads/heads.js';
import type { Document } from '../../document/document.js';
import { documentOf } from '../read-document.js';
import type { ReadOptions } from '../read-options.js';
import { decodeText } from '../text/decode-text.js';
import { tornRows } from './beyond-head.js';
import { gridBlocks, documentLimits as most, type SheetGrid } from './sheet-grid.js';

/** `sep=;` as the first line: Excel's way to name the mark. */
const namedSeparator = /^\uFEFF?sep=([,;\t|])\r?\n/i;

/** The mark that stands equally often in most lines, outside quotes, titles and notes aside; of those, the one that stands most often. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  const judged = [',', ';', '\t'].map((mark) => {
    const times = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(mark).length - 1;
      if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
    }
    const [count = 0, steady = 0] = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    return { mark, steady, count };
  });
  return judged.sort((a, b) => b.steady - a.steady || b.count - a.count)[0]?.mark ?? ',';
}

interface CellText {
  readonly text: string;
  readonly quoted: boolean;
}

/** Rows of cells; quotes may hold separators, line ends and doubled quotes. */
function parseCells(whole: string): { separator: string; rows: CellText[][] } {
  const named = namedSeparator.exec(whole);
  const text = named ? whole.slice(named[0].length) : whole;
  const separator = named?.[1] ?? separatorOf(text);
  // the line that names the mark stays a row, so that places are those of the file
  const rows: CellText[][] = named ? [[], []] : [[]];
  let cell = '';
  let inQuotes = false;
  let quoted = false;
  const close = (): void => {
    rows.at(-1)?.push({ text: cell.trim(), quoted });
    cell = '';
    quoted = false;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (inQuotes) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else inQuotes = false;
    } else if (char === '"' && cell.trim() === '') {
      cell = '';
      inQuotes = true;
      quoted = true;
    } else if (char === separator) close();
    else if (char === '\n') {
      close();
      rows.push([]);
    } else cell += char;
  }
  close();
  return { separator, rows };
}

/** `97,3` without quotes in a file parted by commas: two cells, or one figure that was torn. */
function afterCommas(rows: readonly (readonly CellText[])[]): Set<string> {
  const places = new Set<string>();
  for (const [row, cells] of rows.entries())
    for (const [column, { text, quoted }] of cells.entries()) {
      const left = cells[column - 1];
      if (left && !left.quoted && !quoted && /\d$/.test(left.text) && /^\d+\s*%?$/.test(text))
        places.add(`${row},${column}`);
    }
  return places;
}

export function parseCsv(whole: string, name: string): SheetGrid {
  const { separator, rows } = parseCells(whole);
  const grid: SheetGrid = { name, rows: rows.map((row) => row.map(({ text }) => text)), merges: [] };
  return separator === ',' ? { ...grid, afterCommas: afterCommas(rows) } : grid;
}

export function readCsv(bytes: Uint8Array, file: string, options: ReadOptions): Result<Document> {
  const decoded = decodeText(bytes, file);
  if (decoded.value === undefined) return { diagnostics: decoded.diagnostics };
  const whole = parseCsv(decoded.value, file);
  const { rows } = whole;
  const grid: SheetGrid = { ...whole, rows: rows.slice(0, most.rows).map((row) => row.slice(0, most.columns)) };
  const head = findHeads(grid, ['plan', 'figures'], options.heads);
  const holdsWords = (column: number): boolean =>
    (['plan', 'figures'] as const).some((kind) => {
      const [name] = options.heads.read(head?.paths[column] ?? [], kind).names;
      return name !== undefined && isOfWords(name);
    });
  const titles = head?.paths.map((path) => path.join('')) ?? [];
  const split = head ? tornRows(grid, head.row + head.depth, titles, holdsWords, file) : [];
  if (split.length > 0) return failed(...split);
  const blocks = gridBlocks(grid, options);
  if (blocks.length > 0) {
    const cut = rows.length > most.rows || rows.some((row) => row.length > most.columns);
    return ok(
      documentOf(blocks),
      cut
        ? [
            {
              code: 'import/cut-sheet',
              severity: 'warning',
              place: { file },
              message: {
                vi: 'Tệp quá lớn; phần vượt quá đã bị bỏ.',
                en: 'The file is too large; the rest is cut off.',
              },
            },
          ]
        : [],
    );
  }
  return failed({
    code: 'import/empty',
    severity: 'error',
    place: { file },
    message: { vi: 'Tệp không có ô nào có chữ.', en: 'The file has no filled cell.' },
  });
}
