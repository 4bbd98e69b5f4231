// Rule: "Phụ lục" in small letters, the title of the annex in capitals. NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1.b.

import { isUpper } from '../../../text/case.js';
import { type Finding, onLine, type Rule } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';
import { annexesOf } from './annex-texts.js';

export const annexLetters: Rule = {
  id: 'annex-letters',
  group: 'form',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1.b',
  reads: 'text',
  title: {
    vi: 'Chữ "Phụ lục" viết thường, tên phụ lục in hoa',
    en: '"Phụ lục" in small letters, the title of the annex in capitals',
  },
  bad: [
    'KẾ HOẠCH\nTrồng cây\n1. Nội dung\n[[PHỤ LỤC]]\nTIẾN ĐỘ\n1. Trồng',
    'KẾ HOẠCH\nTrồng cây\n1. Nội dung\nPhụ lục\n[[Tiến độ]]\n1. Trồng',
  ],
  good: ['KẾ HOẠCH\nTrồng cây\n1. Nội dung\nPhụ lục\nTIẾN ĐỘ\n1. Trồng'],
  check: ({ view }) =>
    annexesOf(view.texts).flatMap(({ lines }): Finding[] => {
      const [number] = linesWith(lines, 'annex-number');
      const title = linesWith(lines, 'annex-title').find(({ text }) => /\p{Ll}/u.test(text));
      return [
        ...(number && isUpper(number.text.replace(/[IVXLC]+$/u, ''))
          ? [
              onLine(
                number,
                { vi: 'Chữ "Phụ lục" không in hoa.', en: '"Phụ lục" is not in capitals.' },
                {
                  remedy: {
                    vi: `Viết "${number.text.trim().replace(/^PHỤ LỤC/u, 'Phụ lục')}".`,
                    en: 'Write "Phụ lục".',
                  },
                },
              ),
            ]
          : []),
        ...(title
          ? [
              onLine(
                title,
                { vi: 'Tên phụ lục phải in hoa.', en: 'The title of an annex is in capitals.' },
                { remedy: { vi: 'Viết in hoa cả tên phụ lục.', en: 'Write it in capitals.' } },
              ),
            ]
          : []),
      ];
    }),
};
