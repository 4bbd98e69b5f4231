// Numbers of tasks and groups after the changes: stated numbers that only fill or leave gaps give way to counted ones, and references in
// texts follow.

import { applyEdits, pathKey, valueAt } from '../../data/edits/edit.js';
import type { DataPath } from '../../data/yaml-source.js';
import type { NumberingOf } from '../../doctype/table-definition.js';
import { numeralPlace } from '../../plan/numbering.js';
import type { Draft } from '../draft.js';
import { isTree } from '../tree.js';
import { followReferences, type Numbered, type SectionsOf, type Target } from './follow-references.js';
import { type TaskTable, taskTables } from './task-rows.js';

const ORIGIN = '\u0000origin';

/** The data with every row and group knowing where it came from. */
function marked(value: unknown, path: DataPath): unknown {
  if (Array.isArray(value)) return value.map((each, index) => marked(each, [...path, index]));
  if (!isTree(value)) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, marked(each, [...path, key])]);
  return Object.fromEntries([...entries, [ORIGIN, pathKey(path)]]);
}

function dropStatedNumbers(draft: Draft, table: TaskTable): void {
  const drop = (path: DataPath, number: string): void => {
    if (draft.isRemoved(path)) return;
    draft.edit({ kind: 'remove', path: [...path, 'number'] });
    draft.change({
      kind: 'number',
      path: [...path, 'number'],
      from: number,
      to: 'tính lại',
      reason: { vi: 'số thứ tự được tính lại', en: 'numbers are counted anew' },
    });
  };
  for (const { path, row, number } of table.rows)
    if (typeof row.number === 'string' && /^\d+\.?$/.test(row.number.trim())) drop(path, number);
  for (const { path, group, style, number } of table.groups)
    if (typeof group.number === 'string' && numeralPlace(style, group.number) !== undefined) drop(path, number);
}

function targetsOf(table: TaskTable, now: ReadonlyMap<string, string>): Target[] {
  const groups = table.groups.map((each): Target & { path: DataPath } => ({
    kind: 'group',
    number: each.number,
    now: now.get(pathKey(each.path)),
    name: each.title,
    path: each.path,
  }));
  const around = (path: DataPath): string | undefined =>
    groups.filter((group) => group.path.every((key, index) => path[index] === key)).at(-1)?.number;
  const rows = table.rows.map(
    ({ path, number, name }): Target => ({
      kind: 'task',
      number,
      now: now.get(pathKey(path)),
      name,
      group: around(path),
    }),
  );
  return [...groups.map(({ path: _, ...group }): Target => group), ...rows].filter(({ number }) => number !== '');
}

/** Numbered entries at the top of the text that a place belongs to. */
const sectionsIn =
  (data: unknown): SectionsOf =>
  (path) => {
    const content = [path.slice(0, 2), ['plan'], ['document']]
      .map((base) => valueAt(data, [...base, 'content']))
      .find((each) => Array.isArray(each));
    return Array.isArray(content)
      ? content.filter((each) => isTree(each) && (each.title !== undefined || each.text !== undefined)).length
      : 0;
  };

export function renumberTasks(draft: Draft, numberingOf: NumberingOf): void {
  const before = taskTables(draft.data, numberingOf);
  for (const table of before) dropStatedNumbers(draft, table);
  const numbers = new Map<string, string>();
  for (const table of taskTables(applyEdits(marked(draft.data, []), draft.edits()), numberingOf)) {
    for (const { number, data } of [
      ...table.rows.map(({ number, row }) => ({ number, data: row })),
      ...table.groups.map(({ number, group }) => ({ number, data: group })),
    ]) {
      const origin = valueAt(data, [ORIGIN]);
      if (typeof origin === 'string') numbers.set(origin, number);
    }
  }
  const tables = before.map((table): Numbered => ({ path: table.path, targets: targetsOf(table, numbers) }));
  followReferences(draft, tables, sectionsIn(draft.data));
}
