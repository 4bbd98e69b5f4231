// The columns of a table of a plan by role: what is imported and what is checked understand a table alike. A column of figures of another
// year than the plan's, or of a part of the year, has no role: it is never taken for the plan's targets or for the results before it.

import { type Heads, isFigure, type ReadHead } from './heads.js';
import { type ColumnPart, partOfColumn, type TitlePart } from './title-year.js';

export interface PlanColumn {
  readonly head: ReadHead;
  /** Absent where nobody knows what stands in it, or where its figures are not the plan's. */
  readonly role?: string;
  /** What it would be, were its year that of the plan. */
  readonly otherYear?: string;
  /** Its figures are of a part of the year, and what they would be, were they of all of it. */
  readonly part?: ColumnPart & { readonly role: string };
}

interface PlanColumns {
  readonly columns: readonly PlanColumn[];
  readonly kind: 'tasks' | 'indicators';
}

/** Years that a column of a role speaks of; no role but these has years of its own. */
const yearsBefore: Readonly<Record<string, number>> = { last: -1, result: 0, assigned: 0, target: 0, proposed: 0 };

/** @param year of the plan; undefined where it is not known: years then only part the columns from each other */
function ofOtherYear(role: string, { years, relative }: ReadHead, year: number | undefined): boolean {
  const before = yearsBefore[role];
  if (before === undefined) return false;
  if (relative !== undefined && years.length === 0) return relative !== before;
  // a span of years that ends in the plan's own, or begins there, is the plan's
  return year !== undefined && years.length > 0 && !years.includes(year + before);
}

/**
 * @param paths by column, the heads over it from the top
 * @param year of the plan, where it is known
 * @param title what a title above says of a part of the year
 */
export function planColumns(
  paths: readonly (readonly string[])[],
  heads: Heads,
  year: number | undefined,
  title?: TitlePart,
): PlanColumns {
  const read = paths.map((path) => heads.read(path, 'plan'));
  const first = (role: string): boolean => read.some(({ names }) => names[0]?.role === role);
  const indicators = first('unit') && (first('target') || first('name'));
  const found = read.map((head) =>
    head.names
      .map(({ role }) => (indicators && role === 'task' ? 'name' : role))
      .map((role) => ({
        role,
        other: ofOtherYear(role, head, year),
        part: partOfColumn(role, head, title),
      })),
  );
  const stated = (at: number): number => (read[at]?.stated ? 1 : 0);
  // of two columns of targets, that of the later year is the plan's; what a person says goes before
  const latest = (at: number): number =>
    read[at]?.names.some(isFigure) ? (read[at]?.years.at(-1) ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  const roles: (string | undefined)[] = read.map(() => undefined);
  for (const at of [...read.keys()].sort((a, b) => stated(b) - stated(a) || latest(b) - latest(a) || a - b))
    roles[at] = found[at]?.find(({ role, other, part }) => !other && !part && !roles.includes(role))?.role;
  return {
    kind: indicators ? 'indicators' : 'tasks',
    columns: read.map((head, at) => {
      const role = roles[at];
      const other = found[at]?.find((each) => each.other)?.role;
      const partial = found[at]?.find(({ part }) => part !== undefined);
      return {
        head,
        ...(role === undefined ? {} : { role }),
        ...(role === undefined && other !== undefined ? { otherYear: other } : {}),
        ...(role === undefined && partial?.part ? { part: { ...partial.part, role: partial.role } } : {}),
      };
    }),
  };
}
