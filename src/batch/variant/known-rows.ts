// The rows that entries of units may name: by their id, else by their words. One name for two rows names none.

import type { Plan } from '../../plan/plan.js';
import type { PlanTable, Row, RowGroup } from '../../plan/table.js';
import { statedRule } from '../../rollover/targets/rule-for.js';
import { closest } from '../../text/closest.js';
import { foldWords } from '../../text/fold-words.js';
import { mapRows, mapTables, type TableKind } from './plan-tables.js';

export interface KnownRow {
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
  return {
    rows,
    find: (kind, name) => {
      const found = names.get(`${kind} ${foldWords(name)}`);
      return found === undefined || found.length === 1 ? found?.[0] : 'several';
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
