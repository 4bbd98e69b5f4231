// Rule: first lines are indented 1 or 1.27 cm. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.e.

import type { Rule } from '../../rule.js';
import { bodyText, count, faultsOf, together } from './body-looks.js';

export const bodyIndent: Rule = {
  id: 'body-indent',
  group: 'format',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.e',
  reads: 'formatting',
  title: { vi: 'Dòng đầu của đoạn lùi 1 cm hoặc 1,27 cm', en: 'First lines are indented 1 or 1.27 cm' },
  bad: [],
  good: [],
  check: (context) => {
    const texts = bodyText(context).filter(
      ({ line, look }) =>
        !['bullet', 'point', 'heading'].includes(line.role) &&
        look.align !== 'center' &&
        !context.sections[look.section]?.atMost?.includes('left'),
    );
    // Bullets and numbered points hang in many ways; one odd paragraph is no habit.
    return together(
      faultsOf(texts, ({ firstLine, left }) =>
        firstLine + left >= 9.4 && firstLine + left <= 13.4 ? undefined : `${firstLine + left}`.replace('.', ','),
      ),
      (fault, n) => ({
        vi: `Dòng đầu lùi ${fault} mm${count(n)}.`,
        en: `First lines are indented ${fault} mm (${n} paragraphs).`,
      }),
      { vi: 'Đặt lùi dòng đầu 1 cm hoặc 1,27 cm.', en: 'Set 1 or 1.27 cm.' },
      2,
    );
  },
};
