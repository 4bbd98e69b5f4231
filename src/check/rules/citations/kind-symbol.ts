// The kind says one thing, its symbol another: "Quyết định số 31/KH-UBND".

import { symbolOf } from '../../../recognise/citations.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { lower } from '../../view/letters.js';

export const kindSymbol: Rule = {
  id: 'kind-symbol',
  group: 'citations',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục III, mục I',
  reads: 'text',
  title: { vi: 'Ký hiệu phải khớp với tên loại', en: 'The symbol fits the kind' },
  bad: ['- Theo [[Quyết định số 31/KH-UBND]] ngày 02/3/2025.', '- Theo [[Thông tư số 12/2020/NĐ-CP]].'],
  good: [
    '- Theo Quyết định số 31/QĐ-UBND, Công văn số 31/UBND-VX, Nghị quyết số 142/2024/QH15, Văn bản số 8/KH-UBND, Đề án số 4/ĐA-UBND.',
  ],
  check: ({ citations, data }) =>
    citations.flatMap((cited): Finding[] => {
      const symbol = symbolOf(cited.token);
      if (!symbol || cited.kind === undefined || symbol.groups.length < 2) return [];
      const kind = lower(cited.kind);
      if (kind === 'văn bản' || kind === 'công văn') return [];
      const said = data.symbols.kinds.find((each) => each.symbol === symbol.groups[0]);
      const expected = data.symbols.kinds.find((each) => lower(each.kind) === kind);
      if (!expected || symbol.groups.includes(expected.symbol)) return [];
      if (!said) return [];
      return [
        at(
          cited.line,
          cited.start,
          cited.end,
          {
            vi: `Tên loại "${cited.kind}" không khớp ký hiệu "${cited.token}".`,
            en: `"${cited.kind}" does not fit the symbol "${cited.token}".`,
          },
          {
            remedy: {
              vi: `Ký hiệu này là của ${said.kind}; kiểm tra lại tên loại và số.`,
              en: `The symbol is that of ${said.kind}.`,
            },
          },
        ),
      ];
    }),
};
