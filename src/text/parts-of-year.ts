// Months and quarters in a text, with the day on which they end: "Quý I, II/2026", "T3 - T6", "02/2026", "6 tháng đầu năm".

import { daysIn, type FullDate } from './date.js';
import { numeralValue } from './numerals.js';
import { patternOf } from './pattern.js';

interface PartOfYear {
  readonly start: number;
  readonly end: number;
  /** The last day of the last month or quarter that is named. */
  readonly until: FullDate;
}

const YEAR = String.raw`(?:\s*(?:[/.-]|,?\s+năm\s+)\s*(?<year>20\d\d)|\s*[/’']\s*(?<short>\d{2}))?(?![\d/]|[.,]\d|\s*%|\s+(?:lần|kỳ|cuộc|buổi|bản|đợt|lượt|ngày))`;
const NUMBER = String.raw`(?:\d{1,2}|[IVX]{1,4})(?![\p{L}\d])`;
const KIND = String.raw`(?:(?:tháng|quý)\s*|[TQ]\.?\s?)`;

/** A quarter or month, several of them, with their year; not the month of a day ("ngày 15 tháng 3"). */
const named = patternOf(
  String.raw`(?<!ngày\s+\d{1,2}\s+|\d\s+|[\p{L}\d])(?<kind>${KIND})${NUMBER}(?:\s*(?:[-–,+]|và|đến)\s*${KIND}?${NUMBER})*${YEAR}`,
  'giud',
);
const numbered = /(?<![\p{L}\d/.,-])(?<month>0?[1-9]|1[0-2])\s*\/\s*(?<year>20\d\d)(?!\s*\/|-\p{L}|\d)/gu;
const firstMonths = /(?<![\p{L}\d])(?<months>0?[369]) tháng đầu năm(?:\s+(?<year>20\d\d))?/giu;

function partOf(start: number, text: string, month: number, year: number | undefined): PartOfYear[] {
  if (year === undefined || month < 1 || month > 12) return [];
  return [{ start, end: start + text.length, until: { year, month, day: daysIn(year, month) } }];
}

const yearOf = (groups: Readonly<Record<string, string | undefined>>, year: number | undefined): number | undefined =>
  groups.year === undefined ? (groups.short === undefined ? year : 2000 + Number(groups.short)) : Number(groups.year);

/** @param year of parts that name none; without it such are left out */
export function partsOfYear(text: string, year: number | undefined): PartOfYear[] {
  const spans = [...text.matchAll(named)].flatMap((match): PartOfYear[] => {
    const groups = match.groups ?? {};
    const parts =
      (groups.year ?? groups.short) ? match[0].slice(0, match[0].search(/(?:[/.-]|năm|[’'])\s*\d+$/iu)) : match[0];
    const kind = [...parts.matchAll(/(?<!\p{L})(?:tháng|quý|[TQ])/giu)].at(-1)?.[0];
    const number =
      [...parts.matchAll(/(?<![\p{L}\d])[IVX]{1,4}(?![\p{L}\d])|(?<=(?<!\p{L})[TQ])[IVX]{1,4}|\d{1,2}/giu)].at(
        -1,
      )?.[0] ?? '';
    const value = /^\d/u.test(number) ? Number(number) : numeralValue('roman', number.toUpperCase());
    if (value === undefined || kind === undefined) return [];
    const quarter = /^q/iu.test(kind);
    if (quarter && value > 4) return [];
    return partOf(match.index, match[0], quarter ? value * 3 : value, yearOf(groups, year));
  });
  const others = [
    ...[...text.matchAll(numbered)].map((match) => ({ match, month: match.groups?.month })),
    ...[...text.matchAll(firstMonths)].map((match) => ({ match, month: match.groups?.months })),
  ].flatMap(({ match, month }) => partOf(match.index, match[0], Number(month), yearOf(match.groups ?? {}, year)));
  return [...spans, ...others.filter((each) => !spans.some((span) => span.start < each.end && each.start < span.end))];
}
