// The zero of "Tối thiểu 02" goes before a single digit alone: whatever figure comes after it, no written figure begins with a false zero.

import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { parseTargetText, writeFigure } from '../../src/doctype/target-text.js';
import { formatDecimal, parseDecimal } from '../../src/text/decimal.js';

const written = (form: string, figure: string): string => {
  const value = parseDecimal(figure);
  if (!value) throw new Error(figure);
  return writeFigure(parseTargetText(form), value);
};

test.each([
  ['Tối thiểu 02', '2000', 'Tối thiểu 2.000'],
  ['Tối thiểu 02', '5', 'Tối thiểu 05'],
  ['Tối thiểu 02', '12', 'Tối thiểu 12'],
  ['Tối thiểu 02', '2,5', 'Tối thiểu 2,5'],
  ['02 lớp', '1234567', '1.234.567 lớp'],
  ['Tối thiểu 2', '5', 'Tối thiểu 5'],
])('%s, then %s: %s', (form, figure, text) => {
  expect(written(form, figure)).toBe(text);
});

test('only a single digit is padded', () => {
  assert(
    property(
      integer({ min: 0, max: 9_999_999 }),
      integer({ min: 0, max: 99 }),
      constantFrom('Tối thiểu 02', '01 hội nghị', 'Ít nhất 09 lớp/năm'),
      (whole, rest, form) => {
        const figure = rest === 0 ? String(whole) : `${whole},${String(rest).padStart(2, '0')}`;
        const value = parseDecimal(figure);
        const plain = value ? formatDecimal(value) : '';
        const single = rest === 0 && whole < 10;
        expect(written(form, figure)).toBe(form.replace(/\d+/, `${single ? '0' : ''}${plain}`));
      },
    ),
  );
});
