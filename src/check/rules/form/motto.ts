// Rule: the motto is "Độc lập - Tự do - Hạnh phúc", hyphens with a space on each side. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1.b.

import { type Finding, onLine, type Rule } from '../../rule.js';
import { heads, missing } from './head-lines.js';

const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

export const motto: Rule = {
  id: 'motto',
  group: 'form',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1.b',
  reads: 'text',
  title: {
    vi: `Tiêu ngữ viết đúng: ${MOTTO}, gạch nối có khoảng trắng hai bên`,
    en: `The motto: ${MOTTO}, hyphens with spaces`,
  },
  bad: [
    '[[Độc lập – Tự do – Hạnh phúc]]\nKẾ HOẠCH',
    '[[Độc lập-Tự do-Hạnh phúc]]\nKẾ HOẠCH',
    '[[Độc Lập - Tự Do - Hạnh Phúc]]\nKẾ HOẠCH',
  ],
  good: [`${MOTTO}\nKẾ HOẠCH`],
  check: (context) => {
    const lines = heads(context, 'motto');
    if (lines.length === 0) return missing(context, { vi: 'Không có Tiêu ngữ.', en: 'The motto is missing.' });
    return lines.flatMap((line): Finding[] => {
      const text = line.text.normalize('NFC').replace(/\s+/g, ' ').trim();
      if (text === MOTTO) return [];
      return [
        onLine(
          line,
          { vi: `Tiêu ngữ viết sai: "${text}".`, en: `The motto is wrong: "${text}".` },
          {
            remedy: { vi: `Viết "${MOTTO}" (gạch nối ngắn, có khoảng trắng hai bên).`, en: `Write "${MOTTO}".` },
            fix: { start: 0, end: line.text.length, text: MOTTO },
          },
        ),
      ];
    });
  },
};
