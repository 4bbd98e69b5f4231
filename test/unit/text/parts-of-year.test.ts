// Months and quarters of deadlines, with the day on which they end.

import { expect, test } from 'vitest';
import { partsOfYear } from '../../../src/text/parts-of-year.js';

const ends = (text: string): string[] =>
  partsOfYear(text, 2026).map(
    ({ start, end, until }) => `${text.slice(start, end)} → ${until.day}/${until.month}/${until.year}`,
  );

test.each([
  ['Quý I', ['Quý I → 31/3/2026']],
  ['Quý 2/2026', ['Quý 2/2026 → 30/6/2026']],
  ['Trong quý III năm 2025', ['quý III năm 2025 → 30/9/2025']],
  ['Quý I, II', ['Quý I, II → 30/6/2026']],
  ['Quý I - Quý IV/2026', ['Quý I - Quý IV/2026 → 31/12/2026']],
  ['QIV/25', ['QIV/25 → 31/12/2025']],
  ['Q4/2025', ['Q4/2025 → 31/12/2025']],
  ['T7/25', ['T7/25 → 31/7/2025']],
  ['T1 - T3', ['T1 - T3 → 31/3/2026']],
  ['Tháng 02/2026', ['Tháng 02/2026 → 28/2/2026']],
  ['Tháng 3, 4, 5', ['Tháng 3, 4, 5 → 31/5/2026']],
  ['tháng 02/2024', ['tháng 02/2024 → 29/2/2024']],
  ['02/2026', ['02/2026 → 28/2/2026']],
  ['6 tháng đầu năm', ['6 tháng đầu năm → 30/6/2026']],
  ['Ngày 15 tháng 3', []],
  ['ngày 15 tháng 3 năm 2026', []],
  ['15/02/2026', []],
  ['Hằng tháng 2 lần', []],
  ['Trong 3 tháng', []],
  ['Số 12/2026/QH15', []],
])('%s', (text, parts) => {
  expect(ends(text)).toEqual(parts);
});
