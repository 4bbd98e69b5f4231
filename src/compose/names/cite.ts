// A citation from its data. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6: kind, number and symbol, date, issuer, subject; laws and
// ordinances by name and date alone.

import type { Wording } from '../../doctype/wording.js';
import type { Citation, LegalDocument } from '../../plan/citation.js';
import { isFullDate, longDate, type PartialDate, shortDate } from '../../text/date.js';

export interface CiteOptions {
  readonly dates: 'long' | 'short';
}

const dateText = (date: PartialDate, { dates }: CiteOptions): string => {
  if (!isFullDate(date)) return date.month === undefined ? `năm ${date.year}` : `tháng ${date.month} năm ${date.year}`;
  return dates === 'long' ? longDate(date) : `ngày ${shortDate(date)}`;
};

/** `Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về …`, `Luật … ngày 16 tháng 6 năm 2025`. */
export function citeDocument(document: LegalDocument, wording: Wording, options: CiteOptions): string {
  const law = wording.lawKinds.includes(document.kind);
  const parts = [document.kind];
  if (document.name) parts.push(document.name);
  if (document.number && !(law && document.date)) parts.push(`số ${document.number}`);
  if (document.date) parts.push(dateText(document.date, options));
  if (document.issuer) parts.push(`của ${document.issuer}`);
  if (document.subject) parts.push(document.subject);
  return parts.join(' ');
}

/** What follows "Căn cứ": several documents of one line are joined by a semicolon or by their own link word. */
export function cite(citation: Citation, wording: Wording, options: CiteOptions): string {
  if (typeof citation === 'string') return citation;
  if (!Array.isArray(citation)) return 'text' in citation ? citation.text : citeDocument(citation, wording, options);
  return citation
    .map((document, index) => {
      const text = citeDocument(document, wording, options);
      if (index === 0) return text;
      return document.link && document.link !== ';' ? ` ${document.link} ${text}` : `; ${text}`;
    })
    .join('');
}
