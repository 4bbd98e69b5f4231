// Rule: page numbers centred in the top margin, 13–14 pt, none on the first page. NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.7.

import type { Finding, Rule } from '../../rule.js';

export const pageNumbers: Rule = {
  id: 'page-numbers',
  group: 'format',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.7',
  reads: 'formatting',
  title: {
    vi: 'Số trang ở giữa lề trên, cỡ 13–14, không hiện ở trang đầu',
    en: 'Page numbers centred in the top margin, 13–14 pt, none on the first page',
  },
  bad: [],
  good: [],
  check: ({ sections, view }) => {
    const numbered = sections.find(({ pageNumber }) => pageNumber !== undefined);
    const long = view.lines.reduce((sum, { text }) => sum + text.length, 0) > 4000;
    if (!numbered?.pageNumber) {
      return long
        ? [
            {
              spot: 'đầu trang',
              message: { vi: 'Không có số trang.', en: 'There are no page numbers.' },
              remedy: {
                vi: 'Đánh số trang ở giữa lề trên, từ trang 2.',
                en: 'Number the pages in the top margin, from the second.',
              },
            },
          ]
        : [];
    }
    const { place, align, size } = numbered.pageNumber;
    const found: Finding[] = [];
    const tell = (vi: string, en: string, remedy: string): void => {
      found.push({ spot: 'số trang', message: { vi, en }, remedy: { vi: remedy, en: 'See the clause.' } });
    };
    if (place === 'footer')
      tell('Số trang đặt ở chân trang.', 'The page number is at the foot.', 'Đặt số trang ở giữa lề trên.');
    if (align !== 'center') tell('Số trang không canh giữa.', 'The page number is not centred.', 'Canh giữa số trang.');
    if (size !== undefined && (size < 13 || size > 14))
      tell(`Số trang cỡ ${size}.`, `The page number is ${size} pt.`, 'Đặt cỡ 13 hoặc 14.');
    if (sections[0]?.firstPageNumber)
      tell(
        'Số trang hiện ở trang đầu.',
        'The first page shows its number.',
        'Bật "Different First Page", để trống đầu trang thứ nhất.',
      );
    return found;
  },
};
