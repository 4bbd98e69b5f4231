// Rule: margins: top and bottom 20–25 mm, left 30–35, right 15–20. NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.3.

import type { Finding, Rule } from '../../rule.js';
import { perSection, spotOf } from './per-section.js';

const TOLERANCE = 0.6;

const sides = [
  { key: 'top', name: 'lề trên', from: 20, to: 25 },
  { key: 'bottom', name: 'lề dưới', from: 20, to: 25 },
  { key: 'left', name: 'lề trái', from: 30, to: 35 },
  { key: 'right', name: 'lề phải', from: 15, to: 20 },
] as const;

export const pageMargins: Rule = {
  id: 'page-margins',
  group: 'format',
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
