// Two indicators of one id: figures could not tell them apart.

import type { Draft } from '../draft.js';
import type { IndicatorRow } from './indicator-rows.js';

export function repeatedIds(indicators: readonly IndicatorRow[], draft: Draft): void {
  const seen = new Map<string, IndicatorRow>();
  for (const each of indicators) {
    const { id } = each.row;
    if (typeof id !== 'string' || id.trim() === '') continue;
    const first = seen.get(id);
    if (!first) seen.set(id, each);
    else {
      draft.decide([...each.path, 'id'], {
        code: 'rollover/id-twice',
        severity: 'error',
        message: { vi: `Mã "${id}" đã dùng cho "${first.name}".`, en: `The id "${id}" belongs to "${first.name}".` },
        remedy: { vi: 'Mỗi chỉ tiêu một mã riêng.', en: 'Give each indicator an id of its own.' },
      });
    }
  }
}
