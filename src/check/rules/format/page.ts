// Paper, margins, page numbers. NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.

import type { SectionLook } from '../../../document/look.js';
import type { CheckContext, Finding, Rule } from '../../rule.js';

// The pages: A4, margins, orientation. NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.1–I.3.

/** Faults that sections share are reported once, with the sections. */
function perSection(context: CheckContext, fault: (section: SectionLook) => string | undefined): Map<string, number[]> {
  const found = new Map<string, number[]>();
  context.sections.forEach((section, index) => {
    const text = fault(section);
    if (text !== undefined) found.set(text, [...(found.get(text) ?? []), index + 1]);
  });
  return found;
}

const spotOf = (sections: readonly number[]): string => `phần trang ${sections.join(', ')}`;

export const pageSize: Rule = {
  id: 'page-size',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.1',
  reads: 'formatting',
  title: { vi: 'Khổ giấy A4 (210 × 297 mm)', en: 'A4 paper (210 × 297 mm)' },
  bad: [],
  good: [],
  check: (context) =>
    [
      ...perSection(context, ({ width, height }) => {
        const [short, long] = [Math.min(width, height), Math.max(width, height)];
        return Math.abs(short - 210) <= 1 && Math.abs(long - 297) <= 1 ? undefined : `${width} × ${height} mm`;
      }),
    ].map(
      ([size, sections]): Finding => ({
        spot: spotOf(sections),
        message: { vi: `Khổ giấy là ${size}, không phải A4.`, en: `The paper is ${size}, not A4.` },
        remedy: { vi: 'Đặt khổ giấy A4 (210 × 297 mm).', en: 'Set the paper to A4.' },
      }),
    ),
};

const TOLERANCE = 0.6;

const sides = [
  { key: 'top', name: 'lề trên', from: 20, to: 25 },
  { key: 'bottom', name: 'lề dưới', from: 20, to: 25 },
  { key: 'left', name: 'lề trái', from: 30, to: 35 },
  { key: 'right', name: 'lề phải', from: 15, to: 20 },
] as const;

export const pageMargins: Rule = {
  id: 'page-margins',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.3',
  reads: 'formatting',
  title: {
    vi: 'Lề trên, dưới 20–25 mm; trái 30–35 mm; phải 15–20 mm',
    en: 'Margins: top and bottom 20–25 mm, left 30–35, right 15–20',
  },
  bad: [],
  good: [],
  check: (context) =>
    sides.flatMap(({ key, name, from, to }) =>
      [
        ...perSection(context, ({ margins, orientation, atMost }) =>
          margins[key] >= from - TOLERANCE && (margins[key] <= to + TOLERANCE || atMost?.includes(key))
            ? undefined
            : `${margins[key]} ${orientation}`,
        ),
      ].map(([found, sections]): Finding => {
        const [size, orientation] = found.split(' ');
        return {
          spot: spotOf(sections),
          // The decree does not say how margins turn with the page.
          ...(orientation === 'landscape' ? { severity: 'info' as const } : {}),
          message: { vi: `${name} là ${size} mm.`, en: `The ${key} margin is ${size} mm.` },
          remedy: { vi: `Đặt ${name} từ ${from} đến ${to} mm.`, en: `Set it to ${from}–${to} mm.` },
        };
      }),
    ),
};

export const orientation: Rule = {
  id: 'orientation',
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

export const pageNumbers: Rule = {
  id: 'page-numbers',
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
