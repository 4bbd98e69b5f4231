// Rule: texts are upright; only tables and annexes lie across. NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.2.

import type { Rule } from '../../rule.js';

export const orientation: Rule = {
  id: 'orientation',
  group: 'format',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.2',
  reads: 'formatting',
  title: {
    vi: 'Văn bản in dọc; ngang chỉ cho bảng, biểu, phụ lục',
    en: 'Texts are upright; only tables and annexes lie across',
  },
  bad: [],
  good: [],
  check: ({ sections, tables }) =>
    sections[0]?.orientation === 'landscape' && !tables.some(({ section, ruled }) => section === 0 && ruled)
      ? [
          {
            spot: 'phần trang 1',
            message: {
              vi: 'Trang đầu in ngang mà không có bảng, biểu.',
              en: 'The first page lies across without a table.',
            },
            remedy: { vi: 'Đặt trang dọc.', en: 'Set it upright.' },
          },
        ]
      : [],
};
