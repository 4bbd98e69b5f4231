// Rule: names of agencies have capitals for their field, too: "Phòng Tư pháp". NĐ 30/2020/NĐ-CP, Phụ lục II, mục IV.

import { at, type Finding, type Rule } from '../../rule.js';
import { proseLines } from '../../view/body-lines.js';
import { literal, mixed } from './capital-words.js';

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
  check: (context) => {
    const { agencyHeads, agencyFields } = context.data.capitals;
    const wrong = new RegExp(
      `(?<![\\p{L}])(${agencyHeads
        .filter((head) => head !== 'Ban')
        .map(literal)
        .join('|')})\\s+(${agencyFields.map(literal).join('|')})(?!\\p{L})`,
      'gu',
    );
    return proseLines(context)
      .filter(mixed)
      .flatMap((line): Finding[] =>
        [...line.text.matchAll(wrong)].map((match) => {
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
      );
  },
};
