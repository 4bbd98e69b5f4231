// Rule: the body has 13–14 pt. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.e.

import type { Rule } from '../../rule.js';
import { bodyText, count, faultsOf, together, words } from './body-looks.js';

export const bodySize: Rule = {
  id: 'body-size',
  group: 'format',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.e',
  reads: 'formatting',
  title: { vi: 'Lời văn cỡ 13–14', en: 'The body has 13–14 pt' },
  bad: [],
  good: [],
  check: (context) =>
    together(
      faultsOf(bodyText(context), ({ runs }) => {
        const run = words(runs).find(
          ({ size, text }) => size !== undefined && (size < 13 || size > 14) && text.trim().length > 3,
        );
        return run ? String(run.size) : undefined;
      }),
      (fault, n) => ({ vi: `Lời văn cỡ ${fault}${count(n)}.`, en: `The body is ${fault} pt (${n} paragraphs).` }),
      { vi: 'Đặt cỡ 13 hoặc 14 cho cả văn bản.', en: 'Set 13 or 14 pt throughout.' },
    ),
};
