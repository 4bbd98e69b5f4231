// The rows and groups of all task tables, with the numbers they carry in print. Numbers run as the tables count: through the groups, or
// anew in each; a stated number leads the count.

import type { DataPath } from '../../data/yaml-source.js';
import { isTree, type Tree } from '../tree.js';

export interface TaskRow {
  readonly path: DataPath;
  readonly row: Tree;
  readonly number: string;
  readonly name: string;
  /** The list it stands in, and its place there. */
  readonly list: DataPath;
  readonly index: number;
  /** Title of its group, empty outside groups. */
  readonly group: string;
}

export interface TaskGroup {
  readonly path: DataPath;
  readonly title: string;
  readonly group: Tree;
}

export interface TaskTable {
  readonly path: DataPath;
  readonly rows: readonly TaskRow[];
  readonly groups: readonly TaskGroup[];
}

/** How a table counts where it does not say so itself; from its definition. */
export type CountingOf = (columns: unknown) => 'continuous' | 'restart' | 'none';

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function taskTable(table: Tree, path: DataPath, countingOf: CountingOf): TaskTable {
  const rows: TaskRow[] = [];
  const groups: TaskGroup[] = [];
  const counting = text(table.numbering) ?? countingOf(table.columns);
  const number = (row: Tree, count: { value: number }): string => {
    const stated = text(row.number);
    if (stated === undefined) count.value += 1;
    else if (/^\d+\.?$/.test(stated.trim())) count.value = Number.parseInt(stated, 10);
    return (stated ?? String(count.value)).replace(/\.$/, '');
  };
  const visit = (value: unknown, at: DataPath, group: string, count: { value: number }, above: string): void => {
    list(value).forEach((row, index) => {
      if (!isTree(row)) return;
      const own = above === '' ? number(row, count) : `${above}.${index + 1}`;
      const name =
        text(row.task) ?? text(row.name) ?? Object.values(row).find((cell) => typeof cell === 'string') ?? '';
      rows.push({ path: [...at, index], row, number: own, name: String(name), list: at, index, group });
      visit(row.items, [...at, index, 'items'], group, count, own);
    });
  };
  const descend = (value: unknown, at: DataPath, count: { value: number }): void => {
    list(value).forEach((group, index) => {
      if (!isTree(group)) return;
      const here = [...at, index];
      const title = text(group.title) ?? '';
      groups.push({ path: here, title, group });
      const own = counting === 'restart' ? { value: 0 } : count;
      visit(group.items, [...here, 'items'], title, own, '');
      descend(group.groups, [...here, 'groups'], own);
    });
  };
  const count = { value: 0 };
  visit(table.items, [...path, 'items'], '', count, '');
  descend(table.groups, [...path, 'groups'], count);
  return { path, rows, groups };
}

/** The table at the top of the file first, then those inside texts and annexes. */
export function taskTables(data: unknown, countingOf: CountingOf): TaskTable[] {
  const found: TaskTable[] = [];
  const visit = (value: unknown, path: DataPath): void => {
    if (Array.isArray(value))
      value.forEach((each, index) => {
        visit(each, [...path, index]);
      });
    else if (isTree(value)) {
      for (const [key, each] of Object.entries(value)) {
        if (key === 'tasks' && isTree(each)) found.push(taskTable(each, [...path, key], countingOf));
        else if (key !== 'indicators') visit(each, [...path, key]);
      }
    }
  };
  if (isTree(data)) {
    if (isTree(data.tasks)) found.push(taskTable(data.tasks, ['tasks'], countingOf));
    for (const [key, each] of Object.entries(data)) if (key !== 'tasks' && key !== 'indicators') visit(each, [key]);
  }
  return found;
}
