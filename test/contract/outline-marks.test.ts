// What a line of the body begins with: import makes points of it, and the check judges the order of their numbers.

import { expect, test } from 'vitest';
import { outlineNumbers } from '../../src/check/rules/form/numbering.js';
import { beginsPoint, markRole, pointReadings } from '../../src/recognise/outline-marks.js';
import { findingsOf, quoteOf } from '../unit/check/check-text.js';

test.each([
  ['I. MỤC ĐÍCH', 'heading', 'I'],
  ['II/ NHIỆM VỤ', 'heading', 'II'],
  ['III - TỔ CHỨC', 'heading', 'III'],
  ['1) Rà soát', 'heading', '1'],
  ['1.2. Tổ chức', 'heading', '1.2'],
  ['2. 12/12 thôn có sân chơi', 'heading', '2'],
  ['đ) Tổng kết', 'point', 'đ'],
  ['- Rà soát', 'bullet', undefined],
  ['20 - 25 mm', 'text', undefined],
  ['24/24 giờ', 'text', undefined],
  ['12/NQ-CP ngày 03/3/2026', 'text', undefined],
  ['Năm 2026, xã tổ chức.', 'text', undefined],
])('%s', (text, role, numeral) => {
  expect([markRole(text), pointReadings(text)[0]?.numeral]).toEqual([role, numeral]);
  expect(beginsPoint(text)).toBe(numeral !== undefined);
});

test.each([
  ['I. MỘT', 'III. BA'],
  ['I/ MỘT', 'III/ BA'],
  ['I - MỘT', 'III - BA'],
  ['1. Một', '3. Ba'],
  ['1) Một', '3) Ba'],
  ['1/ Một', '3/ Ba'],
])('%s, %s: one is left out', (first, third) => {
  const written = third.split(/[\s./)]/u)[0];
  expect(findingsOf(outlineNumbers, `KẾ HOẠCH\nTrồng cây\n${first}\n${third}`).map(quoteOf)).toEqual([written]);
});
