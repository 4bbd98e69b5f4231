// Documents that running text cites: every number with a symbol, with the kind before it, the date and the issuer after it, and laws by their
// name and date. Lines "Căn cứ …" as data: `parse-citation.ts`.
// NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3 (symbols) and II.6 (citations).

import { unitKindWords } from '../plan/unit.js';
import { isFullDate, isoDate, parseDate } from '../text/date.js';
import { anyOf } from '../text/escape-pattern.js';
import { patternOf } from '../text/pattern.js';

/** A document as a plan file cites it. */
export interface CitedDocument {
  /** The word that joins it to the one before: `và`. */
  readonly link?: string | undefined;
  /** `Nghị định`; in running text as it is written there. */
  readonly kind?: string | undefined;
  /** Of a law, without its kind. */
  readonly name?: string | undefined;
  /** Number and symbol: `107/2021/NĐ-CP`, of the Party `14-KL/ĐU`. */
  readonly number?: string | undefined;
  /** `2021-12-06`; a plan file may write it in other forms. */
  readonly date?: string | undefined;
  /** In running text as far as it can be reported: `UBND tỉnh`. */
  readonly issuer?: string | undefined;
  readonly subject?: string | undefined;
}

/** One that running text names. */
export interface CitationMention extends CitedDocument {
  /** Of the whole citation, from its kind to its symbol; of a law to its date. */
  readonly start: number;
  readonly end: number;
  /** Number and symbol, or kind and name of a law to its date, as written. */
  readonly token: string;
  readonly tokenStart: number;
  /** The word `số` stands before the number. */
  readonly says: boolean;
  /** Further number of a list: `số 01/NQ-CP, 02/NQ-CP`. */
  readonly listed: boolean;
  /** Date as written, also one that no calendar has. */
  readonly dateText?: string;
  readonly longDate: boolean;
}

/** Longer names first. */
export const citedKinds = [
  'Nghị quyết liên tịch',
  'Thông tư liên tịch',
  'Quy chế phối hợp',
  'Chương trình',
  'Nghị quyết',
  'Nghị định',
  'Quyết định',
  'Phương án',
  'Công điện',
  'Hướng dẫn',
  'Thông báo',
  'Thông tri',
  'Pháp lệnh',
  'Hiến pháp',
  'Thông tư',
  'Kế hoạch',
  'Công văn',
  'Kết luận',
  'Biên bản',
  'Giấy mời',
  'Hợp đồng',
  'Quy định',
  'Tờ trình',
  'Báo cáo',
  'Quy chế',
  'Văn bản',
  'Chỉ thị',
  'Bộ luật',
  'Đề án',
  'Dự án',
  'Luật',
] as const;

const letters = '(?:QyĐ|\\p{Lu}[\\p{Lu}\\d&]*[rg]?)(?!\\p{L})';
const token = patternOf(
  `(?<![\\p{L}\\d/.,-])\\d{1,5}(?:[a-z]|\\.\\d{1,3}(?=/\\d{4}/))?(?:[/.-]\\d{4})?(?:\\s?/\\s?|[.-])(?:${letters}(?:\\s?[-/]\\s?${letters})+|(?:QH|UBTVQH)\\d{1,2})`,
  'gu',
);
const before = patternOf(
  `(?:(${anyOf(citedKinds)})(?:\\s+(?:hành động|phối hợp|liên tịch|liên ngành|chuyên đề))?\\s*)?(số\\s*:?\\s*)?$`,
  'iu',
);
const listBefore = /\p{Lu}[\p{L}\d&]{0,20}(?:\s{1,9}ngày\s{1,9}[\d/.]+)?\s{0,9}(?:,|;|và|&)\s{0,9}(?:số\s{0,9})?$/u;
/** Letters before a number and symbol in which its kind, or the list that it is in, is reported. */
const LEAD = 200;

/** A day of three groups, in figures or in words. */
const day = String.raw`(\d{1,2})(?:\s?[/.-]\s?|\s+tháng\s+)(\d{1,2})(?:\s?[/.-]\s?|\s+năm\s+)(\d{4})`;
const dayAfter = patternOf(`^[\\s,]*(?:ban hành\\s+)?ngày\\s+${day}`, 'u');
const issuerPattern = patternOf(
  String.raw`^[\s,]*của\s+((?:Chủ tịch\s+)?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân)(?:\s+(?:${unitKindWords}))?(?:\s+\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)*)?|(?:Bộ [Tt]rưởng(?:,\s*Chủ nhiệm)?\s+)?(?:Thủ tướng Chính phủ|Văn phòng Chính phủ|Chính phủ|Quốc hội|Ủy ban Thường vụ Quốc hội|Bộ\s+\p{Lu}\p{L}*(?:,?\s\p{L}+){0,3}?(?=\s(?:về|quy|hướng|ban|sửa|phê|ngày)|[;,.)]|$)|Thủ tướng))`,
  'u',
);

/** As a plan file writes it; nothing where no calendar has it. */
export const dated = (date: string | undefined): { date?: string } => {
  const parsed = date === undefined ? undefined : parseDate(date);
  return parsed && isFullDate(parsed) ? { date: isoDate(parsed) } : {};
};

function afterToken(rest: string): Pick<CitationMention, 'date' | 'dateText' | 'longDate' | 'issuer'> {
  let text = rest;
  let found: Pick<CitationMention, 'date' | 'dateText' | 'longDate' | 'issuer'> = { longDate: false };
  for (let round = 0; round < 2; round++) {
    const [words, ...groups] = dayAfter.exec(text) ?? [];
    if (words !== undefined && found.dateText === undefined) {
      const dateText = words.replace(/^[\s,]*/, '');
      found = { ...found, ...dated(groups.join('/')), dateText, longDate: dateText.includes('tháng') };
      text = text.slice(words.length);
    }
    const issuer = issuerPattern.exec(text);
    if (issuer && found.issuer === undefined) {
      found = { ...found, issuer: issuer[1] };
      text = text.slice(issuer[0].length);
    }
  }
  return found;
}

