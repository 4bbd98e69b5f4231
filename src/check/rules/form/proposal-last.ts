// Rule: "Theo đề nghị của …" is the last line of the preamble. NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.2, 1.3.

import { type Finding, onLine, type Rule } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';

export const proposalLast: Rule = {
  id: 'proposal-last',
  group: 'form',
  severity: 'error',
  strength: 'model',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.2, 1.3',
  reads: 'text',
  title: {
    vi: 'Dòng "Theo đề nghị của …" đứng cuối phần căn cứ',
    en: '"Theo đề nghị của …" is the last line of the preamble',
  },
  bad: ['QUYẾT ĐỊNH\nBan hành Quy chế\n[[Theo đề nghị của Văn phòng;]]\nCăn cứ Luật Lưu trữ.\nQUYẾT ĐỊNH:'],
  good: ['QUYẾT ĐỊNH\nBan hành Quy chế\nCăn cứ Luật Lưu trữ;\nTheo đề nghị của Văn phòng.\nQUYẾT ĐỊNH:'],
  check: ({ view }) =>
    view.texts.flatMap(({ lines }) => {
      const preamble = linesWith(lines, 'citation', 'proposal');
      return preamble.flatMap((line, index): Finding[] =>
        line.role === 'proposal' && preamble.slice(index + 1).some(({ role }) => role === 'citation')
          ? [
              onLine(
                line,
                { vi: 'Dòng đề nghị phải đứng sau mọi căn cứ.', en: 'The proposal stands after all citations.' },
                { remedy: { vi: 'Chuyển xuống cuối phần căn cứ.', en: 'Move it to the end of the preamble.' } },
              ),
            ]
          : [],
      );
    }),
};
