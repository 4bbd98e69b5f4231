// Spans that end before they begin: of days, of months and quarters, of hours.

import type { Localized, Severity } from '../../../diagnostics/index.js';
import { type FullDate, isCalendarDay } from '../../../text/date.js';
import { numeralValue } from '../../../text/numerals.js';
import { patternOf } from '../../../text/pattern.js';
import { slashed, writtenDay } from '../../../text/weekday.js';
import { at, type Finding } from '../../rule.js';
import type { Line } from '../../view/text-view.js';

const nextYear: Localized = {
  vi: 'Sửa một trong hai; nếu kết thúc vào năm sau thì ghi "năm sau" hoặc ghi rõ năm.',
  en: 'Correct one of the two; if it ends in the next year, say so.',
};
const nextDay: Localized = {
  vi: 'Sửa một trong hai giờ; nếu kết thúc vào hôm sau thì ghi "hôm sau".',
  en: 'Correct one of the two; if it ends on the next day, say so.',
};
const twoDays: Localized = { vi: 'Sửa một trong hai ngày.', en: 'Correct one of the two days.' };

const faultAt = (line: Line, { 0: words, index }: RegExpMatchArray, severity: Severity, remedy = twoDays): Finding =>
  at(
    line,
    index ?? 0,
    (index ?? 0) + words.length,
    { vi: `"${words}" kết thúc trước khi bắt đầu.`, en: `"${words}" ends before it begins.` },
    remedy,
    { severity },
  );

/** From one day to another, both in full, or the first by its day alone. */
const spans =
  /(?<![\d/.,])(\d{1,2})(?:\/(\d{1,2})(?:\/(\d{4}))?|\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?)?\s*(?:[-–]|đến|tới)\s*(?:hết\s+)?(?:ngày\s+)?(\d{1,2})(?:\/(\d{1,2})\/(\d{4})|\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4}))(?!\d)/giu;

const backward = (line: Line): Finding[] =>
  [...line.text.matchAll(spans)].flatMap((match): Finding[] => {
    const number = (...groups: number[]): number | undefined => {
      const found = groups.map((group) => match[group]).find((each) => each !== undefined);
      return found === undefined ? undefined : Number(found);
    };
    const [month, year] = [number(7, 9) ?? 0, number(8, 10) ?? 0];
    const before = line.text.slice(0, match.index);
    // a day alone is one only after "ngày": "Điều 5 - 01/5/2026"
    if (number(2, 4) === undefined && !/(?<!\p{L})(?:từ|ngày)\s*$/iu.test(before)) return [];
    const start = Date.UTC(number(3, 5) ?? year, (number(2, 4) ?? month) - 1, number(1));
    // "15/11 - 15/3/2027" begins in the year before
    const open = number(2, 4) !== undefined && number(3, 5) === undefined && number(2, 4) !== month;
    if (open || start <= Date.UTC(year, month - 1, number(6))) return [];
    return [faultAt(line, match, 'error')];
  });

/** "Từ tháng 6 đến tháng 3", "Quý III - Quý I", of one year or of none. */
const partSpans =
  /(?<![\p{L}\d])(?:(tháng\s*|T)(\d{1,2})|(quý\s*|Q)([IV]{1,3}|[1-4]))(?:\s*(?:\/|năm)\s*(20\d\d))?\s*(?:[-–]|đến|tới)\s*(?:hết\s+)?(?:(?:tháng\s*|T)(\d{1,2})|(?:quý\s*|Q)([IV]{1,3}|[1-4]))(?![\p{L}\d])(?:\s*(?:\/|năm)\s*(20\d\d))?/giu;
/** A season runs into the next year. */
const nextYearSaid =
  /năm (?:sau|tới|kế tiếp|tiếp theo|liền kề)|(?:hằng|hàng|mỗi|các) năm|(?<!\p{L})(?:mùa|vụ|niên|học kỳ|năm học)(?!\p{L})/iu;

