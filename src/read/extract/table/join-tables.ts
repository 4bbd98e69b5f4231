// A table that was cut in two by hand: "(Tiếp theo)" between them, or nothing and numbers that go on, the same head set again. It is one table.

import type { Heads } from '../../../doctype/heads/heads.js';
import { tableHead } from '../../../doctype/heads/table-head.js';
import type { Table } from '../../../document/document.js';
import { sameWords } from '../../../text/fold-words.js';
import type { Report } from '../notes.js';
import type { Piece, TablePiece } from '../pieces.js';
import { plainCell } from './cell-grid.js';

const goesOnLine =
  /^\(?\s*(?:bảng\s+|phụ lục\s+)?(?:tiếp theo|tiếp)(?:\s+(?:theo\s+)?(?:trang|bảng)\s+trước)?\s*(?:[.:]\s*)?\)?$/iu;
const beginsAnew = /^(?:1|I|A|01|1\.1)[.)]?$/u;

const headOf = (table: Table, heads: Heads): string =>
  tableHead(table, heads)
    .head.map((row) => row.cells.map((cell) => sameWords(plainCell(cell))).join('|'))
    .join('\n');

/** The first number that the rows of a table state. */
const firstNumber = (table: Table, heads: Heads): string =>
  tableHead(table, heads)
    .body.map((row) => plainCell(row.cells[0]).trim())
    .find((text) => text !== '') ?? '';

function goesOn(piece: TablePiece, next: TablePiece, said: boolean, heads: Heads): boolean {
  if (piece.table.columns.length !== next.table.columns.length) return false;
  const head = headOf(piece.table, heads);
  if (head === '' || head !== headOf(next.table, heads)) return false;
  const number = firstNumber(next.table, heads);
  return said || (/^\p{L}?[\dIVXLC.]*[.)]?$/u.test(number) && !beginsAnew.test(number));
}

/** @returns the pieces, each table in one */
export function joinTables(pieces: readonly Piece[], heads: Heads, report: Report): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const said = out.at(-1)?.kind === 'line' && goesOnLine.test((out.at(-1) as { text: string }).text);
    const before = out.at(said ? -2 : -1);
    if (piece.kind !== 'table' || before?.kind !== 'table' || !goesOn(before, piece, said, heads)) {
      out.push(piece);
      continue;
    }
    const { body } = tableHead(piece.table, heads);
    out.splice(said ? -2 : -1, said ? 2 : 1, {
      ...before,
      table: { ...before.table, body: [...before.table.body, ...body] },
    });
    report({
      code: 'joined-tables',
      at: piece.at,
      message: {
        vi: 'Bảng này là phần tiếp theo của bảng trước (cùng đầu bảng); đã nối thành một bảng.',
        en: 'This table goes on from the one before (the same head); they are joined.',
      },
    });
  }
  return out;
}
