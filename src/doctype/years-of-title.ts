// The years that a title says its document is for: "năm 2026", "giai đoạn 2026 - 2030", "đến năm 2030"; not those it looks back on, nor
// those of documents that it names.

import type { YearPatterns, YearRole } from './year-patterns.js';
import { yearsIn } from './years-in.js';

export interface TitleYears {
  /** Of the first year in the title. */
  readonly from: number;
  readonly to: number;
  /** The same year twice, or the ends of a period; an end that is not named is infinite. */
  readonly first: number;
  readonly last: number;
}

const SPAN_AFTER = /^\s*(?:[-–/]|(?:đến|tới)(?:\s+(?:hết\s+)?năm)?\s)\s*((?:20)?\d{2})(?![\d/.])/iu;
const SPAN_BEFORE = /\d{4}\s*(?:[-–/]|\s(?:đến|tới)(?:\s+(?:hết\s+)?năm)?\s)\s*$/iu;

const others = new Set(['citation', 'document-name', 'statutory', 'deadline']);

/** @param title of the document, without its kind */
export function yearsOfTitle(title: string, patterns: YearPatterns): readonly TitleYears[] {
  return yearsIn(title, 0, patterns, 'title').flatMap(({ from, to, year, role }): TitleYears[] => {
    const before = title.slice(0, from);
    if (others.has(role) || SPAN_BEFORE.test(before) || patterns.lookingBack.test(before)) return [];
    const end = SPAN_AFTER.exec(title.slice(to));
    if (end) {
      const last = (end[1] as string).padStart(4, '20');
      return [{ from, to: to + end[0].length, first: year, last: Number(last) }];
    }
    if (role === 'period') return [{ from, to, first: Number.NEGATIVE_INFINITY, last: year }];
    if (role === 'period-start') return [{ from, to, first: year, last: Number.POSITIVE_INFINITY }];
    return [{ from, to, first: year, last: year }];
  });
}

/** The year that a title itself plans for: not one of a period, a date, a document. Undefined where it names none. */
const titleYear = (title: string, patterns: YearPatterns): number | undefined =>
  yearsIn(title, 0, patterns, 'title').find(({ role }) => role === 'other')?.year;

const spanning: ReadonlySet<YearRole> = new Set(['period', 'period-start', 'pair', 'series']);

/**
 * The words by which a title says that its plan is for several years: it names a period ("đến năm 2030", "giai đoạn 2026 - 2030") and no
 * year of its own; with the first year of the period.
 */
export function planSpan(
  title: string,
  patterns: YearPatterns,
): { readonly words: string; readonly first: number } | undefined {
  if (/\{\{\s*(?:year|nextYear)\s*\}\}/u.test(title) || titleYear(title, patterns) !== undefined) return undefined;
  const periods = yearsIn(title, 0, patterns, 'title').filter(({ role }) => spanning.has(role));
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return undefined;
  const start = /(?:(?<!\p{L})\p{L}+\s+){0,2}$/u.exec(title.slice(0, first.from))?.index ?? first.from;
  return { words: title.slice(start, last.to).trim(), first: first.year };
}
