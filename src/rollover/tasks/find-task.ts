// Which task a directive means: its id, its name, or its number in last year's table.

import type { Diagnostic } from '../../diagnostics/index.js';
import { nameKey, nearestName } from '../match-names.js';
import type { TaskGroup, TaskRow, TaskTable } from './task-rows.js';

export type Found<T> = { readonly found: T } | { readonly problem: Omit<Diagnostic, 'place'> };

const missing = (what: 'task' | 'group', wanted: string, near: string | undefined, count: number): Found<never> => {
  const noun = what === 'task' ? { vi: 'nhiệm vụ', en: 'task' } : { vi: 'nhóm', en: 'group' };
  return {
    problem: {
      code: `rollover/${count > 1 ? 'ambiguous' : 'unknown'}-${what}`,
      severity: 'error',
      message:
        count > 1
          ? { vi: `Có ${count} ${noun.vi} là "${wanted}".`, en: `${count} ${noun.en}s are "${wanted}".` }
          : { vi: `Không có ${noun.vi} "${wanted}".`, en: `There is no ${noun.en} "${wanted}".` },
      remedy: near
        ? { vi: `Ý bạn là "${near}"?`, en: `Did you mean "${near}"?` }
        : { vi: 'Ghi mã (id) hoặc đúng tên.', en: 'Write its id or its exact name.' },
    },
  };
};

export function findTask(tables: readonly TaskTable[], wanted: string): Found<TaskRow> {
  const rows = tables.flatMap((table) => table.rows);
  const key = nameKey(wanted);
  const byId = rows.filter(({ row }) => row.id === wanted);
  const byName = rows.filter(({ name }) => nameKey(name) === key);
  const byNumber = /^\d+(\.\d+)*$/.test(wanted)
    ? (tables[0]?.rows ?? []).filter(({ number }) => number === wanted)
    : [];
  const fits = byId.length > 0 ? byId : byName.length > 0 ? byName : byNumber;
  const [fit] = fits;
  if (fit && fits.length === 1) return { found: fit };
  return missing(
    'task',
    wanted,
    nearestName(
      wanted,
      rows.map(({ name }) => name),
    ),
    fits.length,
  );
}

export function findGroup(tables: readonly TaskTable[], wanted: string): Found<TaskGroup> {
  const groups = tables.flatMap((table) => table.groups);
  const fits = groups.filter(({ title }) => nameKey(title) === nameKey(wanted));
  const [fit] = fits;
  if (fit && fits.length === 1) return { found: fit };
  return missing(
    'group',
    wanted,
    nearestName(
      wanted,
      groups.map(({ title }) => title),
    ),
    fits.length,
  );
}
