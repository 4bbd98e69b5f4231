// Documents that a text cites: every number with a symbol, with the kind before it, the date and the issuer after it.
// NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3 (symbols) and II.6 (citations).

import { unitKindWords } from '../../plan/unit.js';
import { type PartialDate, parseDate } from '../../text/date.js';
import type { Line } from './text-view.js';

export interface CitedDocument {
  readonly line: Line;
  /** Of the whole citation in the line, from its kind to its symbol. */
  readonly start: number;
  readonly end: number;
  /** Number and symbol as written: `107/2021/NĐ-CP`. */
  readonly token: string;
  readonly tokenStart: number;
  /** `Nghị định`, as written. */
  readonly kind?: string;
  /** The word `số` stands before the number. */
  readonly says: boolean;
  /** Further number of a list: `số 01/NQ-CP, 02/NQ-CP`. */
  readonly listed: boolean;
  readonly date?: PartialDate;
  readonly dateText?: string;
  readonly longDate: boolean;
  /** As far as it can be told: `UBND tỉnh`. */
  readonly issuer?: string;
}

export const citedKinds = [
  'Nghị quyết liên tịch',
  'Thông tư liên tịch',
  'Nghị quyết',
  'Nghị định',
  'Quyết định',
  'Thông tư',
  'Chỉ thị',
  'Kế hoạch',
  'Chương trình',
  'Công văn',
  'Công điện',
  'Thông báo',
  'Hướng dẫn',
  'Kết luận',
  'Tờ trình',
  'Báo cáo',
  'Đề án',
  'Phương án',
  'Quy chế phối hợp',
  'Quy chế',
  'Quy định',
  'Dự án',
  'Biên bản',
  'Thông tri',
  'Giấy mời',
  'Hợp đồng',
  'Văn bản',
  'Bộ luật',
  'Luật',
  'Pháp lệnh',
] as const;

const kindWords = citedKinds.join('|');
const letters = '(?:QyĐ|\\p{Lu}[\\p{Lu}\\d&]*[rg]?)(?!\\p{L})';
const token = new RegExp(
  `(?<![\\p{L}\\d/.,-])\\d{1,5}[a-z]?(?:[/.-]\\d{4})?(?:\\s?/\\s?|[.-])(?:${letters}(?:\\s?[-/]\\s?${letters})+|(?:QH|UBTVQH)\\d{1,2})`,
  'gu',
);
const before = new RegExp(
  `(?:(${kindWords})(?:\\s+(?:hành động|phối hợp|liên tịch|liên ngành|chuyên đề))?\\s*)?(số\\s*:?\\s*)?$`,
  'iu',
);
const listBefore = /(?:\p{Lu}[\p{L}\d&]*)(?:\s+ngày\s+[\d/.]+)?\s*(?:,|;|và|&)\s*(?:số\s*)?$/u;
/** Letters before a number and symbol in which its kind, or the list that it is in, is told. */
const LEAD = 200;
const shortDate = /^[\s,]*(?:ban hành\s+)?ngày\s+(\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})/u;
const longDatePattern = /^[\s,]*(?:ban hành\s+)?ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/u;
const issuerPattern = new RegExp(
  String.raw`^[\s,]*của\s+((?:Chủ tịch\s+)?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân)(?:\s+(?:${unitKindWords}))?(?:\s+\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)*)?|(?:Bộ [Tt]rưởng(?:,\s*Chủ nhiệm)?\s+)?(?:Thủ tướng Chính phủ|Văn phòng Chính phủ|Chính phủ|Quốc hội|Ủy ban Thường vụ Quốc hội|Bộ\s+\p{Lu}\p{L}*(?:,?\s\p{L}+){0,3}?(?=\s(?:về|quy|hướng|ban|sửa|phê|ngày)|[;,.)]|$)|Thủ tướng))`,
  'u',
);

function afterToken(rest: string): Pick<CitedDocument, 'date' | 'dateText' | 'longDate' | 'issuer'> {
  let text = rest;
  const found: { date?: PartialDate; dateText?: string; longDate: boolean; issuer?: string } = { longDate: false };
  for (let round = 0; round < 2; round++) {
    const long = longDatePattern.exec(text);
    const short = shortDate.exec(text);
    const match = long ?? short;
    if (match && found.dateText === undefined) {
      const parts = long
        ? `${long[1]}/${long[2]}/${long[3]}`
        : (short as RegExpExecArray)[1]?.replace(/\s/g, '').replace(/[.-]/g, '/');
      const date = parseDate(parts ?? '');
      if (date) found.date = date;
      found.dateText = match[0].replace(/^[\s,]*/, '');
      found.longDate = long !== null;
      text = text.slice(match[0].length);
    }
    const issuer = issuerPattern.exec(text);
    if (issuer && found.issuer === undefined) {
      found.issuer = issuer[1] as string;
      text = text.slice(issuer[0].length);
    }
  }
  return found;
}

export function citedDocuments(line: Line): CitedDocument[] {
  const { text } = line;
  if (line.role === 'number-line') return [];
  const found: CitedDocument[] = [];
  for (const match of text.matchAll(token)) {
    if (!/\p{Lu}/u.test(match[0])) continue;
    const head = text.slice(Math.max(0, match.index - LEAD), match.index);
    const lead = before.exec(head);
    const kind = lead?.[1];
    const says = lead?.[2] !== undefined;
    const start = match.index - (kind || says ? (lead as RegExpExecArray)[0].length : 0);
    found.push({
      line,
      start,
      end: match.index + match[0].length,
      token: match[0],
      tokenStart: match.index,
      ...(kind === undefined ? {} : { kind }),
      says,
      listed: kind === undefined && listBefore.test(head),
      ...afterToken(text.slice(match.index + match[0].length)),
    });
  }
  return found;
}

/** Number and symbol without spaces, in capitals where letters are: for comparing. */
export const plainToken = (written: string): string => written.replace(/\s/g, '');

export interface Symbol {
  readonly number: string;
  readonly year?: string;
  /** Groups of the symbol: `NĐ`, `CP`. */
  readonly groups: readonly string[];
}

/** Takes a well-formed number and symbol apart; undefined if it is not well formed. Phụ lục I, mục II.3.c. */
export function symbolOf(written: string): Symbol | undefined {
  const match = /^(\d{1,5}[a-z]?)\/(?:(\d{4})\/)?(\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d&]*)*)$/u.exec(written);
  if (!match) return undefined;
  return {
    number: match[1] as string,
    ...(match[2] === undefined ? {} : { year: match[2] }),
    groups: (match[3] as string).split('-'),
  };
}
