// The part of a year that a head, a title or a note says its figures are of: "6 tháng đầu năm", "Quý III", "đến 30/9/2026". Figures of a part
// are never those of the year.

import { numeralValue } from '../../text/numerals.js';
import { patternOf } from '../../text/pattern.js';

const MONTHS_IN_WORDS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];

/** From the first day of this month on, what is known of a year stands for it: plans are made of what it will probably come to. */
const LATE = 11;

const EDGE = String.raw`(?<![\p{L}\d])`;
const END = String.raw`(?![\p{L}\d])`;
const NUMBER = String.raw`(?:[IVX]{1,4}|\d{1,2})`;
const KIND = String.raw`(?:quý|tháng|[QT](?=[.\s]?(?:\d|[IVX])))\.?\s*`;
const DAY = String.raw`(?<day>\d{1,2})\s*(?:[/.-]|tháng)\s*(?<month>\d{1,2})(?:\s*(?:[/.-]|năm)\s*\d{4})?(?![\d/])`;

const whole = /(?<!\p{L})(?:cả năm|toàn năm|trọn năm|(?:12|mười hai) tháng|(?:4|bốn) quý)(?!\p{L})/iu;
/** "Báo cáo 6 tháng một lần", "02 lần/quý": how often, not of when. */
const often =
  /(?<!\p{L})(?:(?:định kỳ|hằng|hàng|mỗi|từng)\s+(?:\d{1,4}\s+)?(?:tháng|quý)|\d{1,4}\s+tháng\s*(?:(?:một|1|01)\s+lần|\/\s*lần)|lần\s*\/\s*(?:\d+\s+)?(?:tháng|quý))/giu;

const months = patternOf(
  `${EDGE}(?:(?<digits>\\d{1,2})|(?<words>${[...MONTHS_IN_WORDS].reverse().join('|')}))\\s+tháng(?!\\p{L})(?!\\s+\\d)`,
  'giu',
);
const shortMonths = patternOf(
  `${EDGE}(?<digits>0?[369]|1[0-2])\\s?T(?:H|HÁNG)?(?!\\p{L})(?=\\s|$|[/.,)-]|\\d{4})`,
  'giu',
);
const half = patternOf(
  `${EDGE}(?:nửa (?:đầu |cuối )?năm|bán niên|(?:học kỳ|HK)\\s*(?:[I12]{1,2})|từ đầu năm)${END}`,
  'iu',
);
const quarters = patternOf(`${EDGE}(?:[1-3]|một|hai|ba)\\s+quý${END}`, 'iu');
const span = patternOf(
  `(?<!ngày\\s+\\d{1,2}\\s+|\\d\\s+|[\\p{L}\\d])(?<until>(?:đến\\s+)?(?:hết\\s+)?)(?<kind>${KIND})(?<first>${NUMBER})${END}(?:\\s*(?:[-–]|đến|đến hết|,|\\+|và)\\s*(?:${KIND})?(?<last>${NUMBER})${END})*`,
  'giu',
);
const untilDay = patternOf(`(?:đến|tới|hết)\\s+(?:hết\\s+)?(?:ngày\\s+)?${DAY}`, 'giu');
const fromDay = patternOf(`${EDGE}từ\\s+(?:ngày\\s+)?${DAY}`, 'giu');
const monthOfYear =
  /(?<![\d/.,-]|(?:số|biểu|mẫu|phụ lục|bảng):?\s*)(?<month>0?[1-9]|1[0-2])\s*\/\s*(?:20\d\d)(?!\s*\/|\d)/giu;

const numberOf = (text: string): number =>
  /^\d/u.test(text) ? Number(text) : (numeralValue('roman', text.toUpperCase()) ?? Number.NaN);

function* partsIn(text: string): Generator<string> {
  for (const match of [...text.matchAll(months), ...text.matchAll(shortMonths)]) {
    const { digits, words } = match.groups as Record<string, string | undefined>;
    const count = digits === undefined ? MONTHS_IN_WORDS.indexOf((words ?? '').toLowerCase()) + 1 : Number(digits);
    if (count > 0 && count < 12) yield match[0];
  }
  for (const shape of [half, quarters]) {
    const found = shape.exec(text)?.[0];
    if (found !== undefined) yield found;
  }
  for (const match of text.matchAll(span)) {
    const { until = '', kind = '', first = '', last } = match.groups as Record<string, string | undefined>;
    const most = /^q/iu.test(kind) ? 4 : 12;
    const [from, to] = [numberOf(first), numberOf(last ?? first)];
    if (!(from >= 1 && to <= most)) continue;
    const all = to === most && ((last !== undefined && from === 1) || until.trim() !== '');
    // "Q1", "T3" inside a line may be a place or a page
    const short = kind.trim().replace('.', '').length === 1 && last === undefined && match[0].trim() !== text.trim();
    const dated = /^\s*(?:[/.-]\s*)?(?:năm\s+)?20\d\d/iu.test(text.slice(match.index + match[0].length));
    if (!all && (!short || dated)) yield match[0].trim();
  }
  for (const match of text.matchAll(untilDay)) if (Number(match.groups?.month) < LATE) yield match[0];
  for (const match of text.matchAll(fromDay)) {
    const month = Number(match.groups?.month);
    if (month > 1 && month < LATE) yield match[0];
  }
  for (const match of text.matchAll(monthOfYear)) {
    const before = text.slice(0, match.index);
    if (!(Number(match.groups?.month) === 12 && /(?:đến|hết)\s+(?:tháng\s+)?$/iu.test(before))) yield match[0];
  }
}

/** Whether a text says that its figures are of all of the year. */
export const saysWholeYear = (text: string): boolean => whole.test(text.normalize('NFC'));

/** How names of files are typed, without marks. */
const UNMARKED: Readonly<Record<string, string>> = {
  thang: 'tháng',
  quy: 'quý',
  nua: 'nửa',
  dau: 'đầu',
  cuoi: 'cuối',
  nam: 'năm',
  den: 'đến',
  het: 'hết',
  ngay: 'ngày',
  ca: 'cả',
  ky: 'kỳ',
  nien: 'niên',
};
/** `t3`, `Q1`: in a name of a file the third table as likely as the third month. */
const SHORT = /^[qt][.\s]?\d{1,2}$/iu;

/** The part of a year in the name of a sheet or, without its ending, of a file: "6-thang-dau-nam", "T3-2026". @param ofFile not of a sheet */
export function partOfYearInName(name: string, ofFile: boolean): string | undefined {
  const words = name
    .normalize('NFC')
    .replace(/_|(?<!\d)-|-(?!\d)/gu, ' ')
    .replace(/(?<!\p{L})[a-z]+(?!\p{L})/giu, (word) => UNMARKED[word.toLowerCase()] ?? word);
  return ofFile && SHORT.test(words.trim()) ? undefined : partOfYear(words);
}

/** @returns the words that name a part of a year; undefined where none do */
export function partOfYear(text: string): string | undefined {
  const line = text.normalize('NFC').replace(/\s+/gu, ' ');
  return partsIn(line.replace(often, ' ')).next().value ?? undefined;
}
