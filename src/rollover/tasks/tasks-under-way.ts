// What can be done with a task on its way to the next plan: dropped, carried on, changed; and where one goes. Every step is noted with its
// reason.

import { pathKey } from '../../data/edits/edit.js';
import type { DataPath } from '../../data/yaml-source.js';
import type { Diagnostic, Localized } from '../../diagnostics/index.js';
import type { Draft } from '../draft.js';
import { findGroup, findTask } from './find-task.js';
import type { TaskRow, TaskTable } from './task-rows.js';

export interface TaskFate {
  readonly fate: 'carried' | 'unfinished' | 'changed' | 'moved' | 'dropped' | 'added';
  /** In the old file; of a new task, of the list it comes into. */
  readonly path: string;
  readonly number: string;
  readonly name: string;
  readonly group: string;
  readonly note?: string;
}

const reasons: Readonly<Record<'drop' | 'done' | 'once', Localized>> = {
  drop: { vi: 'bỏ', en: 'dropped' },
  done: { vi: 'đã hoàn thành', en: 'done' },
  once: { vi: 'chỉ làm một lần', en: 'once only' },
};

const CONTINUED = /\(tiếp tục từ năm \d{4}\)\s*\.?$/u;

/** The tasks on their way: what is decided of each. */
export class Tasks {
  readonly fates = new Map<string, TaskFate>();
  readonly added: TaskFate[] = [];
  readonly gone = new Set<string>();

  constructor(
    readonly draft: Draft,
    readonly tables: readonly TaskTable[],
  ) {
    for (const row of tables.flatMap((table) => table.rows)) this.note(row, 'carried');
  }

  note(row: TaskRow, fate: TaskFate['fate'], note?: string): void {
    const { path, number, name, group } = row;
    this.fates.set(pathKey(path), {
      fate,
      path: path.join('.'),
      number,
      name,
      group,
      ...(note === undefined ? {} : { note }),
    });
  }

  drop(row: TaskRow, why: 'drop' | 'done' | 'once', note?: string): void {
    const reason = reasons[why];
    this.draft.edit({ kind: 'remove', path: row.path });
    this.draft.change({
      kind: 'task',
      path: row.path,
      from: row.name,
      to: '',
      reason: note === undefined ? reason : { vi: `${reason.vi}: ${note}`, en: `${reason.en}: ${note}` },
    });
    this.gone.add(pathKey(row.path));
    this.note(row, 'dropped', note ?? reason.vi);
  }

  carryOn(row: TaskRow, note?: string): void {
    const path = [...row.path, 'task'];
    const now = String(this.draft.valueAt(path) ?? row.name);
    if (!CONTINUED.test(now)) {
      const bare = now.replace(/(?:(?<!\s)\s+)?\.\s*$/, '');
      this.draft.rewrite(path, `${bare} (tiếp tục từ năm ${this.draft.from})`);
      this.draft.change({
        kind: 'task',
        path,
        from: now,
        to: `${bare} (tiếp tục từ năm ${this.draft.from})`,
        reason: { vi: `chưa hoàn thành${note ? `: ${note}` : ''}`, en: 'unfinished' },
      });
    }
    this.note(row, 'unfinished', note);
  }

  set(row: TaskRow, cells: Readonly<Record<string, string>>, note?: string): void {
    for (const [key, value] of Object.entries(cells)) {
      const path = [...row.path, key];
      const before = this.draft.valueAt(path);
      if (value === '') {
        if (before !== undefined) this.draft.edit({ kind: 'remove', path });
      } else this.draft.edit({ kind: 'set', path, value });
      this.draft.change({
        kind: 'task',
        path,
        from: String(before ?? ''),
        to: value,
        reason: { vi: note ?? 'theo tệp xử lý nhiệm vụ', en: note ?? 'by the directives' },
      });
    }
    this.note(row, 'changed', note);
  }

  /** Where a task goes: beside another one, or at the end of a group. */
  placeFor(where: {
    group?: string | undefined;
    before?: string | undefined;
    after?: string | undefined;
  }): { list: DataPath; index: number; group: string } | { problem: Omit<Diagnostic, 'place'> } {
    const beside = where.before ?? where.after;
    if (beside !== undefined) {
      const task = findTask(this.tables, beside);
      if ('problem' in task) return task;
      const { list, index, group } = task.found;
      return { list, index: where.before === undefined ? index + 1 : index, group };
    }
    if (where.group !== undefined) {
      const group = findGroup(this.tables, where.group);
      if ('problem' in group) return group;
      const items = group.found.group.items;
      return {
        list: [...group.found.path, 'items'],
        index: Array.isArray(items) ? items.length : 0,
        group: group.found.title,
      };
    }
    const last = this.tables[0]?.rows
      .filter(({ path }) => path.length === (this.tables[0]?.rows.at(-1)?.path.length ?? 0))
      .at(-1);
    return last
      ? { list: last.list, index: last.index + 1, group: last.group }
      : {
          problem: {
            code: 'rollover/no-task-table',
            severity: 'error',
            message: { vi: 'Kế hoạch không có bảng nhiệm vụ.', en: 'The plan has no task table.' },
          },
        };
  }
}
