// The tables of a plan wherever they stand: its own, and those inside the contents of its texts. What does not change stays the same object, so
// that what is made of it for one unit can be used again for the next.

import type { Heads } from '../../doctype/heads/heads.js';
import type { TableDefinition } from '../../doctype/table-definition.js';
import type { Plan } from '../../plan/plan.js';
import type { PlanTable, Row, RowGroup } from '../../plan/table.js';
import { printedColumns } from '../../rollover/plan-tables.js';
import { statedRule } from '../../rollover/targets/rule-for.js';
import { withYears } from '../../rollover/targets/year-columns.js';
import { closest } from '../../text/closest.js';
import { foldWords } from '../../text/fold-words.js';

export type TableKind = 'tasks' | 'indicators';

export interface TableColumn {
  readonly role: string;
  /** Its figures compare with others of the row. */
  readonly isComparison: boolean;
}

/** The columns that a table of the plan prints, each table's read once for all units. */
export function columnReader(
  definitions: ReadonlyMap<string, TableDefinition>,
  heads: Heads,
  year: number,
): (table: PlanTable) => readonly TableColumn[] {
  const known = new Map<PlanTable['columns'], readonly TableColumn[]>();
  return (table) => {
    const before = known.get(table.columns);
    if (before) return before;
    const printed = printedColumns({ kind: 'indicators', path: [], table: { columns: table.columns } }, definitions);
    const columns = printed.map(({ role, heads: titles }): TableColumn => {
      const [name] = heads.read(
        titles.map((title) => withYears(title, year)),
        'plan',
      ).names;
      return { role, isComparison: name?.role === 'comparison' };
    });
    known.set(table.columns, columns);
    return columns;
  };
}

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

// The rows that entries of units may name: by their id, else by their words. One name for two rows names none.

interface KnownRow {
  readonly kind: TableKind;
  /** Path in the plan. */
  readonly path: string;
  readonly row: Row;
  /** Its id, else its words. */
  readonly key: string;
  /** The target rule that it or its table states, and where. */
  readonly rule?: { readonly name: string; readonly path: string };
}

export interface KnownRows {
  readonly rows: readonly KnownRow[];
  find(kind: TableKind, name: string): KnownRow | 'several' | undefined;
  nearest(kind: TableKind, name: string): string | undefined;
  /** The unit in which an indicator is counted. */
  readonly measureOf: (name: string) => string | undefined;
}

export const rowWords = (row: Row, kind: TableKind): string =>
  String((kind === 'tasks' ? (row.task ?? row.result) : (row.name ?? row.task)) ?? '');

function ruleOf({ rule }: Row | PlanTable, path: string): KnownRow['rule'] {
  const name = statedRule(rule, undefined);
  return name === undefined ? undefined : { name, path: `${path}.rule` };
}

export function knownRows(plan: Plan): KnownRows {
  const rows: KnownRow[] = [];
  mapTables(plan, (table, kind, path) =>
    mapRows(
      table,
      (row, at) => {
        const rule = ruleOf(row, at) ?? ruleOf(table, path);
        rows.push({ kind, path: at, row, key: row.id ?? rowWords(row, kind), ...(rule ? { rule } : {}) });
        return row;
      },
      path,
    ),
  );
  const names = new Map<string, KnownRow[]>();
  for (const each of rows) {
    for (const name of new Set([each.row.id ?? '', rowWords(each.row, each.kind)].map(foldWords))) {
      if (name !== '') names.set(`${each.kind} ${name}`, [...(names.get(`${each.kind} ${name}`) ?? []), each]);
    }
  }
  const find: KnownRows['find'] = (kind, name) => {
    const found = names.get(`${kind} ${foldWords(name)}`);
    return found === undefined || found.length === 1 ? found?.[0] : 'several';
  };
  return {
    rows,
    find,
    measureOf: (name) => {
      const found = find('indicators', name);
      return found !== undefined && found !== 'several' && typeof found.row.unit === 'string'
        ? found.row.unit
        : undefined;
    },
    nearest: (kind, name) =>
      closest(
        name,
        rows
          .filter((each) => each.kind === kind)
          .flatMap(({ row, key }) => (row.id ? [row.id, rowWords(row, kind)] : [key])),
      ),
  };
}

const inside = (groups: readonly RowGroup[]): RowGroup[] =>
  groups.flatMap((group) => [group, ...inside(group.groups ?? [])]);

export const groupsOf = (table: PlanTable): RowGroup[] => inside(table.groups ?? []);

// Rows and groups remember where they were written, so that a fault in a unit's plan is reported at its place in the common plan even after
// rows before it were left out, and cells that the table of units filled know where it has them. The marks are symbols: copies of a row
// keep them, what reads the row by its keys never sees them.

const ORIGIN = Symbol('origin');
const CELLS = Symbol('origins of cells');

interface RowOrigin {
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
