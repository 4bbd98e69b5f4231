// Number formats: what Excel in Vietnam shows of a number, a date, a text. Expected by hand from ECMA-376, part 1, 18.8.31.

import { describe, expect, test } from 'vitest';
import { builtInCode, readFormatCode } from '../../../src/read/xlsx/format/format-code.js';
import { showNumberAs, showTextAs } from '../../../src/read/xlsx/format/show-value.js';

const shown = (code: string, value: number): string | undefined => showNumberAs(readFormatCode(code), value);

describe('numbers', () => {
  test.each([
    ['General', 1234.5, '1234,5'],
    ['General', 0.1 + 0.2, '0,3'],
    ['General', 1 / 3, '0,333333333'],
    ['General', 123_456_789_012, '123456789012'],
    ['General', -2.5, '-2,5'],
    ['General" hồ sơ"', 12, '12 hồ sơ'],
    ['0', 2.5, '3'],
    ['0.00', 96, '96,00'],
    ['0.00', 1.005, '1,01'],
    ['0.0##', 5.25, '5,25'],
    ['0.#', 5, '5,'],
    ['#,##0', 1234567, '1.234.567'],
    ['#,##0.0', 1234.56, '1.234,6'],
    ['#,##0', 999.6, '1.000'],
    ['#,##0 "hồ sơ"', 15000, '15.000 hồ sơ'],
    ['000', 7, '007'],
    ['"TT-"00', 8, 'TT-08'],
    ['000\\.000\\.000', 123456789, '123.456.789'],
    ['"0"#########', 912345678, '0912345678'],
    ['0%', 0.9567, '96%'],
    ['0.0%', 0.98, '98,0%'],
    ['0 %', 0.5, '50 %'],
    ['0"%"', 75, '75%'],
    ['0\\%', 95, '95%'],
    ['"≥ "0"%"', 80, '≥ 80%'],
    ['#,##0.0,, "triệu"', 1_500_000, '1,5 triệu'],
    ['0.0,"k"', 1500, '1,5k'],
    ['# ?/?', 1.25, '1 1/4'],
    ['# ??/100', 0.35, '35/100'],
    ['0.00E+00', 12345, '1,23E+04'],
    ['##0.0E+0', 12345, '12,3E+3'],
    ['[Red][<50]0;[Blue]0.0', 60.25, '60,3'],
    ['[>=80]"Đạt";"Chưa đạt"', 80, 'Đạt'],
    ['[>=80]"Đạt";"Chưa đạt"', 79.9, 'Chưa đạt'],
    ['[=1]"một";[=2]"hai";0', 2, 'hai'],
    ['[=1]"một";[=2]"hai";0', 3, '3'],
    ['0;(0)', -5, '(5)'],
    ['0;-0;"-"', 0, '-'],
    ['#,##0_);[Red](#,##0)', -1234, '(1.234)'],
    ['0', -0.3, '0'],
    ['_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', 1234, '1.234'],
    ['_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', 0, '-'],
    ['[$-409]#,##0.00', 1234.5, '1.234,50'],
    ['#,##0 [$₫-42A]', 1234, '1.234 ₫'],
    ['[$$-409]#,##0', 5, '$5'],
    ['"Mã: "@', 7, '7'],
    [';;;', 5, ''],
    ['#', 0, ''],
  ])('%s of %d', (code, value, expected) => {
    expect(shown(code, value)?.trim().replace(/\s+/g, ' ')).toBe(expected);
  });

  test('codes that have only a number', () => {
    expect([3, 9, 10, 14].map((id) => shown(builtInCode(id), id === 14 ? 46_203 : 0.5))).toEqual([
      '1',
      '50%',
      '50,00%',
      '30/06/2026',
    ]);
  });
});

describe('dates and times', () => {
  test.each([
    ['dd/mm', 46_203, '30/06'],
    ['d/m', 46_203, '30/6'],
    ['dd/mm/yyyy', 46_280, '15/09/2026'],
    ['dd.mm.yyyy;@', 46_083, '02.03.2026'],
    ['mm/yyyy', 46_235, '08/2026'],
    ['"Tháng "m"/"yyyy', 46_357, 'Tháng 12/2026'],
    ['"Quý "0', 2, 'Quý 2'],
    ['yy', 46_083, '26'],
    ['dddd, dd/mm/yyyy', 46_083, 'Thứ Hai, 02/03/2026'],
    ['[$-42A]d mmmm yyyy', 46_083, '2 Tháng Ba 2026'],
    ['[$-409]mmm d, yyyy', 46_083, 'Mar 2, 2026'],
    ['[$-1010000]d/m/yyyy', 46_083, '2/3/2026'],
    ['hh:mm', 0.5, '12:00'],
    ['h:mm AM/PM', 0.75, '6:00 CH'],
    ['h"g"mm"p"', 8.354_166_7, '8g30p'],
    ['[h]:mm', 1.5, '36:00'],
    ['mm:ss', 0.001, '01:26'],
    ['dd/mm/yyyy', 44_741.999_999, '29/06/2022'],
    ['dd/mm/yyyy', 60, '29/02/1900'],
  ])('%s of %d', (code, value, expected) => {
    expect(shown(code, value)).toBe(expected);
  });

  test('English names, by number or by name', () => {
    expect([shown('[$-409]d mmm yyyy', 46_357), shown('[$-en-US]d mmm yyyy', 46_357)]).toEqual([
      '1 Dec 2026',
      '1 Dec 2026',
    ]);
  });

  test('from 1904', () => {
    expect(showNumberAs(readFormatCode('dd/mm/yyyy'), 44_741, true)).toBe('30/06/2026');
    expect(showNumberAs(readFormatCode('[h]:mm'), 1.5, true)).toBe('36:00');
    expect(showNumberAs(readFormatCode('dd/mm/yyyy hh:mm'), 44_741.5, true)).toBe('30/06/2026 12:00');
  });

  test('what is no day of the calendar shows no date', () => {
    expect(shown('dd/mm/yyyy', -1)).toBeUndefined();
    expect(shown('dd/mm/yyyy', 3_000_000)).toBeUndefined();
  });
});

test('a colour alone hides nothing, an empty section does', () => {
  expect([shown('[Red]', 12.5), shown('0;[Red];0', -12.5), shown('0;;', -12.5)]).toEqual(['12,5', '12,5', '']);
});

test('texts: their own section adds words or hides them', () => {
  expect(showTextAs(readFormatCode('General'), 'Quý I')).toBe('Quý I');
  expect(showTextAs(readFormatCode('"Mã: "@'), 'A1')).toBe('Mã: A1');
  expect(showTextAs(readFormatCode('0;0;0;"(" @ ")"'), 'A1')).toBe('( A1 )');
  expect(showTextAs(readFormatCode('0;;;'), 'A1')).toBe('');
  expect(showTextAs(readFormatCode('dd.mm.yyyy;@'), 'A1')).toBe('A1');
});
