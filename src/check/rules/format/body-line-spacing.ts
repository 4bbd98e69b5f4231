// Rule: lines are single to 1.5 apart. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.e.

import type { Rule } from '../../rule.js';
import { bodyText, count, faultsOf, together } from './body-looks.js';

export const bodyLines: Rule = {
  id: 'body-line-spacing',
  group: 'format',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.e',
  reads: 'formatting',
  title: { vi: 'Giãn dòng từ đơn đến 1,5', en: 'Lines are single to 1.5 apart' },
  bad: [],
  good: [],
  check: (context) =>
    together(
      faultsOf(bodyText(context), ({ line }) =>
        line !== undefined && (line < 0.99 || line > 1.51) ? line.toFixed(2).replace('.', ',') : undefined,
      ),
      (fault, n) => ({ vi: `Giãn dòng ${fault}${count(n)}.`, en: `Lines are ${fault} apart (${n} paragraphs).` }),
      { vi: 'Đặt giãn dòng từ 1 đến 1,5.', en: 'Set 1 to 1.5.' },
    ),
};
