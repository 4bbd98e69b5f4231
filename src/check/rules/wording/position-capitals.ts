// Rule: a title of office has its first letter in upper case. NĐ 30/2020/NĐ-CP, Phụ lục II, mục V.3.

import { at, type Finding, type Rule } from '../../rule.js';
import { proseLines } from '../../view/body-lines.js';
import { literal, mixed } from './capital-words.js';

const titleWords = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => word[0]?.toLocaleUpperCase('vi') + word.slice(1));

export const positionCapitals: Rule = {
  id: 'position-capitals',
  group: 'wording',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục V.3',
  reads: 'text',
  title: {
    vi: 'Chức vụ chỉ viết hoa chữ đầu: "Bộ trưởng", "Chủ tịch"',
    en: 'A title of office has its first letter in upper case',
  },
  bad: ['- Trình [[Chủ Tịch]] UBND xã xem xét.', '- Gửi [[Giám Đốc]] Trung tâm.'],
  good: ['- Trình Chủ tịch UBND xã; Phó Chủ tịch ký thay; Trưởng Ban Quản lý chợ, Trưởng phòng họp.', 'PHÓ CHỦ TỊCH'],
  check: (context) => {
    const lines = proseLines(context).filter(mixed);
    return context.data.capitals.positions.flatMap((position) => {
      // "Phó Chủ tịch": only the words after the first of "Chủ tịch" must be small.
      const [first, ...rest] = position.split(' ');
      if (rest.length === 0) return [];
      const wrong = new RegExp(
        `(?<!\\p{L})${literal(titleWords(position))}(?!\\p{L})(?!${/^Trưởng /u.test(position) ? '\\s\\p{Lu}' : '$.'})`,
        'gu',
      );
      if (titleWords(position) === position) return [];
      return lines.flatMap((line): Finding[] =>
        [...line.text.matchAll(wrong)].map((match) =>
          at(
            line,
            match.index,
            match.index + match[0].length,
            { vi: `Viết hoa sai: "${match[0]}".`, en: `Wrong capitals: "${match[0]}".` },
            {
              remedy: { vi: `Viết "${[first, ...rest].join(' ')}".`, en: `Write "${position}".` },
              fix: { start: match.index, end: match.index + match[0].length, text: position },
            },
          ),
        ),
      );
    });
  },
};
