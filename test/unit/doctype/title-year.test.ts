// The year of a title above a table: of the nearest line that names one; notes, days and numbers of documents do not count.

import { expect, test } from 'vitest';
import { titleYear } from '../../../src/doctype/heads/title-year.js';

test.each<[string[], string | undefined, number | undefined]>([
  [['KẾT QUẢ NĂM 2025'], undefined, 2025],
  [['UBND XÃ', 'KẾT QUẢ NĂM 2025', 'Đơn vị tính: %'], undefined, 2025],
  [['KẾ HOẠCH NĂM 2026', 'Kết quả năm 2025'], undefined, 2025],
  [['Giai đoạn 2021 - 2025'], '2026', undefined],
  [
    ['Ngày 05 tháng 12 năm 2024', 'Đến 15/11/2025', '(Kèm theo Quyết định số 5/QĐ-UBND ngày 05/3/2024)'],
    undefined,
    undefined,
  ],
  [['Kèm theo Công văn số 12/UBND-VP năm 2024'], undefined, undefined],
  [['Biểu 01'], 'Năm 2025', 2025],
  [['KẾT QUẢ NĂM 2025'], '2026', 2025],
  [[], 'Sheet1', undefined],
])('%j, sheet %s: %s', (lines, sheet, year) => {
  expect(titleYear(lines, sheet)).toBe(year);
});
