// How dates and numbers of a plan read in a finished text; written apart from composing, so that a slip there shows here.
// NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3.c and II.4.b: a zero before numbers and days below 10 and before months 1 and 2.

import type { PartialDate } from '../text/date.js';

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** Every lawful wording of a date, the full form first. */
export function dateForms({ year, month, day }: PartialDate): string[] {
  const monthText = month === undefined ? '' : month < 3 ? `0${month}` : `${month}`;
  if (month === undefined) return [`năm ${year}`];
  if (day === undefined) return [`tháng ${monthText} năm ${year}`];
  return [`ngày ${twoDigits(day)} tháng ${monthText} năm ${year}`, `ngày ${twoDigits(day)}/${monthText}/${year}`];
}

/** The number up to its slash: `05/`. */
export const numberForm = (number: string): string =>
  /^\d+$/.test(number) ? `${twoDigits(Number(number))}/` : `${number}/`;

const vietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 15 });

/** A cell as it reads: a number with a decimal point is written with a decimal comma. */
export const cellForm = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  const text = String(value);
  return /^-?\d+\.\d+$/.test(text) ? vietnamese.format(Number(text)) : text;
};
