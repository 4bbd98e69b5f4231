// Rule: a drawn line under motto and agency, no underlined letters. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1.b.

import { type Finding, onLine, type Rule } from '../../rule.js';

export const mottoUnderline: Rule = {
  id: 'motto-underline',
  group: 'format',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1.b',
  reads: 'formatting',
  title: {
    vi: 'Dưới Tiêu ngữ, tên cơ quan kẻ đường, không gạch chân chữ',
    en: 'A drawn line under motto and agency, no underlined letters',
  },
  bad: [],
  good: [],
  check: ({ view }) =>
    view.lines.flatMap((line): Finding[] => {
      if (!['motto', 'agency', 'national-name', 'subject'].includes(line.role)) return [];
      const under = line.look?.runs.some(({ underline, text }) => underline && /\p{L}/u.test(text));
      return under
        ? [
            onLine(
              line,
              {
                vi: 'Chữ bị gạch chân thay cho đường kẻ.',
                en: 'The letters are underlined instead of a line under them.',
              },
              { remedy: { vi: 'Bỏ gạch chân; vẽ đường kẻ (Shape).', en: 'Take it off and draw a line.' } },
            ),
          ]
        : [];
    }),
};
