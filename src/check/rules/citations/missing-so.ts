// "Quyết định 753/QĐ-UBND": the word "số" is missing between kind and number.

import { at, type Finding, type Rule } from '../../rule.js';

export const missingSo: Rule = {
  id: 'citation-without-so',
  group: 'citations',
  severity: 'info',
  strength: 'model',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.b',
  reads: 'text',
  title: {
    vi: 'Giữa tên loại và số của văn bản viện dẫn có chữ "số"',
    en: 'The word "số" stands between kind and number',
  },
  bad: ['- Thực hiện [[Kế hoạch 31/KH-UBND]] của tỉnh.'],
  good: ['- Thực hiện Kế hoạch số 31/KH-UBND của tỉnh, Luật 72/2025/QH15.'],
  check: ({ citations }) =>
    citations.flatMap((cited): Finding[] => {
      const { kind, says, line, start, end, tokenStart } = cited;
      if (kind === undefined || says || /luật|pháp lệnh/iu.test(kind)) return [];
      return [
        at(
          line,
          start,
          end,
          { vi: `Thiếu chữ "số" sau "${kind}".`, en: `"số" is missing after "${kind}".` },
          {
            remedy: { vi: `Viết "${kind} số ${cited.token}".`, en: `Write "${kind} số ${cited.token}".` },
            fix: { start: tokenStart, end: tokenStart, text: 'số ' },
          },
        ),
      ];
    }),
};
