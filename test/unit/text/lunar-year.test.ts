import { expect, test } from 'vitest';
import { lunarYearName, lunarYearOf } from '../../../src/text/lunar-year.js';

test.each([
  ['Bính Ngọ', 2026],
  ['ĐINH MÙI', 2027],
  ['ất tỵ', 2025],
  ['Ất Tị', 2025],
  ['Canh Tý', 2020],
  ['Quí Mão', 2023],
])('%s is %i', (name, year) => {
  expect(lunarYearOf(name, 2026)).toBe(year);
});

test('stem and branch that do not go together are no year', () => {
  expect(lunarYearOf('Bính Mùi', 2026)).toBeUndefined();
});

test('a year is named in the case of another name', () => {
  expect(['Bính Ngọ', 'BÍNH NGỌ', 'bính ngọ'].map((like) => lunarYearName(2027, like))).toEqual([
    'Đinh Mùi',
    'ĐINH MÙI',
    'đinh mùi',
  ]);
});
