// Rule: the font is Times New Roman. NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.4.

import type { Rule } from '../../rule.js';
import { count, faultsOf, looked, together, words } from './body-looks.js';

const wanted = /^times ?new ?roman(?:ps)?(?:mt)?$|symbol|wingdings/iu;

/** Fonts with the widths of Times New Roman, which a PDF may carry in its place. */
const twins = /^(?:tinos|liberation ?serif)$/iu;

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
          words(runs).find(
            (run) =>
              run.font !== undefined && !wanted.test(run.font) && !(context.source === 'pdf' && twins.test(run.font)),
          )?.font,
      ),
      (fault, n) => ({ vi: `Phông chữ ${fault}${count(n)}.`, en: `The font is ${fault} (${n} paragraphs).` }),
      { vi: 'Dùng Times New Roman.', en: 'Use Times New Roman.' },
    ),
};
