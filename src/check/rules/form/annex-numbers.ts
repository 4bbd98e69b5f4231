// Rule: two or more annexes have Roman numbers in order. NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1.a.

import { readAnnexLabel } from '../../../doctype/page-lines.js';
import { numeralValue } from '../../../text/numerals.js';
import { type Finding, onLine, type Rule } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';
import { annexesOf } from './annex-texts.js';

export const annexNumbers: Rule = {
  id: 'annex-numbers',
  group: 'form',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1.a',
  reads: 'text',
  title: {
    vi: 'Từ hai phụ lục trở lên đánh số La Mã, liên tục',
    en: 'Two or more annexes have Roman numbers in order',
  },
  bad: [
    'KẾ HOẠCH\nTrồng cây\n1. Nội dung\n[[Phụ lục 1]]\nTIẾN ĐỘ\n1. Trồng\nPhụ lục 2\nKINH PHÍ\n1. Mua cây',
    'KẾ HOẠCH\nTrồng cây\n1. Nội dung\nPhụ lục I\nTIẾN ĐỘ\n1. Trồng\n[[Phụ lục III]]\nKINH PHÍ\n1. Mua cây',
  ],
  good: [
    'KẾ HOẠCH\nTrồng cây\n1. Nội dung\nPhụ lục I\nTIẾN ĐỘ\n1. Trồng\nPhụ lục II\nKINH PHÍ\n1. Mua cây',
    'KẾ HOẠCH\nTrồng cây\n1. Nội dung\nPhụ lục\nTIẾN ĐỘ\n1. Trồng',
  ],
  check: ({ view }) => {
    const annexes = annexesOf(view.texts);
    if (annexes.length < 2) return [];
    return annexes.flatMap(({ lines }, index): Finding[] => {
      const line = linesWith(lines, 'annex-number')[0];
      if (!line) return [];
      const written = readAnnexLabel(line.text)?.number;
      const value = written === undefined ? undefined : numeralValue('roman', written);
      const first = numeralValue('roman', readAnnexLabel(annexes[0]?.title ?? '')?.number ?? '') ?? 1;
      if (value === first + index) return [];
      return [
        onLine(
          line,
          value === undefined
            ? { vi: 'Nhiều phụ lục phải đánh số La Mã.', en: 'Several annexes have Roman numbers.' }
            : {
                vi: `Số phụ lục không liên tục: ${line.text.trim()}.`,
                en: `The annexes are not in order: ${line.text.trim()}.`,
              },
          { remedy: { vi: 'Đánh số Phụ lục I, Phụ lục II …', en: 'Number them Phụ lục I, Phụ lục II …' } },
        ),
      ];
    });
  },
};
