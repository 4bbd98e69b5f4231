// Last year's tasks into the new plan: by the directives of the office and the marks in their rows. Groups that are left empty go.

import { pathKey } from '../../data/edits/edit.js';
import type { DataPath } from '../../data/yaml-source.js';
import type { NumberingOf } from '../../doctype/table-definition.js';
import type { TaskVerdict } from '../../plan/directives.js';
import type { Draft } from '../draft.js';
import { isTree } from '../tree.js';
import { type DirectivesSource, followDirectives } from './follow-directives.js';
import { taskTables } from './task-rows.js';
import { type TaskFate, Tasks } from './tasks-under-way.js';

const marks: Readonly<Record<string, TaskVerdict>> = {
  done: 'done',
  xong: 'done',
  'hoàn thành': 'done',
  once: 'once',
  'một lần': 'once',
  unfinished: 'unfinished',
  'chưa xong': 'unfinished',
  drop: 'drop',
  bỏ: 'drop',
};

/** Lists and groups in which nothing is left, and nothing comes in. */
function dropEmptyGroups(tasks: Tasks): void {
  const { draft } = tasks;
  const arriving = draft
    .edits()
    .flatMap((edit) => (edit.kind === 'insert' || edit.kind === 'move' ? [pathKey(edit.list)] : []));
  const leaving = new Set(draft.edits().flatMap((edit) => (edit.kind === 'move' ? [pathKey(edit.from)] : [])));
  const isEmpty = (value: unknown, path: DataPath): boolean => {
    const inside = pathKey(path);
    if (arriving.some((each) => each.startsWith(inside))) return false;
    if (Array.isArray(value)) return value.every((each, index) => isEmpty(each, [...path, index]));
    if (!isTree(value)) return true;
    if (tasks.gone.has(inside) || leaving.has(inside)) return true;
    if (value.items === undefined && value.groups === undefined) return false;
    return isEmpty(value.items ?? [], [...path, 'items']) && isEmpty(value.groups ?? [], [...path, 'groups']);
  };
  for (const table of tasks.tables) {
    for (const { path, group, title } of table.groups) {
      if ((group.items === undefined && group.groups === undefined) || draft.isRemoved(path)) continue;
      if (!isEmpty(group, path)) continue;
      draft.edit({ kind: 'remove', path });
      draft.change({
        kind: 'task',
        path,
        from: title,
        to: '',
        reason: { vi: 'nhóm không còn nhiệm vụ', en: 'the group is empty' },
      });
    }
  }
}

export function rollTasks(draft: Draft, sources: readonly DirectivesSource[], numberingOf: NumberingOf): TaskFate[] {
  const tables = taskTables(draft.data, numberingOf).map((table) => ({
    ...table,
    rows: table.rows.filter(({ path }) => !draft.isRemoved(path)),
  }));
  const tasks = new Tasks(draft, tables);
  const named = new Set<string>();
  for (const source of sources) followDirectives(tasks, source, named);
  for (const row of tables.flatMap((table) => table.rows)) {
    const mark = row.row.outcome;
    if (typeof mark !== 'string') continue;
    const verdict = marks[mark.trim().toLowerCase()];
    if (verdict === undefined) {
      draft.decide([...row.path, 'outcome'], {
        code: 'rollover/unknown-mark',
        severity: 'error',
        message: { vi: `Không hiểu outcome "${mark}".`, en: `The outcome "${mark}" is unknown.` },
        remedy: { vi: `Dùng: ${Object.keys(marks).join(', ')}.`, en: `Use: ${Object.keys(marks).join(', ')}.` },
      });
      continue;
    }
    if (!named.has(pathKey(row.path))) {
      if (verdict === 'done' || verdict === 'once' || verdict === 'drop') {
        tasks.drop(row, verdict);
        continue;
      }
      if (verdict === 'unfinished') tasks.carryOn(row);
    }
    if (!tasks.gone.has(pathKey(row.path))) draft.edit({ kind: 'remove', path: [...row.path, 'outcome'] });
  }
  dropEmptyGroups(tasks);
  for (const table of tables) {
    const left = table.rows.some(({ path }) => !tasks.gone.has(pathKey(path)));
    if (left || table.rows.length === 0 || tasks.added.length > 0) continue;
    draft.decide(table.path, {
      code: 'rollover/no-task-left',
      severity: 'error',
      message: { vi: 'Bảng nhiệm vụ không còn việc nào.', en: 'No task is left in the table.' },
      remedy: {
        vi: 'Thêm nhiệm vụ của năm mới, hoặc bỏ bảng này.',
        en: 'Add the tasks of the new year, or delete the table.',
      },
    });
  }
  return [...tasks.fates.values(), ...tasks.added];
}
