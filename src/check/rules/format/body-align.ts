// Rule: the body is justified. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.e.

import type { Rule } from '../../rule.js';
import { bodyText, count, faultsOf, together } from './body-looks.js';

export const bodyAlign: Rule = {
  id: 'body-align',
  group: 'format',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.e',
  reads: 'formatting',
  title: { vi: 'Lời văn canh đều hai lề', en: 'The body is justified' },
  bad: [],
  good: [],
  check: (context) => {
    const texts = bodyText(context).filter(({ line }) => line.role !== 'heading' && line.text.length > 100);
    return together(
      faultsOf(texts, ({ align }) => (align === undefined || align === 'justify' ? undefined : align)),
      (_, n) => ({
        vi: `Lời văn không canh đều hai lề${count(n)}.`,
        en: `The body is not justified (${n} paragraphs).`,
      }),
      { vi: 'Canh đều hai lề (Ctrl+J).', en: 'Justify it.' },
    );
  },
};
