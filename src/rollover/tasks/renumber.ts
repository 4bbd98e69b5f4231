// Numbers of tasks after the changes: stated numbers that only fill or leave gaps give way to counted ones, and references in texts
// ("nhiệm vụ số 5", "STT 5") follow their task.

import { applyEdits, pathKey, valueAt } from '../../data/edits/edit.js';
import type { DataPath } from '../../data/yaml-source.js';
import type { Draft } from '../draft.js';
import { isTree } from '../tree.js';
import { type CountingOf, type TaskRow, taskTables } from './task-rows.js';

const ORIGIN = '\u0000origin';

/** The data with every row knowing where it came from. */
function marked(value: unknown, path: DataPath): unknown {
  if (Array.isArray(value)) return value.map((each, index) => marked(each, [...path, index]));
  if (!isTree(value)) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, marked(each, [...path, key])]);
  return Object.fromEntries([...entries, [ORIGIN, pathKey(path)]]);
}

function dropStatedNumbers(draft: Draft, rows: readonly TaskRow[]): void {
  for (const { path, row, number } of rows) {
    if (draft.isRemoved(path) || typeof row.number !== 'string' || !/^\d+\.?$/.test(row.number.trim())) continue;
    draft.edit({ kind: 'remove', path: [...path, 'number'] });
    draft.change({
      kind: 'number',
      path: [...path, 'number'],
      from: number,
      to: 'tính lại',
      reason: { vi: 'số thứ tự được tính lại', en: 'numbers are counted anew' },
    });
  }
}

const REFERENCE = /((?:nhiệm vụ|việc|công việc)\s+(?:số|thứ|STT)|STT|số thứ tự)\s+(\d+)(?![\d.]*\d|\/)/giu;

/** @returns new numbers of the first task table by the path of the row in the old file */
export function renumberTasks(draft: Draft, countingOf: CountingOf): ReadonlyMap<string, string> {
  const before = taskTables(draft.data, countingOf);
  for (const table of before) dropStatedNumbers(draft, table.rows);
  const after = taskTables(applyEdits(marked(draft.data, []), draft.edits()), countingOf);
  const numbers = new Map<string, string>();
  for (const row of after.flatMap((table) => table.rows)) {
    const origin = valueAt(row.row, [ORIGIN]);
    if (typeof origin === 'string') numbers.set(origin, row.number);
  }
  const first = before[0];
  if (!first) return numbers;
  const moved = new Map(first.rows.map((row) => [row.number, numbers.get(pathKey(row.path))]));
  for (const place of draft.texts()) {
    if (place.context === 'citation') continue;
    const now = place.now.replace(REFERENCE, (all, words: string, old: string) => {
      if (!moved.has(old)) return all;
      const fresh = moved.get(old);
      if (fresh === undefined) {
        draft.decide(place.path, {
          code: 'rollover/reference-to-dropped',
          severity: 'error',
          message: { vi: `"${all}" dẫn tới nhiệm vụ đã bỏ.`, en: `"${all}" points to a task that is gone.` },
          remedy: { vi: 'Sửa hoặc bỏ chỗ dẫn này.', en: 'Mend or delete the reference.' },
        });
        return all;
      }
      if (fresh !== old) {
        draft.change({
          kind: 'reference',
          path: place.path,
          from: all,
          to: `${words} ${fresh}`,
          reason: { vi: 'số của nhiệm vụ đã đổi', en: 'the number of the task has changed' },
        });
      }
      return `${words} ${fresh}`;
    });
    if (now !== place.now) draft.rewrite(place.path, now);
  }
  return numbers;
}
