// Rule: the national name is spelled right and in capitals. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1.a.

import { type Finding, onLine, type Rule } from '../../rule.js';
import { heads, missing } from './head-lines.js';

const NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

const OLD_NAME = 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM';

export const nationalName: Rule = {
  id: 'national-name',
  group: 'form',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1.a',
  reads: 'text',
  title: { vi: `Quốc hiệu viết đúng: ${NAME}`, en: `The national name: ${NAME}` },
  bad: ['[[CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM]]\nKẾ HOẠCH', '[[Cộng hòa xã hội chủ nghĩa Việt Nam]]\nKẾ HOẠCH'],
  good: [`${NAME}\nKẾ HOẠCH`, `${OLD_NAME}\nKẾ HOẠCH`],
  check: (context) => {
    const lines = heads(context, 'national-name');
    if (lines.length === 0) return missing(context, { vi: 'Không có Quốc hiệu.', en: 'The national name is missing.' });
    return lines.flatMap((line): Finding[] => {
      const text = line.text.normalize('NFC').replace(/\s+/g, ' ').trim();
      if (text === NAME || text === OLD_NAME) return [];
      return [
        onLine(
          line,
          { vi: `Quốc hiệu viết sai: "${text}".`, en: `The national name is wrong: "${text}".` },
          {
            remedy: { vi: `Viết "${NAME}".`, en: `Write "${NAME}".` },
            fix: { start: 0, end: line.text.length, text: NAME },
          },
        ),
      ];
    });
  },
};
