// Rule: each recipient ends in ";", the archive line in ".". NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.9.d.

import { at, type Finding, type Rule } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';

export const recipientMarks: Rule = {
  id: 'recipient-marks',
  group: 'form',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.9.d',
  reads: 'text',
  title: {
    vi: 'Mỗi dòng nơi nhận kết thúc bằng ";", dòng "Lưu" bằng "."',
    en: 'Each recipient ends in ";", the archive line in "."',
  },
  bad: ['Nơi nhận:\n- UBND tỉnh[[.]]\n- Lưu: VT.', 'Nơi nhận:\n- UBND tỉnh;\n- Lưu: [[VT]]'],
  good: [
    'Nơi nhận:\n- UBND tỉnh;\n- Đảng ủy xã (để báo cáo);\n- Lưu: VT, VP.',
    'Nơi nhận:\n- Các đơn vị thuộc xã:\n+ Văn phòng;\n- Lưu: VT.',
  ],
  check: ({ view }) =>
    view.texts.flatMap(({ lines }) => {
      const list = linesWith(lines, 'recipient', 'recipients-label');
      return list.flatMap((line, index): Finding[] => {
        if (line.role !== 'recipient') return [];
        const text = line.text.trimEnd();
        const last = list[index + 1]?.role !== 'recipient';
        const wanted = last ? '.' : ';';
        if (text.endsWith(wanted) || (wanted === ';' && text.endsWith(':'))) return [];
        if (/\(\d+\)\.?$/u.test(text) && last) return [];
        const wrong = /[.,;:]$/u.test(text);
        const start = wrong ? text.length - 1 : text.length;
        return [
          at(
            line,
            wrong ? start : text.lastIndexOf(' ') + 1,
            text.length,
            {
              vi: wanted === '.' ? 'Dòng cuối của nơi nhận thiếu dấu chấm.' : 'Dòng nơi nhận phải kết thúc bằng ";".',
              en: wanted === '.' ? 'The last recipient ends in a full stop.' : 'A recipient ends in ";".',
            },
            {
              remedy: { vi: `Kết thúc bằng "${wanted}".`, en: `End it in "${wanted}".` },
              fix: { start, end: text.length, text: wanted },
              ...(wanted === ';' ? { severity: 'warning' as const } : {}),
            },
          ),
        ];
      });
    }),
};
