// The name of another unit of the same kind as one's own: left from the plan that was copied.

import { isTopKind } from '../../../plan/unit.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { bodyLines, inCitedTitle, sentenceBefore } from '../../view/body-lines.js';
import { lower, sameWords } from '../../view/letters.js';

/** Of a person, with at most the body between it and the kind of unit: "Phó Chủ tịch Ủy ban nhân dân", "Trưởng Công an". */
const office =
  /(?<!\p{L})(?:Chủ tịch|Bí thư|Chủ nhiệm|Trưởng|Chỉ huy|Đội trưởng|Tổ trưởng|Hiệu trưởng|Giám đốc|Ủy viên|công chức|cán bộ|đại biểu|đồng chí|ông|bà)(?:\s+\p{L}+){0,8}\s*$/iu;

/** "Trưởng Công an xã Lê Văn Nam": after an office the name is one of a person where it begins with a surname and no unit is known by it. */
function isPerson(before: string, kind: string, name: string, { data, units, issuer }: CheckContext): boolean {
  const { personNames, surnames, moreSurnames } = data.capitals;
  const syllables = name.split(/\s+/u);
  const [first = ''] = syllables;
  const has = (list: readonly string[]): boolean => list.some((each) => sameWords(each) === sameWords(first));
  if (!office.test(before) || !(has(surnames) || (syllables.length > 2 && has(moreSurnames)))) return false;
  if (personNames.some((each) => sameWords(each) === sameWords(name))) return false;
  let top = issuer?.unit;
  while (top?.parent) top = top.parent;
  if (!units || !top || !isTopKind(top.kind)) return true;
  return units.findUnit({ kind: lower(kind), name, parent: top }, units.asOf).state !== 'exists';
}

export const otherUnit: Rule = {
  id: 'other-unit',
  group: 'facts',
  severity: 'error',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Không còn tên đơn vị khác trong kế hoạch của mình', en: 'No name of another unit is left over' },
  bad: [
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Vận động nhân dân trên địa bàn [[xã Đông Khê]] trồng cây.',
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Giao Chủ tịch UBND [[xã An Hòa]] tổ chức thực hiện.',
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Đồng chí Bí thư Đảng ủy [[xã Hồ Sơn]] dự và chỉ đạo.',
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Phó Chủ tịch Ủy ban nhân dân [[xã Trần Phú]] phụ trách.',
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Vận động trên địa bàn [[xã Trần Văn Thời]] trồng cây.',
  ],
  good: [
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Phó Chủ tịch Ủy ban nhân dân xã Trần Văn Bình phụ trách; Trưởng Công an xã Lê Văn Nam, Bí thư Đảng ủy xã Nguyễn Thị Lan, Chủ tịch UBND xã Hồ Thị Mai, công chức xã Lê Nam phối hợp.',
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Vận động nhân dân xã Mai Lâm trồng cây; học tập kinh nghiệm của xã Đông Khê; giáp ranh xã Đông Khê.',
  ],
  check: (context) => {
    const own = context.facts.unit;
    if (!own) return { notJudged: { vi: 'không rõ đơn vị ban hành', en: 'the issuing unit is not known' } };
    const pattern = new RegExp(
      `(?:địa bàn|UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Đảng ủy|Công an|Chủ tịch|công chức|nhân dân)\\s+(${own.kind}\\s+((?:\\p{Lu}\\p{L}*)(?:\\s\\p{Lu}\\p{L}*){0,3}))`,
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
        if (isPerson(sentenceBefore(line.text, start), own.kind, name, context)) return [];
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
