// Rule: a text with annexes refers to them. NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1.a.

import { onLine, type Rule } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';
import { annexesOf } from './annex-texts.js';

export const annexNamed: Rule = {
  id: 'annex-unnamed',
  group: 'form',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1.a',
  reads: 'text',
  title: { vi: 'Văn bản có phụ lục phải chỉ dẫn phụ lục trong lời văn', en: 'A text with annexes refers to them' },
  bad: ['KẾ HOẠCH\nTrồng cây\n1. Toàn xã trồng 500 cây.\n[[Phụ lục]]\nTIẾN ĐỘ\n1. Trồng'],
  good: [
    'KẾ HOẠCH\nTrồng cây\n1. Toàn xã trồng 500 cây theo Phụ lục kèm theo Kế hoạch này.\nPhụ lục\nTIẾN ĐỘ\n1. Trồng',
  ],
  check: ({ view }) => {
    const annexes = annexesOf(view.texts);
    const main = view.texts.filter(({ kind }) => kind !== 'annex');
    const [first] = annexes;
    if (!first || main.length === 0 || main.some(({ lines }) => lines.some(({ text }) => /phụ lục/iu.test(text))))
      return [];
    const line = linesWith(first.lines, 'annex-number')[0];
    return line
      ? [
          onLine(
            line,
            { vi: 'Lời văn không chỗ nào chỉ dẫn đến phụ lục.', en: 'The text refers to its annex nowhere.' },
            {
              remedy: {
                vi: 'Thêm chỉ dẫn, ví dụ "(Phụ lục kèm theo)".',
                en: 'Refer to it, such as "(Phụ lục kèm theo)".',
              },
            },
          ),
        ]
      : [];
  },
};
