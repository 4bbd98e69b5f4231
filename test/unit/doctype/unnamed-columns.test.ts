import { expect, test } from 'vitest';
import { unnamedColumns } from '../../../src/doctype/heads/unnamed-columns.js';
import { tornRows } from '../../../src/read/xlsx/beyond-head.js';

const heads = ['TT', 'Nội dung chỉ tiêu', 'KQ 2026', 'Giao 2027'];

test('a figure under no head is found; numbers of rows need none', () => {
  expect(unnamedColumns(heads, [['1', 'Tỷ lệ', '', '40', '60']])).toEqual([{ index: 4, rows: [0], figures: [0] }]);
  expect(unnamedColumns(heads, [['1', 'Tỷ lệ', '40', '60', 'đã kiểm tra']])).toEqual([
    { index: 4, rows: [0], figures: [] },
  ]);
  expect(unnamedColumns(['', 'Chỉ tiêu', 'KQ'], [['1', 'Tỷ lệ', '5']])).toEqual([]);
});

test('a decimal comma without quotes makes a row longer than the head; shorter rows and signatures are fine', () => {
  const told = (...rows: string[][]) =>
    tornRows({ name: 'a', rows: [heads, ...rows], merges: [] }, 1, heads, () => false, 'a.csv').map(
      ({ severity, place }) => `${severity} ${place?.spot}`,
    );
  expect(told(['1', 'Tỷ lệ', '97', '3', '98', '5'], ['2', 'Số cuộc', '3', '2'])).toEqual(['error a!E2']);
  expect(told(['1', 'Tỷ lệ', '97,3', '', '', ''], ['2', 'Số cuộc'], ['', '', '', '', 'Người lập'])).toEqual([]);
});
