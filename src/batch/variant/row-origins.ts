// Rows and groups remember where they were written, so that a fault in a unit's plan is told at its place in the common plan even after
// rows before it were left out. The mark is a symbol: copies of a row keep it, what reads the row by its keys never sees it.

import type { Plan } from '../../plan/plan.js';
import type { PlanTable, Row, RowGroup } from '../../plan/table.js';
import { mapTables } from './plan-tables.js';

const ORIGIN = Symbol('origin');

export interface RowOrigin {
  readonly file: 'plan' | 'units';
  /** In the plan, or in the entry of the unit: `tasks.2`. */
  readonly path: string;
}

export const withOrigin = <T extends object>(row: T, origin: RowOrigin): T => ({ ...row, [ORIGIN]: origin });

const originOf = (value: unknown): RowOrigin | undefined =>
  value !== null && typeof value === 'object' ? (value as { [ORIGIN]?: RowOrigin })[ORIGIN] : undefined;

function markTable(table: PlanTable, path: string): PlanTable {
  const rows = (list: readonly Row[], at: string): Row[] =>
    list.map((row, index) => {
      const here = `${at}.${index}`;
      const items = row.items && rows(row.items, `${here}.items`);
      return withOrigin(items ? { ...row, items } : row, { file: 'plan', path: here });
    });
  const groups = (list: readonly RowGroup[], at: string): RowGroup[] =>
    list.map((group, index) => {
      const here = `${at}.${index}`;
      const marked = {
        ...group,
        ...(group.items ? { items: rows(group.items, `${here}.items`) } : {}),
        ...(group.groups ? { groups: groups(group.groups, `${here}.groups`) } : {}),
      };
      return withOrigin(marked, { file: 'plan', path: here });
    });
  return {
    ...table,
    ...(table.items ? { items: rows(table.items, `${path}.items`) } : {}),
    ...(table.groups ? { groups: groups(table.groups, `${path}.groups`) } : {}),
  };
}

export const markRows = (plan: Plan): Plan => mapTables(plan, (table, _, path) => markTable(table, path));

/** Where a path of a unit's plan was written. */
export function originOfPath(plan: Plan, path: string): RowOrigin {
  let origin: RowOrigin = { file: 'plan', path: '' };
  let value: unknown = plan;
  for (const key of path === '' ? [] : path.split('.')) {
    value = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined;
    const own = originOf(value);
    origin = own ?? { ...origin, path: origin.path === '' ? key : `${origin.path}.${key}` };
  }
  return origin;
}
