// Rows that carry no data: totals, signatures and notes, numbers of columns, rows without a number where the others have one.

import { upper } from '../../text/case.js';
import { foldWords } from '../../text/fold-words.js';
import type { HeadData } from './head-names.js';

export type IdleRow = 'total' | 'signature' | 'note' | 'column-numbers' | 'unnumbered';

const startsWith = (text: string, list: readonly string[]): boolean =>
  list.some((each) => {
    const word = foldWords(each);
    return text === word || text.startsWith(`${word} `);
  });

const placeAndDay = /ngày\s*[\d.…_]*\s*tháng\s*[\d.…_]*\s*năm/iu;

/** What may stand behind the words of a total: a count, and what is summed up ("I + II", "mục A", "(1+2)"). */
const summed = / (?:(?:mục|nhóm|phần|bảng|biểu|lĩnh vực) )?(?:[ivxlc]{1,5}|[a-hđ])(?= |$)/gu;
const counted = / (?:đơn vị|xã|phường|đặc khu|chỉ tiêu|xã phường|dòng|kế hoạch)(?= |$)/gu;

/** A total is all of the cell, with at most a count or what it sums up after it: "Tổng số hồ sơ" is an indicator. */
const isTotal = (cell: string, totals: readonly string[]): boolean => {
  const text = foldWords(cell.replace(/\([^)]*\)/gu, ' '))
    .replace(/\d+(?: \d+)*/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(counted, ' ')
    .replace(summed, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return totals.some((each) => foldWords(each) === text);
};

/** What stands in the column of numbers, if it is one: "1", "2.1.", "XVIII", "12a". Words that begin there are none, nor are marks. */
export function numberIn(cell: string): string {
  const text = cell.trim();
  const words = /\p{L}{3}/u.test(text) && !/^[IVXLC]+[.)]?$/iu.test(text);
  return words || !/[\p{L}\d]/u.test(text) || /^\(\d+\)\s*\S/u.test(text) ? '' : text;
}

/**
 * @param strict nothing else parts the row from data, and a sentence may begin with the same words ("Xác nhận hồ sơ …"): then they are all
 * of the cell, or of what stands before its colon, or stand in capitals
 */
const isSignature = (cell: string, signatures: readonly string[], strict: boolean): boolean =>
  strict && cell !== upper(cell)
    ? signatures.some((each) => foldWords(each) === foldWords(cell.split(/[:：]/u, 1)[0] ?? ''))
    : startsWith(foldWords(cell), signatures);

/** "Ghi chú: …", "(*) …", "Nguồn: …": the word alone may begin a sentence that is none. */
const isNote = (cell: string, notes: readonly string[]): boolean =>
  /^\(?[*†]/u.test(cell) ||
  /^\(\d{1,2}\)\s*\S/u.test(cell) ||
  notes.some((each) => {
    const word = foldWords(each);
    return foldWords(cell) === word || foldWords(cell.split(/[:：]/u, 1)[0] ?? '').replace(/ \d+$/u, '') === word;
  });

/**
 * @param cells texts of the row, left to right
 * @param number text of the column of numbers; undefined where the table has none or its rows have none
 * @param named text of the column of names
 * @param last whether the row stands below the last row that is numbered; in a table without numbers, below its first row
 */
export function idleRow(
  cells: readonly string[],
  number: string | undefined,
  named: string,
  last: boolean,
  { rows }: HeadData,
): IdleRow | undefined {
  const filled = cells.map((each) => each.trim()).filter((each) => each !== '');
  const [first = ''] = filled;
  if (filled.length > 2 && filled.every((each, index) => each.replace(/[()]/gu, '') === String(index + 1)))
    return 'column-numbers';
  const own = number === undefined ? undefined : numberIn(number);
  // what is numbered like the rows around it is one of them, were it called "Tổng số"
  const totals = own !== undefined && /^\d/u.test(own) ? rows.totals : [...rows.totals, ...rows.sums];
  if ([first, named].some((each) => isTotal(each, totals))) return 'total';
  if (own !== undefined && own !== '') return undefined;
  if (filled.length <= 3 && last) {
    const signed = named.trim() === '' ? filled : [first, named];
    if (signed.some((each) => placeAndDay.test(each) || isSignature(each, rows.signatures, own === undefined)))
      return 'signature';
    if (isNote(first, rows.notes)) return 'note';
  }
  if (own === '') return 'unnumbered';
  return undefined;
}

/**
 * Which rows below a head carry no data, by their places.
 * @param numberAt column of numbers, if there is one
 * @param nameAt column of names
 */
export function idleRowsOf(
  rows: readonly (readonly string[])[],
  numberAt: number | undefined,
  nameAt: number,
  data: HeadData,
): (IdleRow | undefined)[] {
  const numbers = rows.map((row) => (numberAt === undefined ? '' : numberIn(row[numberAt] ?? '')));
  const last = numbers.findLastIndex((each) => each !== '');
  return rows.map((row, at) =>
    idleRow(row, last < 0 ? undefined : numbers[at], row[nameAt] ?? '', last < 0 ? at > 0 : at > last, data),
  );
}

export const idleRowWords: Readonly<Record<IdleRow, { readonly vi: string; readonly en: string }>> = {
  total: { vi: 'dòng tổng cộng', en: 'a row of totals' },
  signature: { vi: 'dòng ký tên, ngày lập', en: 'a row of signatures or dates' },
  note: { vi: 'dòng ghi chú', en: 'a note' },
  'column-numbers': { vi: 'dòng số thứ tự cột', en: 'a row with the numbers of the columns' },
  unnumbered: {
    vi: 'dòng không có số thứ tự trong khi các dòng khác có',
    en: 'a row without a number where others have one',
  },
};
