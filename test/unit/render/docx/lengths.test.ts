import { expect, it } from 'vitest';
import { eighthsOfPt, twipsOfColumns, twipsOfMm, twipsOfPt } from '../../../../src/render/docx/lengths.js';

it('turns lengths into the units of Word', () => {
  expect(twipsOfMm(25.4)).toBe(1440);
  expect(twipsOfMm(210)).toBe(11906);
  expect(twipsOfPt(6)).toBe(120);
  expect(eighthsOfPt(0.5)).toBe(4);
  expect(eighthsOfPt(0.1)).toBe(2);
});

it('rounds edges, so that thirty columns end where the page does', () => {
  const widths = twipsOfColumns(new Array(30).fill(5.5));
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(twipsOfMm(165));
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
});
