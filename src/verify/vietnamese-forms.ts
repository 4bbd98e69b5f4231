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
export const numberForm = (number: string): string => `${number.length === 1 ? '0' : ''}${number}/`;
