// Rows of totals in tables of indicators: what they sum up has changed, so their figures are open until somebody sums up anew.

import type { DataPath } from '../../data/yaml-source.js';
import { OPEN } from '../../doctype/target-text.js';
import { rowKeys } from '../../plan/table.js';
import type { Draft } from '../draft.js';
import { isTotalRow, isTree, type Tree } from '../tree.js';

const words = new Set([...rowKeys, 'name', 'task', 'unit', 'note']);

function totalRows(value: unknown, path: DataPath = []): { readonly path: DataPath; readonly row: Tree }[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => totalRows(each, [...path, index]));
  if (!isTree(value)) return [];
  if (isTotalRow(value)) return path.includes('indicators') ? [{ path, row: value }] : [];
  return Object.entries(value).flatMap(([key, each]) => totalRows(each, [...path, key]));
}

export function openTotals(draft: Draft): void {
  const cells = totalRows(draft.data).flatMap(({ path, row }) =>
    Object.keys(row)
      .filter((role) => !words.has(role))
      .map((role) => [...path, role]),
  );
  for (const path of cells) {
    const now = draft.valueAt(path);
    if (typeof now !== 'string' || !/\d/u.test(now)) continue;
    draft.rewrite(path, OPEN);
    draft.change({
      kind: 'figure',
      path,
      from: now,
      to: OPEN,
      reason: { vi: 'dòng tổng: tính lại theo số liệu mới', en: 'a total: to be summed up anew' },
    });
    draft.decide(path, {
      code: 'rollover/total-open',
      severity: 'warning',
      message: {
        vi: `Dòng tổng: số "${now}" của năm ${draft.from} không mang sang, để trống ("…").`,
        en: `A row of totals: "${now}" of ${draft.from} is not carried over, it is open ("…").`,
      },
      remedy: {
        vi: 'Tính lại tổng theo các dòng rồi điền thay dấu "…".',
        en: 'Sum up the rows and write it in place of "…".',
      },
    });
  }
}
