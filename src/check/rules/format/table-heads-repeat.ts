// Rule: long tables repeat their head on each page.

import type { Finding, Rule } from '../../rule.js';
import { ruled } from './ruled-tables.js';

export const tableHeads: Rule = {
  id: 'table-heads-repeat',
  group: 'format',
  severity: 'info',
  strength: 'practice',
  reads: 'formatting',
  title: { vi: 'Bảng dài lặp lại đầu bảng ở mỗi trang', en: 'Long tables repeat their head on each page' },
  bad: [],
  good: [],
  check: (context) =>
    ruled(context).flatMap((table): Finding[] =>
      table.rows < 15 || table.headRepeats !== false
        ? []
        : [
            {
              spot: `bảng ${table.index + 1}`,
              message: {
                vi: `Bảng ${table.rows} dòng không lặp lại đầu bảng.`,
                en: `The table of ${table.rows} rows does not repeat its head.`,
              },
              remedy: { vi: 'Chọn dòng đầu, bật "Repeat Header Rows".', en: 'Turn on "Repeat Header Rows".' },
            },
          ],
    ),
};
