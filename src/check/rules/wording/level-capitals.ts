// Rule: levels have small letters: "cấp xã". NĐ 30/2020/NĐ-CP, Phụ lục II, mục III.1.

import { at, type Finding, type Rule } from '../../rule.js';
import { proseLines } from '../../view/body-lines.js';
import { lower } from '../../view/letters.js';
import { mixed } from './capital-words.js';

export const levelCapitals: Rule = {
  id: 'level-capitals',
  group: 'wording',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục III.1',
  reads: 'text',
  title: { vi: 'Danh từ chung chỉ cấp không viết hoa: "cấp xã"', en: 'Levels have small letters: "cấp xã"' },
  bad: ['- Thuộc thẩm quyền của cấp [[Tỉnh]].'],
  good: ['- Thuộc thẩm quyền của cấp tỉnh, cấp Trung ương.'],
  check: (context) =>
    proseLines(context)
      .filter(mixed)
      .flatMap((line): Finding[] =>
        [...line.text.matchAll(/(?<!\p{L})cấp\s+(Tỉnh|Huyện|Xã|Phường|Thôn|Cơ sở|Thành phố|Quận)(?!\p{L})/gu)].map(
          (match) => {
            const word = match[1] as string;
            const start = match.index + match[0].length - word.length;
            return at(
              line,
              start,
              start + word.length,
              { vi: `Viết hoa sai: "${match[0]}".`, en: `Wrong capitals: "${match[0]}".` },
              {
                remedy: { vi: `Viết "cấp ${lower(word)}".`, en: `Write "cấp ${lower(word)}".` },
                fix: { start, end: start + word.length, text: lower(word) },
              },
            );
          },
        ),
      ),
};
