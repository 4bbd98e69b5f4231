// Rule: a title of office has its first letter in upper case. NĐ 30/2020/NĐ-CP, Phụ lục II, mục V.3.

import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { proseLines } from '../../view/body-lines.js';
import { judgeLines, ofData } from '../../view/known-lines.js';
import type { Line } from '../../view/text-view.js';
import { literal, mixed } from './capital-words.js';

const titleWords = (text: string): string => text.replace(/\p{L}+/gu, (word) => word[0]?.toUpperCase() + word.slice(1));

const mixedLines = (context: CheckContext): Line[] => proseLines(context).filter(mixed);

/** As each is wrongly written: with every word in upper case. */
const wrongly = ofData(({ capitals }) => {
  const titles = new Map(
    capitals.positions.flatMap((position) => {
      const wrong = titleWords(position);
      return wrong === position ? [] : [[wrong, position] as const];
    }),
  );
  const pattern = new RegExp(`(?<!\\p{L})(?:${[...titles.keys()].map(literal).join('|')})(?!\\p{L})`, 'gu');
  return { titles, pattern };
});

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
  check: judgeLines(mixedLines, (line, { data }) => {
    const { titles, pattern } = wrongly(data);
    return [...line.text.matchAll(pattern)].flatMap((match): Finding[] => {
      const [found] = match;
      const position = titles.get(found) ?? found;
      const end = match.index + found.length;
      // "Trưởng Ban Quản lý chợ": the head of an office whose name begins with its second word.
      if (found.startsWith('Trưởng ') && /^\s\p{Lu}/u.test(line.text.slice(end))) return [];
      return [
        at(
          line,
          match.index,
          end,
          { vi: `Viết hoa sai: "${found}".`, en: `Wrong capitals: "${found}".` },
          {
            remedy: { vi: `Viết "${position}".`, en: `Write "${position}".` },
            fix: { start: match.index, end, text: position },
          },
        ),
      ];
    });
  }),
};
