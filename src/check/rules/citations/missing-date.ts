// A cited document whose date the text gives nowhere.

import { plainToken } from '../../../recognise/citations.js';
import { at, type Finding, type Rule } from '../../rule.js';

export const missingDate: Rule = {
  id: 'citation-without-date',
  group: 'citations',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.b',
  reads: 'text',
  title: { vi: 'Lần đầu viện dẫn phải ghi ngày ban hành', en: 'The first citation of a document gives its date' },
  bad: ['- Thực hiện [[Thông báo số 91/TB-VPCP]] của Văn phòng Chính phủ.'],
  good: [
    '- Thực hiện Thông báo số 91/TB-VPCP ngày 04/3/2025 của Văn phòng Chính phủ.\n- Báo cáo theo Thông báo số 91/TB-VPCP.',
    '- Theo Chỉ thị số 10/CT-TTg của Thủ tướng Chính phủ ngày 22/4/2019.',
    '- Căn cứ Luật số 72/2025/QH15; Nghị quyết số 01/NQ-CP, 02/NQ-CP ngày 05/01/2024 của Chính phủ.',
  ],
  check: ({ citations }) => {
    const dated = new Set(
      citations.filter(({ dateText }) => dateText !== undefined).map(({ token }) => plainToken(token)),
    );
    const told = new Set<string>();
    return citations.flatMap((cited): Finding[] => {
      const token = plainToken(cited.token);
      if (dated.has(token) || told.has(token) || cited.kind === undefined || /luật|pháp lệnh/iu.test(cited.kind))
        return [];
      if (cited.line.role === 'reference-line' || /\/QH\d/u.test(token)) return [];
      told.add(token);
      return [
        at(
          cited.line,
          cited.start,
          cited.end,
          {
            vi: `"${cited.kind} số ${cited.token}" không có ngày ban hành ở chỗ nào.`,
            en: `The date of "${cited.token}" is given nowhere.`,
          },
          {
            remedy: {
              vi: 'Ghi ngày, tháng, năm ban hành ở lần viện dẫn đầu tiên.',
              en: 'Give the date where it is cited first.',
            },
            ...(/\/\d{4}\//.test(token) ? { severity: 'info' as const } : {}),
          },
        ),
      ];
    });
  },
};
