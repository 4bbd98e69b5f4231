// Rule: the common noun before the name of a unit has a small letter. NĐ 30/2020/NĐ-CP, Phụ lục II, mục III.1.

import { isNameInCapitals, nameFromCapitals } from '../../../text/name-capitals.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { proseLines } from '../../view/body-lines.js';
import { judgeLines } from '../../view/known-lines.js';
import { lower } from '../../view/letters.js';
import { mixed } from './capital-words.js';

const pattern =
  /(?<=[\p{L},;–-]\s)(Xã|Phường|Thị trấn|Thị xã|Huyện|Quận|Tỉnh|Đặc khu)\s+(\p{Lu}\p{Ll}\p{L}*(?:\s\p{Lu}\p{L}*)*)/gu;

const inCapitals =
  /(?<!\p{L})(?:xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|đặc khu)\s+(\p{Lu}{2,}(?:\s\p{Lu}{2,}){1,4})(?!\p{L})/gu;

export const unitCapitals: Rule = {
  id: 'unit-capitals',
  group: 'wording',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục III.1',
  reads: 'text',
  title: {
    vi: 'Danh từ chung trước tên đơn vị hành chính không viết hoa: "phường Mai Lâm"',
    en: 'The common noun before the name of a unit has a small letter',
  },
  bad: [
    '- Theo đề nghị của Văn phòng [[Phường]] Mai Lâm.',
    '- Ủy ban nhân dân xã [[MAI LÂM]] giao Văn phòng theo dõi.',
  ],
  good: [
    '- Theo đề nghị của Văn phòng phường Mai Lâm; Phường 1; Thành phố Hồ Chí Minh. Xã Mai Lâm đã họp.',
    '- Xã Mai Lâm: 5 thôn.',
    '- Đánh giá tiêu chí xã NTM, phường VHVM; hệ thống của tỉnh DVC TT.',
    '- Đảng ủy phường Mai Lâm',
  ],
  check: judgeLines(proseLines, (line, { data }) => {
    if (!mixed(line)) return [];
    const capitals = [...line.text.matchAll(inCapitals)].flatMap((match): Finding[] => {
      const name = match[1] as string;
      // one word may be an abbreviation that happens to be a syllable
      if (!name.includes(' ') || !isNameInCapitals(name)) return [];
      const start = match.index + match[0].length - name.length;
      const proper = nameFromCapitals(name);
      return [
        at(
          line,
          start,
          start + name.length,
          { vi: `Tên riêng viết toàn chữ hoa: "${name}".`, en: `A name in capitals: "${name}".` },
          {
            remedy: { vi: `Viết "${proper}".`, en: `Write "${proper}".` },
            fix: { start, end: start + name.length, text: proper },
          },
        ),
      ];
    });
    const nouns = [...line.text.matchAll(pattern)].flatMap((match): Finding[] => {
      const [, kind = '', name = ''] = match;
      const person = data.capitals.personNames.some((each) => name.startsWith(each));
      if (person || /[-–]\s$/u.test(line.text.slice(0, match.index))) return [];
      const end = match.index + kind.length;
      return [
        at(
          line,
          match.index,
          end,
          { vi: `Viết hoa sai: "${match[0]}".`, en: `Wrong capitals: "${match[0]}".` },
          {
            remedy: { vi: `Viết "${lower(kind)} ${name}".`, en: `Write "${lower(kind)} ${name}".` },
            fix: { start: match.index, end, text: lower(kind) },
          },
        ),
      ];
    });
    return [...nouns, ...capitals];
  }),
};
