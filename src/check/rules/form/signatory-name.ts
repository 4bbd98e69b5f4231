// Rule: the name of the signatory has no academic titles. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7.c.

import { at, type Finding, type Rule } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';

export const signatoryName: Rule = {
  id: 'signatory-name',
  group: 'form',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7.c',
  reads: 'text',
  title: { vi: 'Họ tên người ký không ghi học hàm, học vị', en: 'The name of the signatory has no academic titles' },
  bad: ['Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\n[[ThS.]] Trần Văn An'],
  good: ['Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn An'],
  check: ({ view }) =>
    linesWith(view.lines, 'signature-name').flatMap((line): Finding[] => {
      const match = /^\s*((?:GS|PGS|TS|ThS|BS|KS|CN|Ths|Ts|NGƯT|NGND)\.?(?:\s?TS\.?)?)\s/u.exec(line.text);
      return match
        ? [
            at(
              line,
              match.index,
              match[0].length - 1,
              { vi: 'Họ tên người ký có học hàm, học vị.', en: 'The name has academic titles.' },
              { remedy: { vi: 'Chỉ ghi họ, chữ đệm và tên.', en: 'Write the name alone.' } },
            ),
          ]
        : [];
    }),
};
