// Rows and groups remember where they were written, so that a fault in a unit's plan is told at its place in the common plan even after
// rows before it were left out, and cells that the table of units filled know where it has them. The marks are symbols: copies of a row
// keep them, what reads the row by its keys never sees them.

import type { Plan } from '../../plan/plan.js';
import type { PlanTable, Row, RowGroup } from '../../plan/table.js';
import { mapTables } from './plan-tables.js';

const ORIGIN = Symbol('origin');
const CELLS = Symbol('origins of cells');

export interface RowOrigin {
  readonly file: 'plan' | 'units';
  /** In the plan, or in the entry of the unit: `tasks.2`. */
  readonly path: string;
}

export const withOrigin = <T extends object>(row: T, origin: RowOrigin): T => ({ ...row, [ORIGIN]: origin });

/** @param cells by key of the row the path in the entry of the unit: `{ target: 'targets.so-hoa' }` */
export const withCellOrigins = (row: Row, cells: Readonly<Record<string, string>>): Row =>
  ({ ...row, [CELLS]: cells }) as Row;

interface Marked {
  readonly [ORIGIN]?: RowOrigin;
  readonly [CELLS]?: Readonly<Record<string, string>>;
}

const marksOf = (value: unknown): Marked => (value !== null && typeof value === 'object' ? value : {});

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
    const cell = marksOf(value)[CELLS]?.[key];
    value = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined;
    const own = cell === undefined ? marksOf(value)[ORIGIN] : ({ file: 'units', path: cell } as const);
    origin = own ?? { ...origin, path: origin.path === '' ? key : `${origin.path}.${key}` };
  }
  return origin;
}
