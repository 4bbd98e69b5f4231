// Comma-separated values (.csv, RFC 4180; also with semicolons or tabs, as Excel writes them in Vietnam) → Document with one table.

import { failed, ok, type Result } from '../../diagnostics/index.js';
import { findHeads } from '../../doctype/heads/find-heads.js';
import type { Document } from '../../document/document.js';
import { documentOf } from '../read-document.js';
import type { ReadOptions } from '../read-options.js';
import { decodeText } from '../text/decode-text.js';
import { rowsBeyondHead } from './beyond-head.js';
import { gridBlocks } from './grid-blocks.js';
import { documentLimits as most, type SheetGrid } from './sheet-grid.js';

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

/** Rows of cells; quotes may hold separators, line ends and doubled quotes. */
export function parseCsv(whole: string): string[][] {
  const named = namedSeparator.exec(whole);
  const text = named ? whole.slice(named[0].length) : whole;
  const separator = named?.[1] ?? separatorOf(text);
  // the line that names the mark stays a row, so that places are those of the file
  const rows: string[][] = named ? [[], []] : [[]];
  let cell = '';
  let quoted = false;
  const close = (): void => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (char === separator) close();
    else if (char === '\n') {
      close();
      rows.push([]);
    } else cell += char;
  }
  close();
  return rows;
}

export function readCsv(bytes: Uint8Array, file: string, options: ReadOptions): Result<Document> {
  const decoded = decodeText(bytes, file);
  if (decoded.value === undefined) return { diagnostics: decoded.diagnostics };
  const rows = parseCsv(decoded.value);
  const grid: SheetGrid = {
    name: file,
    rows: rows.slice(0, most.rows).map((row) => row.slice(0, most.columns)),
    merges: [],
  };
  const head = findHeads(grid, ['plan', 'figures'], options.heads, options.numberHeads);
  const titles = head?.paths.map((path) => path.join('')) ?? [];
  const split = head ? rowsBeyondHead(grid, head.row + head.depth, titles, file) : [];
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
