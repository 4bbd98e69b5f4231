// Figures of a unit by the role of their head, and the year that each must be of.

import { type HeadColumn, readHeads } from '../../doctype/heads/head-columns.js';
import type { TableKind } from '../../doctype/heads/head-names.js';
import type { Heads } from '../../doctype/heads/heads.js';
import { datedByTitle, type TitlePeriod } from '../../doctype/heads/title-year.js';

/** Key in a file of units by role. */
export const figureKeys: Readonly<Record<string, string>> = {
  result: 'results',
  assigned: 'assigned',
  target: 'targets',
};

/** @param planned the year of the plan that is made: results are those of the year before it */
export const figureYear = (key: string, planned: number): number => (key === 'results' ? planned - 1 : planned);

/**
 * `Kết quả năm 2025` → results; a head of another year is that of no figures.
 * @param titled what a title above the table says: its year counts where the head names none and it is not that of the plan
 * @returns undefined: of no role that a unit has; false: of another year; a column: of a part of the year
 */
export function figureKey(
  path: readonly string[],
  planned: number,
  kind: TableKind,
  heads: Heads,
  titled: TitlePeriod,
): string | false | undefined | HeadColumn {
  const [column] = datedByTitle(readHeads([path], kind, heads), titled, planned);
  const key = figureKeys[column?.name?.role ?? ''];
  if (column === undefined || key === undefined) return undefined;
  if (column.part) return column;
  const { years, relative } = column.head;
  const own = years.length === 0 && relative !== undefined ? [planned + relative] : years;
  return own.length === 0 || (own.length === 1 && own[0] === figureYear(key, planned)) ? key : false;
}
