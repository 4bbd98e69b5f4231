// The tables of a plan wherever they stand: its own, and those inside the contents of its texts. What does not change stays the same object, so
// that what is made of it for one unit can be used again for the next.

import type { Plan } from '../../plan/plan.js';
import type { PlanTable, Row, RowGroup } from '../../plan/table.js';

export type TableKind = 'tasks' | 'indicators';

type Change = (table: PlanTable, kind: TableKind, path: string) => PlanTable;

/** The same list if no entry has changed. */
function mapList<T>(list: readonly T[], change: (each: T, index: number) => T): readonly T[] {
  let changed = false;
  const mapped = list.map((each, index) => {
    const next = change(each, index);
    if (next !== each) changed = true;
    return next;
  });
  return changed ? mapped : list;
}

const isTable = (value: unknown): value is PlanTable =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && 'columns' in value;

function mapData(data: unknown, path: string, change: Change): unknown {
  if (data === null || typeof data !== 'object') return data;
  if (Array.isArray(data)) return mapList(data, (each, index) => mapData(each, `${path}.${index}`, change));
  let next: Record<string, unknown> | undefined;
  for (const [key, value] of Object.entries(data)) {
    const at = path === '' ? key : `${path}.${key}`;
    const kind = key === 'tasks' || key === 'indicators' ? key : undefined;
    const mapped = kind && isTable(value) ? change(value, kind, at) : mapData(value, at, change);
    if (mapped === value) continue;
    next ??= { ...data };
    next[key] = mapped;
  }
  return next ?? data;
}

export const mapTables = (plan: Plan, change: Change): Plan => mapData(plan, '', change) as Plan;

/** Every row of a table but its totals with its change; `undefined` leaves the row out. @param change gets the rows above a row inside another, too */
export function mapRows(
  table: PlanTable,
  change: (row: Row, path: string, above: readonly Row[]) => Row | undefined,
  path: string,
  changeTotal: (row: Row, path: string) => Row = (row) => row,
): PlanTable {
  const rows = (
    list: readonly Row[] | undefined,
    at: string,
    above: readonly Row[] = [],
  ): readonly Row[] | undefined => {
    if (list === undefined) return undefined;
    const kept = mapList<Row | undefined>(list, (row, index) => {
      const here = `${at}.${index}`;
      if (row?.isTotal) return changeTotal(row, `${at}.${index}`);
      const own = change(row as Row, here, above);
      if (own?.items === undefined) return own;
      const items = rows(own.items, `${here}.items`, [...above, own]);
      if (items === own.items) return own;
      const { items: _, ...rest } = own;
      return items === undefined || items.length === 0 ? rest : { ...rest, items: items as Row[] };
    });
    return kept === list ? list : (kept.filter((row) => row !== undefined) as Row[]);
  };
  const groups = (list: readonly RowGroup[] | undefined, at: string): readonly RowGroup[] | undefined =>
    list &&
    mapList(list, (group, index) => {
      const items = rows(group.items, `${at}.${index}.items`);
      const inner = groups(group.groups, `${at}.${index}.groups`);
      return items === group.items && inner === group.groups ? group : { ...group, ...given(items, inner) };
    });
  const items = rows(table.items, `${path}.items`);
  const inner = groups(table.groups, `${path}.groups`);
  return items === table.items && inner === table.groups ? table : { ...table, ...given(items, inner) };
}

const given = (items: readonly Row[] | undefined, groups: readonly RowGroup[] | undefined) => ({
  ...(items === undefined ? {} : { items: items as Row[] }),
  ...(groups === undefined ? {} : { groups: groups as RowGroup[] }),
});
