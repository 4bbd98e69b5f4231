// Which columns of the plan's own tables print figures of a year that moves on, and where their cells then come from: for a roll-over, and
// for finding figures that stayed behind.

import { type Heads, isFigure } from '../../doctype/heads/heads.js';
import { type PrintedColumn, type TableAt, wordRoles } from '../plan-tables.js';

/** Where the cells of a column come from; `told` stay and are listed. */
type Source = 'result' | 'assigned' | 'last-target' | 'open' | 'told';

export interface YearColumn {
  readonly column: PrintedColumn;
  readonly source: Source;
  /** As it reads in the new plan. */
  readonly title: string;
  /** The year its new cells are of, where the head names one. */
  readonly year: number | undefined;
}

/** A head as it reads in the plan of a year. */
export const withYears = (title: string, year: number): string =>
  title
    .replace(/\{\{\s*previousYear\s*\}\}/gu, String(year - 1))
    .replace(/\{\{\s*year\s*\}\}/gu, String(year))
    .replace(/\{\{\s*nextYear\s*\}\}/gu, String(year + 1));

/**
 * What a column of the old plan will hold in the new one; undefined where nothing in it moves on.
 *
 * @param titles its heads from the top, as the new plan has them
 * @param hasTarget whether the table has a column of targets
 */
export function readYearColumn(
  column: PrintedColumn,
  titles: readonly string[],
  { kind }: Pick<TableAt, 'kind'>,
  hasTarget: boolean,
  { from, to }: { readonly from: number; readonly to: number },
  heads: Heads,
): YearColumn | undefined {
  const { role } = column;
  const read = (titles: readonly string[], year: number) =>
    heads.read(
      titles.map((each) => withYears(each, year)),
      'plan',
    );
  const head = read(column.heads, from);
  const now = read(titles, to);
  const [name] = head.names;
  // a note whose head compares with a year holds figures of it
  if (name?.role !== 'comparison' && wordRoles.has(role)) return undefined;
  if ((role === 'target' && kind === 'indicators') || (name && wordRoles.has(name.role))) return undefined;
  // a head that names a year and stays ("Kết quả năm 2022", "Giai đoạn 2026 - 2030") is as true as it was
  if (head.years.length > 0 && head.years.join() === now.years.join()) return undefined;
  const years = head.years.length > 0 ? head.years : head.relative === undefined ? [] : [from + head.relative];
  const [own, several] = years;
  const meaning = name?.role ?? role;
  const year = own === undefined || several !== undefined ? undefined : own + to - from;
  const sourceOf = (): Source | undefined => {
    if (meaning === 'comparison' || several !== undefined) return 'open';
    if (meaning === 'budget') return 'told';
    if (kind === 'tasks') return own !== undefined && own < from ? 'open' : 'told';
    if (role === 'last' || meaning === 'last' || meaning === 'result') {
      if (own === undefined) return hasTarget || role === 'last' ? 'result' : 'told';
      return year === from ? 'result' : 'open';
    }
    if (role === 'assigned' || meaning === 'assigned') return own === undefined || own === from ? 'assigned' : 'open';
    if (own === undefined) return 'told';
    if (meaning === 'target') return year === from ? 'last-target' : 'open';
    return own < from || (name !== undefined && isFigure(name)) ? 'open' : 'told';
  };
  const source = sourceOf();
  return source && { column, source, year, title: now.title };
}

/** Whether a cell is a figure of the year of its column: words with a number in them may hold for any, where no year is named. */
export const isOfYear = (cell: string, source: YearColumn['source']): boolean =>
  source === 'told' ? /^[^\p{L}]*\d[^\p{L}]*$/u.test(cell) : /\d/u.test(cell);
