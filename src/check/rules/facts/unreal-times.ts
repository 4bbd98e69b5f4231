// Hours, weekdays, months of a quarter, lunar years and leap days that there are not: "25 giờ 00", "thứ 8 hằng tuần", "quý IV (tháng 02)".

import { isCalendarDay } from '../../../text/date.js';
import { LUNAR_YEAR, lunarYearName, lunarYearOf } from '../../../text/lunar-year.js';
import { numeralValue } from '../../../text/numerals.js';
import { patternOf } from '../../../text/pattern.js';
import { type Finding, onMatch } from '../../rule.js';
import type { Line } from '../../view/text-view.js';

/** "14 giờ 75", "lúc 25 giờ 00"; "40 giờ 30 phút" may be a length of time. */
const hours =
  /(?<![\d/.,])(\d{1,2})\s*(?:giờ|h|:)\s*(\d{2})(?=\s*(?:phút|[.,;)–-]|ngày|thứ|tại|đến|$))(?!\s*[.,]\d)/giu;
const atHour = /(?<!\p{L})(?:lúc|hồi|từ|đến|trước|vào)\s*$/iu;

const unrealHours = (line: Line): Finding[] =>
  [...line.text.matchAll(hours)].flatMap((match): Finding[] => {
    const [text, hour, minute] = match;
    const colon = text.includes(':');
    const isHour = atHour.test(line.text.slice(0, match.index));
    const late = Number(hour) > 24 && isHour;
    if (!late && (Number(minute) < 60 || (colon && !isHour))) return [];
    return [
      onMatch(
        line,
        match,
        { vi: `Không có giờ "${text}".`, en: `There is no hour "${text}".` },
        { vi: 'Sửa giờ, phút.', en: 'Correct hour and minute.' },
      ),
    ];
  });

/** A day of the week by its number: "thứ 8 hằng tuần"; "lần thứ 8" counts. */
const weekdayNumber =
  /(?<!\p{L})(?:(?<=(?:vào|sáng|trưa|chiều|tối|các ngày|ngày)\s{1,9})thứ\s+(?:[0189]|\d{2})(?=\s*(?:[.,;)]|$|hằng|hàng|mỗi|trong tuần))|thứ\s+(?:[0189]|\d{2})(?=\s+(?:hằng|hàng|mỗi)\s+tuần))/giu;

const unrealWeekdays = (line: Line): Finding[] =>
  [...line.text.matchAll(weekdayNumber)].map((match) =>
    onMatch(
      line,
      match,
      { vi: `Không có "${match[0]}" trong tuần.`, en: `A week has no "${match[0]}".` },
      { vi: 'Sửa thứ: từ thứ 2 đến thứ 7, hoặc Chủ nhật.', en: 'Correct the weekday.' },
    ),
  );

/** A quarter with its month in brackets, or the other way round: "quý IV (tháng 02)", "tháng 10/2026 (quý III)". */
const monthOfQuarter =
  /(?<!\p{L})(?:quý\s+(?<quarter>[IVX]+|\d)(?:\s*(?:\/|năm)\s*\d{4})?\s*[(,–-]\s*tháng\s+(?<month>\d{1,2})|tháng\s+(?<monthFirst>\d{1,2})(?:\s*(?:\/|năm)\s*\d{4})?\s*\(\s*quý\s+(?<quarterLast>[IVX]+|\d))(?![\p{L}\d])(?:\s*(?:\/|năm)\s*\d{4})?(?=\s*(?:[).;]|$))/giu;

const otherQuarters = (line: Line): Finding[] =>
  [...line.text.matchAll(monthOfQuarter)].flatMap((match): Finding[] => {
    const { quarter, month, monthFirst, quarterLast } = match.groups ?? {};
    const [named, part] = [Number(month ?? monthFirst), quarter ?? quarterLast ?? ''];
    const value = numeralValue('roman', part.toUpperCase()) ?? Number(part);
    if (!(named >= 1 && named <= 12 && value >= 1 && value <= 4) || Math.ceil(named / 3) === value) return [];
    return [
      onMatch(
        line,
        match,
        { vi: `Tháng ${named} không thuộc quý ${part}.`, en: `Month ${named} is not in quarter ${part}.` },
        { vi: 'Sửa tháng hoặc quý.', en: 'Correct the month or the quarter.' },
      ),
    ];
  });

/** "Ất Tỵ 2026": that year is Bính Ngọ. */
const lunar = patternOf(
  `(?<!\\p{L})(?<name>${LUNAR_YEAR})\\s*[-–(,]?\\s*(?:năm\\s+)?(?<year>20\\d\\d)(?![\\d/.])`,
  'giu',
);

export const unrealLunar = (line: Line): Finding[] =>
  [...line.text.matchAll(lunar)].flatMap((match): Finding[] => {
    const { name = '', year = '' } = match.groups ?? {};
    if (lunarYearOf(name, Number(year)) === Number(year)) return [];
    const right = lunarYearName(Number(year), 'Nh');
    return [
      onMatch(
        line,
        match,
        { vi: `Năm ${year} là năm ${right}, không phải ${name}.`, en: `${year} is the year ${right}, not ${name}.` },
        { vi: `Sửa thành "${right}", hoặc sửa năm.`, en: `Write "${right}", or correct the year.` },
      ),
    ];
  });

export const unrealTimes = (line: Line): Finding[] => [
  ...unrealHours(line),
  ...unrealWeekdays(line),
  ...otherQuarters(line),
  ...unrealLunar(line),
];

/** "ngày 29 tháng 02" without a year is one of the plan's; a day of every year may come in some. */
const leapDay = /(?<!\p{L})ngày\s+29(?:\s*\/\s*0?2|\s+tháng\s+0?2)(?![\d/.-]|,?\s*(?:năm|hằng|hàng|mỗi)(?!\p{L}))/giu;

export const leapDays = (line: Line, year: number | undefined): Finding[] =>
  year === undefined || isCalendarDay(29, 2, year)
    ? []
    : [...line.text.matchAll(leapDay)].map((match) =>
        onMatch(
          line,
          match,
          { vi: `Năm ${year} không có ngày 29 tháng 02.`, en: `${year} has no 29 February.` },
          { vi: 'Sửa ngày.', en: 'Correct the day.' },
        ),
      );
