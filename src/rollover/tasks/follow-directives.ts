// The directives of the office, one after another. What a directive names and the plan does not have is told at its place in the
// directives file.

import { pathKey } from '../../data/edits/edit.js';
import type { Diagnostic, Place } from '../../diagnostics/index.js';
import type { Directives, TaskDirective } from '../../plan/directives.js';
import { findGroup, findTask } from './find-task.js';
import type { Tasks } from './tasks-under-way.js';

export interface DirectivesSource {
  readonly directives: Directives;
  readonly placeOf: (path: string) => Place;
}

type Problem = Omit<Diagnostic, 'place'>;

const byOffice = (note: string | undefined) => ({
  vi: note ?? 'theo tệp xử lý nhiệm vụ',
  en: note ?? 'by the directives',
});

function followTask(
  tasks: Tasks,
  directive: TaskDirective,
  named: Set<string>,
  before: ReadonlySet<string>,
): Problem | undefined {
  const task = findTask(tasks.tables, directive.task);
  if ('problem' in task) return task.problem;
  const row = task.found;
  if (before.has(pathKey(row.path))) return undefined;
  if (named.has(pathKey(row.path))) {
    return {
      code: 'rollover/task-twice',
      severity: 'error',
      message: {
        vi: `Nhiệm vụ "${directive.task}" được nêu hai lần.`,
        en: `The task "${directive.task}" is named twice.`,
      },
    };
  }
  named.add(pathKey(row.path));
  const { note } = directive;
  if (directive.do === 'drop' || directive.do === 'done' || directive.do === 'once') {
    tasks.drop(row, directive.do, note);
    return undefined;
  }
  if (directive.do === 'unfinished') tasks.carryOn(row, note);
  if (directive.set) tasks.set(row, directive.set, note);
  if (directive.group === undefined && directive.before === undefined && directive.after === undefined)
    return undefined;
  const target = tasks.placeFor(directive);
  if ('problem' in target) return target.problem;
  if (pathKey(target.list).startsWith(pathKey(row.path))) return undefined;
  tasks.draft.edit({ kind: 'move', from: row.path, list: target.list, index: target.index });
  const to = `${target.group} (chuyển nhóm, thứ tự)`;
  tasks.draft.change({ kind: 'task', path: row.path, from: row.group, to, reason: byOffice(note) });
  tasks.note(row, 'moved', note);
  return undefined;
}

function addTask(tasks: Tasks, addition: NonNullable<Directives['add']>[number]): Problem | undefined {
  const target = tasks.placeFor(addition);
  if ('problem' in target) return target.problem;
  const name = addition.row.task ?? Object.values(addition.row)[0] ?? '';
  tasks.draft.edit({ kind: 'insert', list: target.list, index: target.index, value: addition.row });
  const reason = { vi: addition.note ?? 'nhiệm vụ mới', en: addition.note ?? 'new' };
  tasks.draft.change({ kind: 'task', path: target.list, from: '', to: name, reason });
  const note = addition.note === undefined ? {} : { note: addition.note };
  tasks.added.push({ fate: 'added', path: target.list.join('.'), number: '', name, group: target.group, ...note });
  return undefined;
}

function followGroup(tasks: Tasks, directive: NonNullable<Directives['groups']>[number]): Problem | undefined {
  const group = findGroup(tasks.tables, directive.group);
  if ('problem' in group) return group.problem;
  const { path, title } = group.found;
  if (directive.do === 'rename' && directive.title !== undefined) {
    tasks.draft.rewrite([...path, 'title'], directive.title);
    const reason = { vi: 'đổi tên nhóm', en: 'group renamed' };
    tasks.draft.change({ kind: 'task', path, from: title, to: directive.title, reason });
  }
  if (directive.do !== 'drop') return undefined;
  for (const row of tasks.tables.flatMap((table) => table.rows)) {
    const inside = pathKey(row.path).startsWith(`${pathKey(path)}\u0000`);
    if (inside && !tasks.gone.has(pathKey(row.path))) tasks.drop(row, 'drop', directive.note ?? `bỏ nhóm "${title}"`);
  }
  return undefined;
}

function addGroup(tasks: Tasks, group: NonNullable<Directives['newGroups']>[number]): Problem | undefined {
  const table = tasks.tables[0];
  const groups = table?.groups.filter(({ path }) => path.length === table.path.length + 2) ?? [];
  const after = group.after === undefined ? undefined : findGroup(tasks.tables, group.after);
  if (after && 'problem' in after) return after.problem;
  const path = after ? after.found.path : groups.at(-1)?.path;
  if (!path) return undefined;
  const list = path.slice(0, -1);
  const value = { title: group.title, items: group.items };
  tasks.draft.edit({ kind: 'insert', list, index: Number(path.at(-1)) + 1, value });
  tasks.draft.change({
    kind: 'task',
    path: list,
    from: '',
    to: group.title,
    reason: { vi: 'nhóm mới', en: 'new group' },
  });
  for (const item of group.items)
    tasks.added.push({ fate: 'added', path: list.join('.'), number: '', name: item.task ?? '', group: group.title });
  return undefined;
}

/** @param named keys of the tasks named so far; those of an earlier source are left alone */
export function followDirectives(tasks: Tasks, { directives, placeOf }: DirectivesSource, named: Set<string>): void {
  const before = new Set(named);
  const each = <T>(
    key: string,
    list: readonly T[] | undefined,
    follow: (directive: T) => Problem | undefined,
  ): void => {
    for (const [index, directive] of (list ?? []).entries()) {
      const problem = follow(directive);
      if (problem) tasks.draft.decisions.push({ ...problem, place: placeOf(`${key}.${index}`) });
    }
  };
  each('tasks', directives.tasks, (directive) => followTask(tasks, directive, named, before));
  each('add', directives.add, (addition) => addTask(tasks, addition));
  each('groups', directives.groups, (directive) => followGroup(tasks, directive));
  each('newGroups', directives.newGroups, (group) => addGroup(tasks, group));
}
