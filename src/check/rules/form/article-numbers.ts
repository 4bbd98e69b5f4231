// Articles 1, 2, 3 …: none twice, none left out.

import { at, type Finding, type Rule } from '../../rule.js';
import type { LineRole } from '../../view/text-view.js';

/** After one of these another text may begin. */
const restarts = new Set<LineRole>([
  'enacting',
  'national-name',
  'reference-line',
  'signature-capacity',
  'signature-name',
]);

export const articleNumbers: Rule = {
  id: 'article-numbers',
  group: 'form',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.đ',
  reads: 'text',
  title: { vi: 'Các điều đánh số liên tục từ 1, không trùng', en: 'Articles are numbered from 1, none twice' },
  bad: [
    'QUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\n[[Điều 1]]. Giao Văn phòng thực hiện.',
    'QUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\n[[Điều 3]]. Giao Văn phòng thực hiện.',
  ],
  good: ['QUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\nĐiều 2. Giao Văn phòng thực hiện.'],
  check: ({ view }) =>
    view.texts.flatMap(({ lines }) => {
      let last = 0;
      return lines
        .filter(({ role }) => restarts.has(role) || role === 'article')
        .flatMap((line): Finding[] => {
          // Another text begins.
          if (line.role !== 'article') {
            last = 0;
            return [];
          }
          const match = /Điều\s+(\d+)/u.exec(line.text);
          const number = Number(match?.[1]);
          const expected = last + 1;
          // A text of articles that begins later is a piece of a longer one.
          const follows = number === expected || last === 0;
          last = number;
          if (!match || follows) return [];
          const twice = number < expected;
          return [
            at(
              line,
              match.index,
              match.index + match[0].length,
              twice
                ? { vi: `Hai lần Điều ${number}.`, en: `There are two articles ${number}.` }
                : {
                    vi: `Sau Điều ${expected - 1} là Điều ${number}: thiếu Điều ${expected}.`,
                    en: `Article ${expected} is missing.`,
                  },
              {
                remedy: twice
                  ? { vi: 'Bỏ điều thừa, hoặc đánh lại số.', en: 'Take one off, or number anew.' }
                  : { vi: 'Đánh lại số các điều.', en: 'Number the articles anew.' },
              },
            ),
          ];
        });
    }),
};