/** @param planned the year of the plan: what ends in it begins in it */
const backwardParts = (line: Line, planned: number | undefined): Finding[] =>
  [...line.text.matchAll(partSpans)].flatMap((match): Finding[] => {
    const [, month, first, quarter, part, year, lastMonth, lastPart, lastYear] = match;
    if ((month === undefined) !== (lastMonth === undefined)) return [];
    const value = (written: string | undefined): number => numeralValue('roman', written ?? '') ?? Number(written);
    const [from, to] = quarter === undefined ? [Number(first), Number(lastMonth)] : [value(part), value(lastPart)];
    if (from <= to || from > 12 || (year ?? lastYear) !== (lastYear ?? year)) return [];
    // "tháng 11 - tháng 3/2027" begins in the year before
    const later = lastYear !== undefined && (planned === undefined || Number(lastYear) !== planned);
    if (year === undefined && later && quarter === undefined) return [];
    if (nextYearSaid.test(line.text)) return [];
    return [faultAt(line, match, 'warning', nextYear)];
  });

/** Two days without a year: "từ ngày 20/9 đến ngày 10/9", in a cell "30/9 - 15/8". */
const daySpans =
  /(?<![\d/.,-])(?<from>[0-3]?\d)(?:\s*\/\s*|\s+tháng\s+)(?<month>[01]?\d)\s*(?:[-–]|đến|tới)\s*(?:hết\s+)?(?:ngày\s+)?(?<to>[0-3]?\d)(?:\s*\/\s*|\s+tháng\s+)(?<last>[01]?\d)(?![\d/%]|[.,-]\d|\s*(?:năm\s+)?20\d\d)/giu;
const spanBegins = /(?<!\p{L})(?:từ|ngày|thời (?:gian|hạn)(?:\s+\p{L}+){0,3}\s*:)\s*$/iu;

const backwardDays = (line: Line, deadline: boolean): Finding[] =>
  [...line.text.matchAll(daySpans)].flatMap((match): Finding[] => {
    const { from, month, to, last } = match.groups ?? {};
    const [begin, end] = [Number(month) * 100 + Number(from), Number(last) * 100 + Number(to)];
    if (begin <= end || !isCalendarDay(Number(from), Number(month)) || !isCalendarDay(Number(to), Number(last)))
      return [];
    const before = line.text.slice(0, match.index);
    // "từ 1/3 đến 1/2 chiều dài": fractions
    const fractions = Number(from) <= Number(month) && Number(to) <= Number(last) && !/ngày\s*$/iu.test(before);
    if (!deadline && (fractions || !spanBegins.test(before))) return [];
    // within one month there is no season that runs into the next year
    const sameMonth = Number(month) === Number(last);
    if (nextYearSaid.test(line.text)) return [];
    return [faultAt(line, match, sameMonth ? 'error' : 'warning', nextYear)];
  });

/** "Từ 18 giờ 00 đến 16 giờ 00": a watch of the night ends in the morning. */
const hourSpans =
  /(?<!\p{L})từ\s{1,9}(?<from>\d{1,2})\s{0,9}(?:giờ|h|:)\s{0,9}(?<minute>\d{2})?(?:\s{0,9}phút)?\s{0,9}(?:[-–]|đến|tới)\s{0,9}(?<to>\d{1,2})\s{0,9}(?:giờ|h|:)\s{0,9}(?:(?<last>\d{2})(?!\d)|(?!\s{0,9}\d))(?!\p{L})(?!(?:\s{0,9}phút)?\s{0,9},?\s{0,9}(?:sáng\s{1,9})?(?:(?:ngày\s{1,9})?hôm sau|ngày (?:sau|kế tiếp|tiếp theo)))/giu;
const MORNING = 9;
const EVENING = 16;

const backwardHours = (line: Line): Finding[] =>
  [...line.text.matchAll(hourSpans)].flatMap((match): Finding[] => {
    const { from, minute, to, last } = match.groups ?? {};
    const [begin, end] = [Number(from) * 60 + Number(minute ?? 0), Number(to) * 60 + Number(last ?? 0)];
    // a day named behind it is that of both: "từ 8 giờ 00 đến 7 giờ 30 phút ngày 12/3"
    const sameDay =
      begin < EVENING * 60 &&
      /^(?:\s*phút)?\s*(?:,\s*)?ngày\s+\d/iu.test(line.text.slice(match.index + match[0].length));
    if (begin <= end || (end < MORNING * 60 && !sameDay)) return [];
    return [faultAt(line, match, 'warning', nextDay)];
  });

