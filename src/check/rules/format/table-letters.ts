// Rule: letters in tables have 11 pt at least.

import type { Finding, Rule } from '../../rule.js';
import { ruled } from './ruled-tables.js';

export const tableLetters: Rule = {
  id: 'table-letters',
  group: 'format',
  severity: 'info',
  strength: 'practice',
  reads: 'formatting',
  title: { vi: 'Chữ trong bảng không nhỏ hơn 11', en: 'Letters in tables have 11 pt at least' },
  bad: [],
  good: [],
  check: (context) =>
    ruled(context).flatMap((table): Finding[] => {
      const small = context.view.lines.find(
        ({ look }) =>
          look?.table === table &&
          look.runs.some(({ size, text }) => size !== undefined && size < 11 && text.trim().length > 2),
      );
      const size = small?.look?.runs.find((run) => run.size !== undefined && run.size < 11)?.size;
      return small
        ? [
            {
              spot: `bảng ${table.index + 1}`,
              message: { vi: `Chữ trong bảng cỡ ${size}.`, en: `Letters in the table have ${size} pt.` },
              remedy: { vi: 'Dùng cỡ 11 đến 13.', en: 'Use 11 to 13 pt.' },
            },
          ]
        : [];
    }),
};
