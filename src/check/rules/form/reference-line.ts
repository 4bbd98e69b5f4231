// Rule: annexes and attached texts name the text they belong to. NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1.c; Phụ lục III, mẫu 1.3, 2.1.

import { type Finding, onLine, type Rule } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';

export const referenceLine: Rule = {
  id: 'reference-line',
  group: 'form',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1.c; Phụ lục III, mẫu 1.3, 2.1',
  reads: 'text',
  title: {
    vi: 'Phụ lục và văn bản kèm theo có dòng "(Kèm theo … số … ngày …)"',
    en: 'Annexes and attached texts name the text they belong to',
  },
  bad: ['QUYẾT ĐỊNH\nGiao chỉ tiêu\nQUYẾT ĐỊNH:\nĐiều 1. Giao chỉ tiêu.\n[[Phụ lục]]\nCHỈ TIÊU NĂM 2025\n1. Hộ nghèo'],
  good: [
    'QUYẾT ĐỊNH\nGiao chỉ tiêu\nQUYẾT ĐỊNH:\nĐiều 1. Giao chỉ tiêu.\nPhụ lục\nCHỈ TIÊU NĂM 2025\n(Kèm theo Quyết định số 5/QĐ-UBND ngày 05 tháng 3 năm 2025 của Ủy ban nhân dân xã Mai Lâm)\n1. Hộ nghèo',
  ],
  check: ({ view }) =>
    view.texts.flatMap(({ lines, attached, kind }): Finding[] => {
      if (!attached || linesWith(lines, 'reference-line').length > 0) return [];
      const line = linesWith(lines, 'annex-number', 'title-kind')[0];
      if (!line) return [];
      // An annex that came alone may have lost it with the page before.
      const alone = kind === 'annex' && view.texts.length === 1;
      return [
        onLine(
          line,
          {
            vi: `${line.text.trim()} không có dòng "(Kèm theo …)".`,
            en: `${line.text.trim()} lacks the line "(Kèm theo …)".`,
          },
          {
            remedy: { vi: 'Thêm dòng "(Kèm theo … số … ngày … của …)" dưới tên.', en: 'Add it under the title.' },
            ...(alone ? { severity: 'info' as const } : {}),
          },
        ),
      ];
    }),
};
