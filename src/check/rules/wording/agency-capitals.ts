// Rule: names of agencies have capitals for their field, too: "Phòng Tư pháp". NĐ 30/2020/NĐ-CP, Phụ lục II, mục IV.

import { at, type CheckContext, type Rule } from '../../rule.js';
import { proseLines } from '../../view/body-lines.js';
import { judgeLines, ofData } from '../../view/known-lines.js';
import type { Line } from '../../view/text-view.js';
import { literal, mixed } from './capital-words.js';

const mixedLines = (context: CheckContext): Line[] => proseLines(context).filter(mixed);

const wrongly = ofData(({ capitals: { agencyHeads, agencyFields } }) => {
  const heads = agencyHeads.filter((head) => head !== 'Ban');
  return new RegExp(
    `(?<![\\p{L}])(${heads.map(literal).join('|')})\\s+(${agencyFields.map(literal).join('|')})(?!\\p{L})`,
    'gu',
  );
});

export const agencyCapitals: Rule = {
  id: 'agency-capitals',
  group: 'wording',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục IV',
  reads: 'text',
  title: {
    vi: 'Tên cơ quan viết hoa cả từ chỉ lĩnh vực: "Phòng Tư pháp"',
    en: 'Names of agencies have capitals for their field, too: "Phòng Tư pháp"',
  },
  bad: ['- Gửi [[Phòng tài chính]] thẩm định.', '- [[Sở y tế]] hướng dẫn.'],
  good: ['- Gửi Phòng Tài chính thẩm định; các phòng kinh tế; Ban kinh tế - ngân sách.', '- Phòng chống dịch'],
  check: judgeLines(mixedLines, (line, { data }) =>
    [...line.text.matchAll(wrongly(data))].map((match) => {
      const [, head = '', field = ''] = match;
      const start = match.index + match[0].length - field.length;
      const proposed = (field[0] as string).toUpperCase() + field.slice(1);
      return at(
        line,
        match.index,
        match.index + match[0].length,
        { vi: `Tên cơ quan viết hoa thiếu: "${match[0]}".`, en: `A capital is missing: "${match[0]}".` },
        {
          remedy: { vi: `Viết "${head} ${proposed}".`, en: `Write "${head} ${proposed}".` },
          fix: { start, end: start + field.length, text: proposed },
        },
      );
    }),
  ),
};
