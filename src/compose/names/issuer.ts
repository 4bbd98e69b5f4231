// The agency that issues and the power it issues with, as names: one fact from which the letterhead, the line of authority, the
// "(Kèm theo …)" lines and the signature are all made, so that they agree.

import type { Wording } from '../../doctype/wording.js';
import type { Citation, LegalDocument } from '../../plan/instrument.js';
import type { Plan } from '../../plan/plan.js';
import { upper } from '../../text/case.js';
import { isFullDate, longDate, type PartialDate, shortDate } from '../../text/date.js';
import { onOneLine } from '../../text/normalize.js';
import { placeName, unitName } from './unit-names.js';

// A citation from its data. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6: kind, number and symbol, date, issuer, subject; laws and
// ordinances by name and date alone.

interface CiteOptions {
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

export interface Issuer {
  /** `UBND PHƯỜNG SAO MAI` above an agency of the committee; absent for the committee itself and others that have none. */
  readonly superior?: string;
  /** Lines of the letterhead in upper case. */
  readonly lines: readonly string[];
  /** Name inside a sentence: `Ủy ban nhân dân phường Sao Mai`. */
  readonly name: string;
  /** Symbol of the agency in document numbers: `UBND`. */
  readonly symbol: string;
  readonly place: string;
  /** Position of its head: `Chủ tịch`. */
  readonly head: string;
  /** Who decides, inside a sentence: `Chủ tịch Ủy ban nhân dân phường Sao Mai`, or the committee itself. */
  readonly authority: string;
  /** Who decides, short: `Chủ tịch UBND phường Sao Mai`. */
  readonly authorityShort: string;
  readonly collective: boolean;
  /** What is signed for, behind TM., where the power is collective: `Ủy ban nhân dân`, `Ban Chỉ đạo`. */
  readonly whole: string;
}

/** In place of the superior of an agency that has none. */
const NO_SUPERIOR = 'none';

/** `Trưởng phòng` of `Phòng Kinh tế` is `Trưởng phòng Kinh tế`: the word in which both meet is said once. */
function headOfAgency(head: string, agency: string): string {
  const [ends, begins] = [head.split(' '), agency.split(' ')];
  const meets = (count: number): boolean =>
    upper(ends.slice(-count).join(' ')) === upper(begins.slice(0, count).join(' '));
  const shared = [3, 2, 1].find((count) => count < ends.length && count < begins.length && meets(count)) ?? 0;
  return [...ends, ...begins.slice(shared)].join(' ');
}

export function issuerOf(plan: Plan, wording: Wording): Issuer {
  const unit = plan.unit;
  const committee = `${wording.committee} ${unitName(unit)}`;
  const committeeShort = `${wording.committeeShort} ${unitName(unit)}`;
  const place = placeName(unit);
  if (unit.agency) {
    const { symbol, head, superior = committeeShort, collective: whole } = unit.agency;
    // where an author has broken the name, the letterhead is
    const name = onOneLine(unit.agency.name);
    const collective = plan.authority === 'committee' && whole !== undefined;
    const authority = collective ? name : headOfAgency(head, name);
    return {
      ...(superior === NO_SUPERIOR ? {} : { superior: upper(superior) }),
      lines: [upper(unit.agency.name.trim())],
      name,
      symbol,
      place,
      head,
      authority,
      authorityShort: authority,
      collective,
      whole: whole ?? name,
    };
  }
  const collective = plan.authority === 'committee';
  return {
    lines: [upper(wording.committee), upper(unitName(unit))],
    name: committee,
    symbol: unit.symbol ?? wording.committeeShort,
    place,
    head: wording.chairman,
    authority: collective ? committee : `${wording.chairman} ${committee}`,
    authorityShort: collective ? committeeShort : `${wording.chairman} ${committeeShort}`,
    collective,
    whole: wording.committee,
  };
}
