// Numbers of the sections of a text: which style each depth has, what stands behind the number, and when the title is in upper case.
// NĐ 30/2020/NĐ-CP, Phụ lục I, mục V.6.b: `I. TIÊU ĐỀ`, `1. Tiêu đề`, `a)`.

import type { NumeralToken } from '../../plan/table.js';
import { type NumeralStyle, numeral, numeralValue } from '../../text/numerals.js';

const styles: Readonly<Record<NumeralToken, NumeralStyle>> = {
  I: 'roman',
  A: 'LETTER',
  '1': 'decimal',
  '1.1': 'path',
  a: 'letter',
  none: 'none',
};

const marks: Readonly<Record<NumeralToken, string>> = { I: '.', A: '.', '1': '.', '1.1': '.', a: ')', none: '' };

/** The numeral alone: `IV`, `1.2`, `đ`. */
export const sectionNumeral = (token: NumeralToken, value: number, above: string): string =>
  numeral(styles[token], value, above);

/** The place of an entry in its list: a stated number sets the count, and those after it go on from there. */
export const orderOf = (token: NumeralToken, stated: string | undefined, before: number): number =>
  (stated === undefined ? undefined : numeralValue(styles[token], stated)) ?? before + 1;

/** The numeral with its mark: `IV.`, `1.2.`, `đ)`. A number that a plan states with its own mark keeps it. */
export const markedNumeral = (token: NumeralToken, text: string): string =>
  text === '' || /[.)\]:]$/.test(text) ? text : text + (marks[token] || '.');

/** Sections under a roman number have their titles in upper case. */
export const titleIsUpper = (token: NumeralToken, depth: number): boolean => depth === 0 && token === 'I';
