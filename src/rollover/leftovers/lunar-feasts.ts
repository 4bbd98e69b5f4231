// "Trao quà Tết Đinh Mùi … trước 10/02/2027": a solar day or month of what goes by a lunar feast, which has another solar day every year.

import type { LeftoverPatterns } from '../../doctype/leftover-patterns.js';
import { clauseEnd, clauseStart } from '../../text/clauses.js';
import { patternOf } from '../../text/pattern.js';
import type { Leftover, LeftoverSearch, TextToSearch } from './leftover.js';

const DAY = String.raw`(?<![\p{L}\d/.,]|(?:mùng|mồng)\s{1,9})(?<day>0?[1-9]|[12]\d|3[01])`;
const MONTH = String.raw`(?<month>0?[1-9]|1[0-2])(?!\d)`;
const YEAR = String.raw`(?<year>20\d\d(?!\d)|\{\{\s*year\s*\}\})`;
const NO_LUNAR = String.raw`(?!\s{0,9}[(,]?\s{0,9}(?:theo\s{1,9})?(?:âm lịch|lịch âm|ÂL|AL)(?!\p{L}))`;
const DUE = String.raw`(?<=(?:^|[-–(]|(?<!\p{L})(?:ngày|trước|sau|đến|từ|hết|hạn|vào|nhất|sáng|chiều|tối))\s{0,9})`;

/** With a year; by a cue; a month alone. */
const solar = [
  `${DAY}(?<between>\\s{0,9}[/.-]\\s{0,9}|\\s{1,9}tháng\\s{1,9})${MONTH}(?=\\s{0,9}(?:[/.-]|năm)\\s{0,9}${YEAR})`,
  `${DUE}${DAY}(?:\\s{0,9}/\\s{0,9}|\\s{1,9}tháng\\s{1,9})${MONTH}(?!\\s{0,9}(?:[/%]|năm\\s{1,9}\\d)|[.,-]\\d)${NO_LUNAR}`,
  `(?<!\\p{L}|(?:rằm|\\d)\\s{1,9})tháng\\s{1,9}${MONTH}(?:(?=\\s{0,9}(?:/|năm)\\s{0,9}${YEAR})|(?!\\s{0,9}(?:/|năm)))${NO_LUNAR}`,
].map((each) => patternOf(each, 'giu'));

/** From this month on, it is the feast of the next year that is prepared. */
const LATE = 10;

function newYearsDay(feast: string, month: number, year: number, patterns: LeftoverPatterns): string | undefined {
  if (!patterns.lunarNewYear.test(feast)) return undefined;
  const day = patterns.newYearsDays.find((each) => each.startsWith(String(year + (month >= LATE ? 1 : 0))));
  return day?.split('-').reverse().join('/');
}

/** Each solar day that stands with a lunar feast, in one clause or one row. */
export function feastDays(text: TextToSearch, { patterns, years, from, to }: LeftoverSearch): Leftover[] {
  const { now, path, beside = '' } = text;
  const found = solar.flatMap((expression) => [...now.matchAll(expression)]);
  return found.flatMap(({ 0: words, index: at, groups = {} }): Leftover[] => {
    const start = clauseStart(now, at);
    const clause = now.slice(start, clauseEnd(now, at));
    const feast = (patterns.lunarFeast.exec(clause) ?? patterns.lunarFeast.exec(beside))?.[0];
    const [month, year] = [Number(groups.month), Number(groups.year ?? to)];
    // of a document that is cited, or told of another year
    if (feast === undefined || year < from || years.document.test(now.slice(start, at))) return [];
    const key = `${Number(groups.day)}/${month}`;
    if (groups.year === undefined && (patterns.yearly.has(key) || patterns.lunarDays.has(key))) return [];
    const first = newYearsDay(feast, month, Number.isNaN(year) ? to : year, patterns);
    return [
      {
        path,
        words,
        at,
        code: 'rollover/feast-day',
        severity: groups.day === undefined ? 'info' : 'warning',
        message: {
          vi: `"${words}": ngày, tháng dương lịch của việc gắn với "${feast}"; ngày này theo âm lịch, mỗi năm rơi vào một ngày dương lịch khác${first ? ` (mùng 1 Tết là ${first})` : ''}.`,
          en: `"${words}": a solar date of what goes by "${feast}", a lunar feast, which has another solar day every year${first ? ` (the lunar new year is ${first})` : ''}.`,
        },
        remedy: { vi: `Tính lại ngày theo lịch năm ${to}.`, en: `Reckon it by the calendar of ${to}.` },
      },
    ];
  });
}

/** Deadlines with the other cells of their rows. */
export function withRows<T extends TextToSearch>(texts: readonly T[]): (T & { readonly beside?: string })[] {
  const rows = new Map<string, string[]>();
  const rowOf = ({ path }: T): string => path.slice(0, -1).join('.');
  for (const each of texts)
    if (each.kind === 'cell' && each.role !== 'deadline') {
      const cells = rows.get(rowOf(each));
      if (cells) cells.push(each.now);
      else rows.set(rowOf(each), [each.now]);
    }
  return texts.map((each) =>
    each.role === 'deadline' ? { ...each, beside: (rows.get(rowOf(each)) ?? []).join('\n') } : each,
  );
}
