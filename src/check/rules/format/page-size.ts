// Rule: a4 paper (210 × 297 mm). NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.1.

import type { Finding, Rule } from '../../rule.js';
import { perSection, spotOf } from './per-section.js';

export const pageSize: Rule = {
  id: 'page-size',
  group: 'format',
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
