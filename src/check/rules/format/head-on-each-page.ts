// Rule: a table that goes on over the page shows its head again. Practice.

import { type Finding, onLine, type Rule } from '../../rule.js';
import type { Line } from '../../view/text-view.js';
import { linesOnPages } from './lines-on-pages.js';

export const headOnEachPage: Rule = {
  id: 'table-head-on-page',
  group: 'format',
  severity: 'warning',
  strength: 'practice',
  reads: 'pages',
  title: { vi: 'Bảng sang trang có lại đầu bảng', en: 'A table that goes on over the page shows its head again' },
  bad: [],
  good: [],
  check: (context) => {
    const { pages, view } = context;
    const told = new Set<number>();
    return linesOnPages(context).flatMap((lines, page): Finding[] => {
      const first = lines[0]?.line;
      const table = first?.cell?.table;
      if (!first || table === undefined || told.has(table)) return [];
      const heads: readonly Line[] = view.tables[table]?.heads ?? [];
      const repeated = pages?.[page]?.lines.some((line) => line.repeated) ?? false;
      if (heads.length === 0 || first.cell?.row === -1 || repeated) return [];
      told.add(table);
      return [
        onLine(
          first,
          {
            vi: `Trang ${page + 1} tiếp bảng ${table + 1} mà không có đầu bảng.`,
            en: `Page ${page + 1} goes on with table ${table + 1} without its head.`,
          },
          { remedy: { vi: 'Chọn dòng đầu, bật "Repeat Header Rows".', en: 'Turn on "Repeat Header Rows".' } },
        ),
      ];
    });
  },
};
