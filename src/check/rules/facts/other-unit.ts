// The name of another unit of the same kind as one's own: left from the plan that was copied.

import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines, inCitedTitle } from '../../view/body-lines.js';
import { lower, sameWords } from '../../view/letters.js';

export const otherUnit: Rule = {
  id: 'other-unit',
  group: 'facts',
  severity: 'error',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Không còn tên đơn vị khác trong kế hoạch của mình', en: 'No name of another unit is left over' },
  bad: [
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Vận động nhân dân trên địa bàn [[xã Đông Khê]] trồng cây.',
  ],
  good: [
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Vận động nhân dân xã Mai Lâm trồng cây; học tập kinh nghiệm của xã Đông Khê; giáp ranh xã Đông Khê.',
  ],
  check: (context) => {
    const own = context.facts.unit;
    if (!own) return { notJudged: { vi: 'không rõ đơn vị ban hành', en: 'the issuing unit is not known' } };
    const pattern = new RegExp(
      `(?:địa bàn|UBND|Ủy ban nhân dân|Chủ tịch|công chức|nhân dân)\\s+(${own.kind}\\s+((?:\\p{Lu}\\p{L}*)(?:\\s\\p{Lu}\\p{L}*){0,3}))`,
      'gu',
    );
    return bodyLines(context).flatMap((line): Finding[] =>
      [...line.text.matchAll(pattern)].flatMap((match) => {
        const [all, unit = '', name = ''] = match;
        if (/^\s*\(?(?:cũ|trước đây)(?!\p{L})/u.test(line.text.slice(match.index + all.length))) return [];
        // One syllable, or one in capitals alone, is rather the next sentence than a name.
        if (!/\s/u.test(name) || /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u.test(name)) return [];
        const [mine, theirs] = [sameWords(own.name), sameWords(name)];
        if (theirs.startsWith(mine) || mine.startsWith(theirs) || inCitedTitle(line.text, match.index)) return [];
        const start = match.index + all.length - unit.length;
        return [
          at(
            line,
            start,
            start + unit.length,
            {
              vi: `"${unit}" không phải đơn vị của kế hoạch này (${own.kind} ${own.name}).`,
              en: `"${unit}" is not the unit of this plan (${own.kind} ${own.name}).`,
            },
            {
              remedy: {
                vi: `Sửa thành "${lower(own.kind)} ${own.name}".`,
                en: `Write "${lower(own.kind)} ${own.name}".`,
              },
            },
          ),
        ];
      }),
    );
  },
};
