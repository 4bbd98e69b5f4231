// Number styles of a plan file (`I`, `A`, `1`, `1.1`, `a`) as numerals, with the marks that stand behind them, and how a stated number
// leads the count. NĐ 30/2020/NĐ-CP, Phụ lục I, mục V.6.b: `I.`, `1.`, `a)`.

import { type NumeralStyle, numeral, numeralValue } from '../text/numerals.js';
import type { NumeralToken } from './table.js';

const styles: Readonly<Record<NumeralToken, NumeralStyle>> = {
  I: 'roman',
  A: 'LETTER',
  '1': 'decimal',
  '1.1': 'path',
  a: 'letter',
  none: 'none',
};

export const marks: Readonly<Record<NumeralToken, string>> = { I: '.', A: '.', '1': '.', '1.1': '.', a: ')', none: '' };

/** The numeral alone: `IV`, `1.2`, `đ`. */
export const sectionNumeral = (token: NumeralToken, value: number, above: string): string =>
  numeral(styles[token], value, above);

/** The place a numeral of this style has in its row; undefined if it is none. */
export const numeralPlace = (token: NumeralToken, text: string): number | undefined =>
  numeralValue(styles[token], text);

/** The place of an entry in its list: a stated number sets the count, and those after it go on from there. */
export const orderOf = (token: NumeralToken, stated: string | undefined, before: number): number =>
  (stated === undefined ? undefined : numeralPlace(token, stated)) ?? before + 1;
