// Rule: tables stay within the margins.

import type { Finding, Rule } from '../../rule.js';
import { ruled } from './ruled-tables.js';

export const tableWidth: Rule = {
  id: 'table-width',
  group: 'format',
  severity: 'warning',
  strength: 'practice',
  reads: 'formatting',
  title: { vi: 'Bảng nằm trong lề trang', en: 'Tables stay within the margins' },
  bad: [],
  good: [],
  check: (context) =>
    ruled(context).flatMap((table): Finding[] => {
      const section = context.sections[table.section];
      if (!section || section.atMost?.includes('left')) return [];
      const room = section.width - section.margins.left - section.margins.right;
      // Tables of one or two columns lay out a page.
      if (table.width === undefined || table.columns < 3 || table.width <= room + 4) return [];
      return [
        {
          spot: `bảng ${table.index + 1}`,
          message: {
            vi: `Bảng rộng ${table.width} mm, phần chữ rộng ${room.toFixed(0)} mm.`,
            en: `The table is ${table.width} mm wide, the text ${room.toFixed(0)} mm.`,
          },
          remedy: { vi: 'Thu hẹp cột, hoặc đặt trang ngang.', en: 'Narrow its columns, or turn the page.' },
        },
      ];
    }),
};
