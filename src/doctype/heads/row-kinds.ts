// Rows that carry no data: totals, signatures and notes, numbers of columns, rows without a number where the others have one.

import { foldWords } from '../../text/fold-words.js';
import type { HeadData } from './head-names.js';

export type IdleRow = 'total' | 'signature' | 'note' | 'column-numbers' | 'unnumbered';

const startsWith = (text: string, list: readonly string[]): boolean =>
  list.some((each) => {
    const word = foldWords(each);
    return text === word || text.startsWith(`${word} `);
  });

const placeAndDay = /ngày\s*[\d.…_]*\s*tháng\s*[\d.…_]*\s*năm/iu;

/** A total is all of the cell, with at most a count after it: "Tổng số hồ sơ" is an indicator. */
const isTotal = (cell: string, totals: readonly string[]): boolean => {
  const text = foldWords(cell)
    .replace(/\d+(?: \d+)*/gu, ' ')
    .replace(/ (?:đơn vị|xã|phường|đặc khu|chỉ tiêu|xã phường|dòng|kế hoạch)(?= |$)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return totals.some((each) => foldWords(each) === text);
};

/**
 * @param cells texts of the row, left to right
 * @param number text of the column of numbers; undefined where the table has none or its rows have none
 * @param named text of the column of names
 * @param last whether the row stands below the last row that is numbered
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
  if ([first, named].some((each) => isTotal(each, rows.totals))) return 'total';
  if (number !== undefined && number !== '') return undefined;
  const text = foldWords(first);
  if (filled.length <= 3 && last) {
    const signed = named.trim() === '' ? filled : [first, named];
    if (signed.some((each) => placeAndDay.test(each) || startsWith(foldWords(each), rows.signatures)))
      return 'signature';
    if (startsWith(text, rows.notes) || /^[*(]/u.test(first)) return 'note';
  }
  if (number === '') return 'unnumbered';
  return undefined;
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
