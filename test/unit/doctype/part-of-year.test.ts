// Words that name a part of a year, in heads, titles, names of sheets and notes.

import { expect, test } from 'vitest';
import { partOfYear, partOfYearInName } from '../../../src/doctype/heads/part-of-year.js';

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

test.each([
  ['thang-3', 'tháng 3'],
  ['so lieu thang 3', 'tháng 3'],
  ['ket_qua_6_thang_dau_nam', '6 tháng'],
  ['KQ 9T-2026', '9T'],
  ['quy-2', 'quý 2'],
  ['T3-2026', 'T3'],
  ['den-30-9', 'đến 30-9'],
  ['Số liệu quý III', 'quý III'],
])('the file or sheet "%s": %s', (name, part) => {
  expect([partOfYearInName(name, true), partOfYearInName(name, false)]).toEqual([part, part]);
});

test.each(['t3', 'T12', 'q2', 'b2', 'f3', 'bảng t3', 'bang-t3', 'ket-qua-2026', 'quy che 2026', '12-thang', 'so-lieu'])(
  'the file "%s": none',
  (name) => {
    expect(partOfYearInName(name, true)).toBeUndefined();
  },
);

test('a sheet "T3" stands among those of other months', () => {
  expect(partOfYearInName('T3', false)).toBe('T3');
});
