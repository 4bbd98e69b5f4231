// Dates of cited documents written in both forms, "05 tháng 01 năm 2024" and "05/01/2024", within one document.

import { at, type Rule } from '../../rule.js';

export const mixedDates: Rule = {
  id: 'mixed-date-forms',
  group: 'citations',
  severity: 'info',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Ngày của văn bản viện dẫn viết một kiểu', en: 'Dates of cited documents have one form' },
  bad: [
    '- Theo Kế hoạch số 5/KH-UBND ngày 01 tháng 02 năm 2025; Kế hoạch số 6/KH-UBND ngày 02 tháng 02 năm 2025.\n- Theo Kế hoạch số 7/KH-UBND [[ngày 03/02/2025]].',
  ],
  good: ['- Theo Kế hoạch số 5/KH-UBND ngày 01/02/2025; Kế hoạch số 6/KH-UBND ngày 02/02/2025.'],
  check: ({ citations }) => {
    const dated = citations.filter(({ date, line }) => date !== undefined && line.role !== 'reference-line');
    const long = dated.filter((each) => each.longDate);
    const short = dated.filter((each) => !each.longDate);
    const rare = long.length < short.length ? long : short;
    const [first] = rare;
    if (!first || long.length === 0 || short.length === 0) return [];
    const start = first.line.text.indexOf(first.dateText as string, first.end);
    return [
      at(
        first.line,
        start,
        start + (first.dateText as string).length,
        {
          vi: `Ngày viết lẫn hai kiểu: ${long.length} chỗ "ngày … tháng … năm …", ${short.length} chỗ "dd/mm/yyyy".`,
          en: `Dates have two forms: ${long.length} long, ${short.length} short.`,
        },
        { remedy: { vi: 'Chọn một kiểu cho cả văn bản.', en: 'Choose one form.' } },
      ),
    ];
  },
};
