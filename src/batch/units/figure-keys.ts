// Figures of a unit by the role of their head, and the year that each must be of.

import type { TableKind } from '../../doctype/heads/head-names.js';
import type { Heads } from '../../doctype/heads/heads.js';

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
 * @param titled the year of a title above the table, which counts where the head names none and it is not that of the plan
 * @returns undefined: of no role that a unit has; false: of another year
 */
export function figureKey(
  path: readonly string[],
  planned: number,
  kind: TableKind,
  heads: Heads,
  titled: number | undefined,
): string | false | undefined {
  const head = heads.read(path, kind);
  const key = figureKeys[head.names[0]?.role ?? ''];
  if (key === undefined) return undefined;
  const byTitle = titled === undefined || titled === planned ? [] : [titled];
  const own = head.years.length > 0 ? head.years : head.relative === undefined ? byTitle : [planned + head.relative];
  return own.length === 0 || (own.length === 1 && own[0] === figureYear(key, planned)) ? key : false;
}
