// The year that a title above a table, or the name of its sheet, says of figures whose heads name none: "KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM
// 2025" over "Kết quả". It counts like a year of an upper head.

import type { HeadColumn } from './head-columns.js';
import { isFigure } from './heads.js';

/** Lines that still belong to a table below them. */
const NEAR = 6;

const DAY = /(?:ngày\s+\d{1,2}\s+)?tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}/giu;
/** Notes, and numbers of documents with what follows them: their years are not those of the table. */
const ASIDE = /\([^()]*\)|(?<!\p{L})số:?\s*\d*\s*\/\S+.*$/giu;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;

const yearsIn = (line: string): readonly number[] => [
  ...new Set(
    [...line.normalize('NFC').replace(ASIDE, ' ').replace(DAY, ' ').matchAll(YEAR)].map(([year]) => Number(year)),
  ),
];

/**
 * @param lines above the table, from the top
 * @returns undefined where none is named, or several are
 */
export function titleYear(lines: readonly string[], sheet = ''): number | undefined {
  for (const line of [sheet, ...lines.slice(-NEAR)].reverse()) {
    const [year, ...others] = yearsIn(line);
    if (year !== undefined) return others.length > 0 ? undefined : year;
  }
  return undefined;
}

/**
 * Gives figures without a year of their own that of the title. A title with the year of the plan says what the table is for, so results
 * below it may be those of the year before.
 * @param planned the year of the plan that is made
 */
export function datedByTitle(columns: readonly HeadColumn[], year: number | undefined, planned: number): HeadColumn[] {
  return columns.map((column) => {
    const { head, name } = column;
    const own = head.years.length > 0 || head.relative !== undefined || head.stated;
    if (year === undefined || own || !name || !isFigure(name) || year === planned) return column;
    return { ...column, head: { ...head, years: [year] } };
  });
}
