// Comma-separated values (.csv, RFC 4180; also with semicolons or tabs, as Excel writes them in Vietnam) → Document with one table.

import { failed, ok, type Result } from '../../diagnostics/index.js';
import type { Document } from '../../document/document.js';
import { documentOf } from '../read-document.js';
import type { ReadOptions } from '../read-options.js';
import { decodeText } from '../text/decode-text.js';
import { gridBlocks } from './grid-blocks.js';
import { documentLimits as most } from './sheet-grid.js';

/** The mark that stands most often outside quotes in the first lines. */
function separatorOf(text: string): string {
  const start = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: start.split(mark).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.mark ?? ',';
}

/** Rows of cells; quotes may hold separators, line ends and doubled quotes. */
export function parseCsv(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [[]];
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
  const blocks = gridBlocks(
    { name: file, rows: rows.slice(0, most.rows).map((row) => row.slice(0, most.columns)), merges: [] },
    options.numberHeads,
  );
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
