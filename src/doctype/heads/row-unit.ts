// Which rows of a table are of another unit: by a column that names communes, or by a row above them that names one ("Phần của xã Hoa Lư").

import type { Unit } from '../../plan/unit.js';
import { foldWords } from '../../text/fold-words.js';
import { unitOfCell } from './title-unit.js';

/** Heads of columns that name communes: under the first even a bare name is one, under the others its kind stands before it. */
const ofCommunes = /^(?:(?:tên )?(?:xã|phường|đặc khu)(?: (?:xã|phường|đặc khu|thị trấn))*|(?:tên )?địa phương)$/u;
const ofUnits = /^(?:(?:tên )?đơn vị(?: hành chính| báo cáo)?|địa bàn)$/u;

const isName = (text: string): boolean => /^\p{Lu}[\p{L}’']*(?:[\s-]\p{Lu}[\p{L}’']*){0,3}$/u.test(text);

export interface RowUnits {
  /** The column that names communes. */
  readonly column?: number;
  /** By row: the unit that is not the own one; `mark`: the row only names a unit, and holds nothing. */
  readonly rows: readonly { readonly other?: string; readonly mark?: true }[];
}

/** The shape of a number: letters, Roman, digits; a row numbered like the one that names a unit ends its rows. */
const shapeOf = (number: string): string =>
  number === '' ? '' : /^[IVX]+[.)]?$/u.test(number) ? 'I' : /^\p{L}/u.test(number) ? 'A' : '1';

/**
 * @param rows texts by row and column; of a merged cell every place has the text
 * @param own the unit that figures are wanted of, under all its names; none: nothing is judged
 * @param at the column of numbers, and those that have another meaning
 */
export function unitsOfRows(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  own: readonly Unit[],
  at: { readonly number: number; readonly taken: readonly number[] },
): RowUnits {
  if (own.length === 0) return { rows: rows.map(() => ({})) };
  const names = own.map(({ name }) => foldWords(name));
  const isOwn = (text: string): boolean =>
    /^toàn (?:xã|phường|thị trấn|đặc khu)$/u.test(foldWords(text)) ||
    names.some((name) => ` ${foldWords(text)} `.includes(` ${name} `));
  const column = titles.findIndex((title, index) => {
    if (at.taken.includes(index)) return false;
    const head = foldWords(title);
    if (!ofCommunes.test(head) && !ofUnits.test(head)) return false;
    const filled = rows.map((row) => row[index]?.trim() ?? '').filter((text) => text !== '');
    const known = (text: string) =>
      unitOfCell(text) !== undefined || isOwn(text) || (ofCommunes.test(head) && isName(text));
    return filled.some(known);
  });
  let [stated, group, shape]: [string, string, string] = ['', '', ''];
  const found = rows.map((row) => {
    const filled = row.filter((text, index) => index !== at.number && text.trim() !== '');
    const number = row[at.number]?.trim() ?? '';
    const [cell = ''] = filled;
    const alone = filled.length > 0 && filled.every((text) => text === cell);
    if (alone && (unitOfCell(cell) !== undefined || (isOwn(cell) && foldWords(cell).split(' ').length <= 6))) {
      [group, shape] = [isOwn(cell) ? '' : (unitOfCell(cell) ?? cell), shapeOf(number)];
      return { mark: true as const };
    }
    if (alone && shape !== '' && shapeOf(number) === shape) group = '';
    if (column >= 0) stated = row[column]?.trim() || stated;
    const other = stated !== '' && !isOwn(stated) ? stated : group;
    return other === '' ? {} : { other };
  });
  return { ...(column >= 0 ? { column } : {}), rows: found };
}
