// Rule: the font is Times New Roman. NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.4.

import type { Rule } from '../../rule.js';
import { count, faultsOf, looked, together, words } from './body-looks.js';

export const font: Rule = {
  id: 'font',
  group: 'format',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.4',
  reads: 'formatting',
  title: { vi: 'Phông chữ Times New Roman', en: 'The font is Times New Roman' },
  bad: [],
  good: [],
  check: (context) =>
    together(
      faultsOf(
        looked(context),
        ({ runs }) =>
          words(runs).find((run) => run.font !== undefined && !/^times new roman$|symbol|wingdings/iu.test(run.font))
            ?.font,
      ),
      (fault, n) => ({ vi: `Phông chữ ${fault}${count(n)}.`, en: `The font is ${fault} (${n} paragraphs).` }),
      { vi: 'Dùng Times New Roman.', en: 'Use Times New Roman.' },
    ),
};
