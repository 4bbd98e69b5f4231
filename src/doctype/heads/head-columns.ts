// The columns of a table by role and year. A column of another role or another year is never taken for the one that is asked for; two that
// fit are none.

import type { HeadName, TableKind } from './head-names.js';
import type { Heads, ReadHead } from './heads.js';
import { partOfYear } from './part-of-year.js';

export interface HeadColumn {
  readonly index: number;
  readonly head: ReadHead;
  readonly name?: HeadName;
  /** The figures are those of a part of the year. */
  readonly part?: { readonly words: string; readonly line: string };
  /** The head names a year, and the name of the file a part of one: they are taken for the year's, and it is told. */
  readonly made?: { readonly words: string; readonly line: string };
}

export type Choice =
  | { readonly column: HeadColumn }
  | {
      readonly column?: undefined;
      readonly why: 'none' | 'year' | 'part' | 'relative' | 'several';
      readonly columns: readonly HeadColumn[];
    };

/** @param paths by column, the heads over it from the top */
export const readHeads = (paths: readonly (readonly string[])[], kind: TableKind, heads: Heads): HeadColumn[] =>
  paths.map((path, index) => {
    const head = heads.read(path, kind);
    const words = head.stated ? undefined : partOfYear(head.title);
    return {
      index,
      head,
      ...(head.names[0] ? { name: head.names[0] } : {}),
      ...(words === undefined ? {} : { part: { words, line: head.title } }),
    };
  });

/** What a person says goes before what heads seem to say. */
const statedFirst = (columns: readonly HeadColumn[]): readonly HeadColumn[] => {
  const stated = columns.filter(({ head }) => head.stated);
  return stated.length > 0 ? stated : columns;
};

/** Columns of a role that is no figure: the surest name, if one column alone has it. */
export function chooseColumn(columns: readonly HeadColumn[], role: string, data: readonly HeadName[]): Choice {
  const found = statedFirst(columns.filter(({ name }) => name?.role === role));
  if (found.length === 0) return { why: 'none', columns: [] };
  const rank = ({ name }: HeadColumn): number =>
    data.findIndex((each) => each.role === name?.role && sameName(each, name));
  const best = Math.min(...found.map(rank));
  const first = found.filter((each) => rank(each) === best);
  return first.length === 1 ? { column: first[0] as HeadColumn } : { why: 'several', columns: first };
}

const sameName = (a: HeadName, b: HeadName): boolean => a.in === b.in && a.year === b.year && a.width === b.width;

/**
 * The column of figures of one year.
 * @param planned the year of the plan that is made, from which "năm trước" counts
 */
export function chooseFigures(columns: readonly HeadColumn[], role: string, year: number, planned: number): Choice {
  const ofRole = statedFirst(columns.filter(({ name }) => name?.role === role));
  const found = ofRole.filter(({ part }) => part === undefined);
  if (ofRole.length === 0) return { why: 'none', columns: [] };
  // the year is what is wrong with all of them, whatever part of it they are of
  const isOther = ({ head }: HeadColumn): boolean => head.years.length > 0 && !head.years.includes(year);
  if (found.length === 0) return { why: ofRole.every(isOther) ? 'year' : 'part', columns: ofRole };
  // "năm nay" beside "năm trước": the sheet may count from the year before, and nobody can tell
  const unclear = columns.some(({ head }) => (head.relative ?? -1) >= 0);
  const yearsOf = ({ head }: HeadColumn): readonly number[] | undefined => {
    if (head.years.length > 0) return head.years;
    if (head.stated && head.relative === undefined) return [year];
    if (head.relative === undefined) return undefined;
    return unclear ? [Number.NaN] : [planned + head.relative];
  };
  const exact = found.filter((each) => {
    const years = yearsOf(each);
    return years?.length === 1 && years[0] === year;
  });
  if (exact.length === 1) return { column: exact[0] as HeadColumn };
  if (exact.length > 1) return { why: 'several', columns: exact };
  const [only] = found;
  const unknown = columns.some(({ name, head }) => name === undefined && head.years.includes(year));
  if (found.length === 1 && only && yearsOf(only) === undefined && !unknown) return { column: only };
  const asked = unclear ? found.filter(({ head }) => head.relative !== undefined && head.years.length === 0) : [];
  if (asked.length > 0) return { why: 'relative', columns: asked };
  return { why: found.every((each) => yearsOf(each) === undefined) ? 'several' : 'year', columns: found };
}
