// What lines of an administrative text say of it: its date, the number and date of the text that it goes with, who decides.

import { type PartialDate, parseDate } from '../text/date.js';

const dated = /ngày\s*(?:(\d{1,2})\s*)?(?:\/|tháng)\s*(?:(\d{1,2})\s*)?(?:\/|năm)\s*(\d{4})/iu;

/** The date in `…, ngày 05 tháng 6 năm 2026` or in `số 5/QĐ-UBND ngày 05/6/2026`; day and month may be left open. */
export function dateIn(text: string): PartialDate | undefined {
  const [, day, month, year] = dated.exec(text) ?? [];
  return year === undefined ? undefined : parseDate([month && day, month, year].filter(Boolean).join('/'));
}

interface ReferenceFacts {
  readonly number?: string;
  readonly date?: PartialDate;
  readonly chairman: boolean;
}

/** What an attachment says of its main text: "(Kèm theo Quyết định số 12/QĐ-UBND ngày 20/01/2026 của Chủ tịch …)". */
export function readReference(text: string): ReferenceFacts {
  const number = /số\s*(?::\s*)?(\d{1,6})\s*\/\S+/iu.exec(text)?.[1];
  const date = dateIn(text);
  const chairman = /của\s+Chủ tịch(?!\p{L})/iu.test(text);
  return { chairman, ...(number === undefined ? {} : { number }), ...(date ? { date } : {}) };
}

/** @param authority the line of who decides, above the citations: `CHỦ TỊCH ỦY BAN NHÂN DÂN …` */
export const decidesWhole = (authority: string): boolean =>
  /^\s*(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND)(?!\p{L})/iu.test(authority);