const DATE = '(?:ngày\\s+)?(\\d{1,2}\\s*(?:\\/\\s*|\\s+tháng\\s+)\\d{1,2}(?:(?:\\s*\\/\\s*|\\s+năm\\s+)20\\d\\d)?)';
/** "Trong 3 tháng, từ ngày 01/4/2026 đến ngày 31/7/2026". */
const stretches = patternOf(
  `(?<!\\p{L})(?:trong|thời gian|thời hạn)(?:\\s+(?:thời gian|thời hạn|vòng|là))?:?\\s+(\\d{1,3})\\s+(ngày|tuần|tháng)(?:\\s+(?!làm|đầu|cuối|nghỉ|mỗi|hằng|hàng)\\p{L}+){0,2}\\s*[,:(]\\s*(?:kể\\s+)?từ\\s+${DATE}\\s*(?:[-–]|đến|tới)\\s*(?:hết\\s+)?${DATE}(?![\\d/])`,
  'giu',
);
const DAY = 86_400_000;

/** @param planned the year of days that name none */
const otherLength = (line: Line, planned: number | undefined): Finding[] =>
  [...line.text.matchAll(stretches)].flatMap((match): Finding[] => {
    const [words, count = '', unit = '', from = '', to = ''] = match;
    const yearOf = (written: string): string | undefined => /20\d\d$/u.exec(written)?.[0];
    const year = yearOf(to) ?? yearOf(from) ?? planned;
    const read = [from, to].map((each) => writtenDay(yearOf(each) ? each : `${slashed(each)}/${year}`));
    const [begin, end] = read;
    if (!begin || !end) return [];
    const time = ({ year, month, day }: FullDate, months = 0): number => Date.UTC(year, month - 1 + months, day) / DAY;
    const days = time(end) - time(begin) + 1;
    const wanted =
      unit.toLowerCase() === 'tháng'
        ? time(begin, Number(count)) - time(begin)
        : Number(count) * (unit.toLowerCase() === 'tuần' ? 7 : 1);
    // the first or the last day may not count; a month may be one of 30 days
    const open = unit.toLowerCase() === 'tháng' ? 3 : unit.toLowerCase() === 'tuần' ? 2 : 1;
    if (days <= 0 || Math.abs(days - wanted) <= open) return [];
    return [
      at(
        line,
        match.index,
        match.index + words.length,
        { vi: `"${words}" là ${days} ngày.`, en: `"${words}" are ${days} days.` },
        twoDays,
        { severity: 'warning' },
      ),
    ];
  });

/** "Từ năm 2028 đến năm 2026", "giai đoạn 2030 - 2026". */
const yearSpans =
  /(?<!\p{L})(?:từ(?:\s+năm)?|giai đoạn|thời kỳ|nhiệm kỳ|năm học|niên độ)\s+(?<from>(?:19|20)\d\d)\s*(?:[-–]|đến|tới)\s*(?:hết\s+)?(?:năm\s+)?(?<to>(?:19|20)\d\d)(?![\d/]|[.,]\d)/giu;

export const backwardYears = (line: Line): Finding[] =>
  [...line.text.matchAll(yearSpans)]
    .filter(({ groups }) => Number(groups?.from) > Number(groups?.to))
    .map((match) =>
      faultAt(line, match, 'error', { vi: 'Sửa một trong hai năm.', en: 'Correct one of the two years.' }),
    );

/**
 * @param planned the year of the plan
 * @param deadline the line is a cell that says when something is due
 */
export const backwardSpans = (line: Line, planned: number | undefined, deadline: boolean): Finding[] => [
  ...backward(line),
  ...backwardParts(line, planned),
  ...backwardDays(line, deadline),
  ...backwardHours(line),
  ...otherLength(line, planned),
];