/** As a number is written by the decree; one of the Party keeps its hyphen. */
const numberOf = (written: string): string => {
  const plain = plainToken(written);
  if (/^\d+-\p{Lu}+\//u.test(plain)) return plain;
  const [, serial, year = '', symbol = ''] =
    /^(\d+(?:[a-z]|\.\d{1,3}(?=\/\d{4}\/))?)(?:[/.-](\d{4}))?[/.-](.*)$/u.exec(plain) ?? [];
  return `${serial}/${year && `${year}/`}${symbol.replaceAll('/', '-')}`;
};

/** Every number with a symbol. The date behind a list is that of all its documents: `số 01/NQ-CP, 02/NQ-CP ngày 05/01/2024`. */
export function citationsIn(text: string): CitationMention[] {
  const found = [...text.matchAll(token)].map((match): CitationMention => {
    const [token] = match;
    const head = text.slice(Math.max(0, match.index - LEAD), match.index);
    const [words = '', kind, says] = before.exec(head) ?? [];
    return {
      start: match.index - (kind || says ? words.length : 0),
      end: match.index + token.length,
      token,
      tokenStart: match.index,
      number: numberOf(token),
      ...(kind === undefined ? {} : { kind }),
      says: says !== undefined,
      listed: kind === undefined && listBefore.test(head),
      ...afterToken(text.slice(match.index + token.length)),
    };
  });
  for (let at = found.length - 2; at >= 0; at--) {
    const [each, next] = [found[at] as CitationMention, found[at + 1] as CitationMention];
    const between = text.slice(each.end, next.tokenStart);
    if (next.listed && each.dateText === undefined && /^\s*(?:,|;|và|&)\s*(?:số\s*)?$/u.test(between)) {
      const { date, dateText, longDate } = next;
      found[at] = { ...each, ...(dateText === undefined ? {} : { date, dateText, longDate }) };
    }
  }
  return found;
}

/** A comma may stand within the name: "Luật Phòng, chống tham nhũng"; a law that amends names others. */
const lawName = String.raw`\p{Lu}[^;,.\n]{0,200}?(?:,\s\p{Ll}(?:(?!\s(?:Luật|Bộ luật|Pháp lệnh|Nghị|số)\s)[^;,.\n]){0,100}?){0,6}?|sửa đổi(?:(?!\s(?:Nghị|Thông tư|Quyết định|số)\s)[^;.\n]){0,400}?`;
const law = patternOf(
  `(?<!\\p{L})(Bộ luật|Luật|Pháp lệnh)\\s+(${lawName})\\s+(?:số\\s+(\\S+/(?:UBTV)?QH\\d+)|ngày\\s+${day})`,
  'gu',
);

/** Laws by their name and date, or number. */
export function lawsIn(text: string): CitationMention[] {
  return [...text.matchAll(law)].map((match): CitationMention => {
    const [token, kind, name, number, ...groups] = match;
    const [start, end] = [match.index, match.index + token.length];
    const dateText = number === undefined ? token.slice(token.lastIndexOf('ngày')) : undefined;
    const when = dateText === undefined ? {} : { ...dated(groups.join('/')), dateText };
    return {
      start,
      end,
      token,
      tokenStart: start,
      kind,
      name,
      number,
      ...when,
      says: false,
      listed: false,
      longDate: token.includes('tháng'),
    };
  });
}

/** "Nghị quyết của Đảng ủy xã ngày 15/12/2025": what comes after "về" may have a day of its own. */
const unnumbered = patternOf(
  `(?<!\\p{L})(?<kind>${anyOf(citedKinds)})(?:(?!\\s(?:về|tổ chức|phê duyệt|quy định|giao|triển khai|kỷ niệm|lễ)\\s)[^;,.:()\\d\\n]){1,120}?(?<!(?:từ|đến|hết|trước|sau|vào)\\s)(?<written>ngày\\s+${day})`,
  'gu',
);

/** Documents by their kind and day alone, laws and others. */
export const unnumberedIn = (text: string): Pick<CitationMention, 'start' | 'end' | 'date' | 'dateText' | 'token'>[] =>
  [...text.matchAll(unnumbered)].map(({ 0: token, index, groups }) => ({
    start: index,
    end: index + token.length - (groups?.written ?? '').length,
    token,
    dateText: groups?.written ?? '',
    ...dated((groups?.written ?? '').match(/\d+/gu)?.join('/')),
  }));

/** All that running text names. */
export const documentsIn = (text: string): CitationMention[] => [
  ...citationsIn(text),
  ...lawsIn(text).filter(({ date }) => date !== undefined),
];

/** Number and symbol without spaces: for comparing. */
export const plainToken = (written: string): string => written.replace(/\s/g, '');

interface Symbol {
  readonly number: string;
  readonly year?: string;
  /** Groups of the symbol: `NĐ`, `CP`. */
  readonly groups: readonly string[];
}

/** Takes a well-formed number and symbol apart; undefined if it is not well formed. Phụ lục I, mục II.3.c. */
export function symbolOf(written: string): Symbol | undefined {
  const match =
    /^(\d{1,5}(?:[a-z]|\.\d{1,3}(?=\/\d{4}\/))?)\/(?:(\d{4})\/)?(\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d&]*)*)$/u.exec(
      written,
    );
  if (!match) return undefined;
  return {
    number: match[1] as string,
    ...(match[2] === undefined ? {} : { year: match[2] }),
    groups: (match[3] as string).split('-'),
  };
}
