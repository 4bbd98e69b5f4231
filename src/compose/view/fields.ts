// Number, date and the reference to the main text: as fields that the office fills after signing, or as the words that name the text
// elsewhere. All are made from the same facts. NĐ 30/2020/NĐ-CP, Điều 15 and Phụ lục I, mục II.3–II.4, III.1.c.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { Instrument } from '../../plan/instrument.js';
import { dayText, monthText, type PartialDate } from '../../text/date.js';

/** Widths in mm of the gaps of a draft: room for a written number, for a day or month. */
const NUMBER_GAP = 12;
const DAY_GAP = 8;

const gap = (mm: number): string => `<blank mm="${mm}"/>`;

/** Numbers below 10 get one zero before them, all else stays as it is written. Phụ lục I, mục II.3.c. */
export function serialNumber(number: string): string | undefined {
  return /^\d{1,6}$/.test(number) && /[1-9]/.test(number) ? number.padStart(2, '0') : undefined;
}

export function checkNumber(number: string | undefined, path: string): Diagnostic[] {
  if (number === undefined || serialNumber(number) !== undefined) return [];
  return [
    {
      code: 'form/bad-number',
      severity: 'error',
      place: { path },
      message: {
        vi: `Số văn bản "${number}" phải là một số nguyên dương.`,
        en: `The number "${number}" must be a positive whole number.`,
      },
      remedy: {
        vi: 'Chỉ ghi phần số, ví dụ 12; phần "/QĐ-UBND" được tính tự động.',
        en: 'Write the number alone, such as 12; the symbol after the slash is computed.',
      },
      basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3',
    },
  ];
}

/** Tags of the date line: `ngày 20 tháng 01 năm 2026`, with gaps for what is open. @param year where the date itself is open */
export function dateMarkup(date: PartialDate | undefined, year: number): string {
  const day = date?.day === undefined ? gap(DAY_GAP) : dayText(date.day);
  const month = date?.month === undefined ? gap(DAY_GAP) : monthText(date.month);
  return `ngày ${day} tháng ${month} năm ${date?.year ?? year}`;
}

export const numberMarkup = (number: string | undefined): string =>
  (number === undefined ? undefined : serialNumber(number)) ?? gap(NUMBER_GAP);

export const control = (tag: 'number' | 'date', title: string, inside: string): string =>
  `<control tag="${tag}" title="${title}">${inside}</control>`;

export interface ReferenceFacts {
  readonly kind: string;
  readonly symbol: string;
  readonly instrument: Instrument | undefined;
  readonly year: number;
  readonly authority: string;
  /** In an electronic document number and date of the reference stay open: the system fills them (Phụ lục I, mục III.1.c). */
  readonly electronic: boolean;
}

/** Tags of `Quyết định số 12/QĐ-UBND ngày 20 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân phường Sao Mai`. */
export function referenceMarkup(facts: ReferenceFacts): string {
  const number = numberMarkup(facts.electronic ? undefined : facts.instrument?.number);
  const date = dateMarkup(facts.electronic ? undefined : facts.instrument?.date, facts.year);
  return `${facts.kind} số ${number}/${facts.symbol} ${date} của ${facts.authority}`;
}
