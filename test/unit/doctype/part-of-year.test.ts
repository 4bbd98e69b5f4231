// Words that name a part of a year, in heads, titles, names of sheets and notes.

import { expect, test } from 'vitest';
import { partOfYear } from '../../../src/doctype/heads/part-of-year.js';

test.each([
  ['KẾT QUẢ 6 THÁNG ĐẦU NĂM 2026', '6 THÁNG'],
  ['06 tháng cuối năm', '06 tháng'],
  ['mười một tháng năm 2026', 'mười một tháng'],
  ['9T/2026', '9T'],
  ['Quý I, II, III năm 2026', 'Quý I, II, III'],
  ['3 quý', '3 quý'],
  ['đến hết quý III', 'đến hết quý III'],
  ['Q3', 'Q3'],
  ['Kết quả T9/2026', 'T9'],
  ['Tháng 12 năm 2026', 'Tháng 12'],
  ['Kết quả 09/2026', '09/2026'],
  ['nửa đầu năm 2026', 'nửa đầu năm'],
  ['từ đầu năm đến nay', 'từ đầu năm'],
  ['đến ngày 30 tháng 9 năm 2026', 'đến ngày 30 tháng 9 năm 2026'],
  ['từ 01/7/2026 đến 31/12/2026', 'từ 01/7/2026'],
])('%s: %s', (text, part) => {
  expect(partOfYear(text)).toBe(part);
});

test.each([
  'KẾT QUẢ NĂM 2026',
  '12 tháng năm 2026',
  'Quý I - IV/2026',
  'T1-T12',
  'đến hết quý IV',
  'đến hết tháng 12/2026',
  'đến 15/11/2026',
  'từ 01/01/2026 đến 31/12/2026',
  'Sao Mai, ngày 05 tháng 12 năm 2026',
  'Báo cáo định kỳ 6 tháng một lần',
  '(Kèm theo Báo cáo số 12/BC-UBND ngày 30/6/2026)',
  'Biểu 01/2026',
  'Thôn T3',
  'Giai đoạn 2021 - 2025',
])('%s: none', (text) => {
  expect(partOfYear(text)).toBeUndefined();
});
