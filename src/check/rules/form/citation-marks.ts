// Rule: each citation ends in ";", the last in ".". NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.a.

import { at, type Finding, type Rule } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';

export const citationMarks: Rule = {
  id: 'citation-marks',
  group: 'form',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.a',
  reads: 'text',
  title: {
    vi: 'Mỗi căn cứ kết thúc bằng ";", căn cứ cuối cùng bằng "."',
    en: 'Each citation ends in ";", the last in "."',
  },
  bad: [
    'QUYẾT ĐỊNH\nBan hành Quy chế\nCăn cứ Luật Lưu trữ[[.]]\nTheo đề nghị của Văn phòng.\nQUYẾT ĐỊNH:',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nCăn cứ Luật Lưu trữ;\nTheo đề nghị của Văn phòng[[;]]\nQUYẾT ĐỊNH:',
  ],
  good: ['QUYẾT ĐỊNH\nBan hành Quy chế\nCăn cứ Luật Lưu trữ;\nTheo đề nghị của Văn phòng.\nQUYẾT ĐỊNH:'],
  check: ({ view }) =>
    view.texts.flatMap(({ lines, kind }) => {
      if (kind !== 'decision') return [];
      const preamble = linesWith(lines, 'citation', 'proposal');
      return preamble.flatMap((line, index): Finding[] => {
        const text = line.text.trimEnd();
        const wanted = index === preamble.length - 1 ? '.' : ';';
        if (text.endsWith(wanted) || (wanted === '.' && text.endsWith('./.'))) return [];
        const wrong = /[.,;:]$/u.test(text);
        const start = wrong ? text.length - 1 : text.length;
        return [
          at(
            line,
            wrong ? start : Math.max(0, text.lastIndexOf(' ') + 1),
            text.length,
            {
              vi: wrong ? `Căn cứ này phải kết thúc bằng "${wanted}".` : `Căn cứ thiếu dấu "${wanted}" ở cuối.`,
              en: `This citation ends in "${wanted}".`,
            },
            {
              remedy: { vi: `Kết thúc bằng "${wanted}".`, en: `End it in "${wanted}".` },
              fix: { start, end: text.length, text: wanted },
            },
          ),
        ];
      });
    }),
};
