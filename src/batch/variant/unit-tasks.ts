// The tasks of one unit: rows added at the end of their group, cells changed, rows left out. Numbers are computed later, so that they
// run on without gaps; a group that is left without rows goes too.

import type { Plan } from '../../plan/plan.js';
import type { PlanTable, Row, RowGroup } from '../../plan/table.js';
import { foldWords } from '../../text/fold-words.js';
import type { TaskChange, UnitEntry } from '../units/units-file.js';
import { mapRows, mapTables, rowWords, withOrigin } from './plan-tables.js';

const names = (row: Row): string[] =>
  [row.id ?? '', rowWords(row, 'tasks')].filter((name) => name !== '').map(foldWords);

const cellsOf = ({ add: _, change: __, omit: ___, ...cells }: TaskChange): Row => cells as Row;

interface Addition {
  /** Title of the group, empty for rows outside all groups. */
  readonly group: string;
  readonly row: Row;
}

function addRows(table: PlanTable, additions: readonly Addition[]): PlanTable {
  const into = (group: RowGroup): RowGroup => {
    const rows = additions.filter((each) => foldWords(each.group) === foldWords(group.title)).map(({ row }) => row);
    const groups = group.groups?.map(into);
    if (rows.length === 0 && groups === undefined) return group;
    return {
      ...group,
      ...(groups ? { groups } : {}),
      ...(rows.length > 0 ? { items: [...(group.items ?? []), ...rows] } : {}),
    };
  };
  const loose = additions.filter(({ group }) => group === '').map(({ row }) => row);
  return {
    ...table,
    ...(loose.length > 0 ? { items: [...(table.items ?? []), ...loose] } : {}),
    ...(table.groups ? { groups: table.groups.map(into) } : {}),
  };
}

const isEmpty = ({
  items,
  groups,
}: {
  items?: readonly unknown[] | undefined;
  groups?: readonly unknown[] | undefined;
}) => (items?.length ?? 0) === 0 && (groups?.length ?? 0) === 0;

function dropEmpty(groups: readonly RowGroup[]): RowGroup[] {
  return groups
    .map((group) => {
      const { groups: inner, items, ...rest } = group;
      const kept = inner && dropEmpty(inner);
      return {
        ...rest,
        ...(kept && kept.length > 0 ? { groups: kept } : {}),
        ...(items && items.length > 0 ? { items } : {}),
      };
    })
    .filter((group) => !isEmpty(group));
}

export function unitTasks(plan: Plan, entry: UnitEntry): Plan {
  const changes = entry.tasks;
  if (changes === undefined) return plan;
  const omitted = new Set(changes.flatMap(({ omit }) => (omit === undefined ? [] : [foldWords(omit)])));
  const changed = new Map(
    changes.flatMap((each) => (each.change === undefined ? [] : [[foldWords(each.change), cellsOf(each)] as const])),
  );
  const additions = changes.flatMap((change, index): Addition[] =>
    change.add === undefined
      ? []
      : [{ group: change.add, row: withOrigin(cellsOf(change), { file: 'units', path: `tasks.${index}` }) }],
  );
  return mapTables(plan, (table, kind, path) => {
    if (kind !== 'tasks') return table;
    const kept = mapRows(
      table,
      (row) => {
        if (names(row).some((name) => omitted.has(name))) return undefined;
        const cells = names(row)
          .map((name) => changed.get(name))
          .find((each) => each !== undefined);
        return cells ? { ...row, ...cells } : row;
      },
      path,
    );
    const full = additions.length > 0 ? addRows(kept, additions) : kept;
    if (full === table) return table;
    const { items, groups, ...rest } = full;
    const left = groups && dropEmpty(groups);
    return {
      ...rest,
      ...(items && items.length > 0 ? { items } : {}),
      ...(left && left.length > 0 ? { groups: left } : {}),
    };
  });
}
