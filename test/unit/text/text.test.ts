import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capitalize, slug, uncapitalize, upper } from '../../../src/text/case.js';
import { closest, editDistance } from '../../../src/text/closest.js';
import { dayInVietnam, dayText, isoDate, longDate, monthText, parseDate, shortDate } from '../../../src/text/date.js';
import { normalizeText } from '../../../src/text/normalize.js';
import { formatAmount, formatCode, formatNumber, parseNumber } from '../../../src/text/number.js';
import { letter, numeral, roman } from '../../../src/text/numerals.js';

describe('normalizeText', () => {
  test.each([
    ['decomposed letters', 'Vie\u0302\u0323t', 'Việt'],
    ['line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['byte-order mark and controls', '\ufeffa\u0000b\u0007', 'ab'],
    ['tabs and wide spaces', 'a\tb\u3000c', 'a b c'],
    ['lone halves of surrogate pairs', 'a\ud800b\udc00c', 'abc'],
    ['real pairs', 'a😀b', 'a😀b'],
    ['the no-break space, which stays', 'Điều\u00a01', 'Điều\u00a01'],
  ])('%s', (_name, given, wanted) => {
    expect(normalizeText(given)).toBe(wanted);
  });

  test('twice is once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => normalizeText(normalizeText(text)) === normalizeText(text)),
    );
  });
});

describe('dates', () => {
  test.each([
    ['2026-01-20', { year: 2026, month: 1, day: 20 }],
    ['2026-1-5', { year: 2026, month: 1, day: 5 }],
    ['20/01/2026', { year: 2026, month: 1, day: 20 }],
    ['2026-02', { year: 2026, month: 2 }],
    ['02/2026', { year: 2026, month: 2 }],
    ['2026', { year: 2026 }],
    ['2024-02-29', { year: 2024, month: 2, day: 29 }],
  ])('%s', (text, wanted) => {
    expect(parseDate(text)).toEqual(wanted);
  });

  test.each(['2026-02-29', '2026-13-01', '31/04/2026', '00/01/2026', 'mai', '', '20-01-26', '2026-01-20T00:00'])(
    '%j is no date',
    (text) => {
      expect(parseDate(text)).toBeUndefined();
    },
  );

  // NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4.b: days below 10 and months 1 and 2 get a zero before them, months 3 to 9 do not.
  test('padding', () => {
    expect([1, 9, 10, 31].map(dayText)).toEqual(['01', '09', '10', '31']);
    expect([1, 2, 3, 9, 10, 12].map(monthText)).toEqual(['01', '02', '3', '9', '10', '12']);
    expect(longDate({ year: 2025, month: 6, day: 9 })).toBe('ngày 09 tháng 6 năm 2025');
    expect(shortDate({ year: 2008, month: 2, day: 14 })).toBe('14/02/2008');
    expect(isoDate({ year: 2026, month: 1, day: 5 })).toBe('2026-01-05');
  });

  test('what is written is read again', () => {
    const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        const full = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(parseDate(shortDate(full))).toEqual(full);
        expect(parseDate(isoDate(full))).toEqual(full);
      }),
    );
  });
});

describe('numbers', () => {
  test.each([
    ['84,5', 84.5],
    ['84.5', 84.5],
    ['1.234,5', 1234.5],
    ['1.234', 1234],
    ['-3', -3],
    ['\u22123', -3],
    ['0.705', 0.705],
    ['1.234.567', 1234567],
    ['007', 7],
  ])('%s', (text, wanted) => {
    expect(parseNumber(text)).toBe(wanted);
  });

  test.each(['80%', 'Tối thiểu 80', '1,2,3', '1.23.4', '', '1e3', '٣'])('%j is not a number', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });

  test('Vietnamese form', () => {
    expect(formatNumber(84.5)).toBe('84,5');
    expect(formatNumber(1234567.25)).toBe('1.234.567,25');
    expect(formatNumber(-1000)).toBe('-1.000');
    expect(formatNumber(100)).toBe('100');
    expect(formatNumber(1e21)).toBe('1.000.000.000.000.000.000.000');
    expect(formatNumber(-1.5e-7)).toBe('-0,00000015');
  });

  test('of a number by itself: four digits may be a year, and a code has no points', () => {
    expect([2026, 13_000, 1250.5, -0.25].map(formatAmount)).toEqual(['2026', '13.000', '1.250,5', '-0,25']);
    expect([12, 123_456, 84.5].map(formatCode)).toEqual(['12', '123456', '84,5']);
  });

  test('what is written is read again', () => {
    const amounts = fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 100);
    fc.assert(fc.property(amounts, (value) => parseNumber(formatNumber(value)) === value || value === 0));
  });
});

describe('numerals', () => {
  test('La Mã', () => {
    expect([1, 4, 9, 14, 40, 90, 400, 1994].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'XC', 'CD', 'MCMXCIV']);
    expect(() => roman(0)).toThrow(RangeError);
  });

  test('letters run through đ and leave out f, j, w, z and the marked vowels', () => {
    const run = Array.from({ length: 22 }, (_, index) => letter(index + 1)).join('');
    expect(run).toBe('abcdđeghiklmnopqrstuvx');
    expect(letter(24)).toBe('aa');
  });

  test('styles', () => {
    expect(numeral('LETTER', 5)).toBe('Đ');
    expect(numeral('path', 2, '1.3')).toBe('1.3.2');
    expect(numeral('path', 2)).toBe('2');
    expect(numeral('none', 2)).toBe('');
  });
});

describe('case', () => {
  test('Vietnamese letters', () => {
    expect(upper('phường Điện Biên Phủ')).toBe('PHƯỜNG ĐIỆN BIÊN PHỦ');
    expect(capitalize('đặc khu')).toBe('Đặc khu');
    expect(uncapitalize('Ủy ban')).toBe('ủy ban');
  });

  test('file names', () => {
    expect(slug('Phường Đức Phổ – số 1')).toBe('phuong-duc-pho-so-1');
    expect(slug('../..')).toBe('');
  });
});

describe('did you mean', () => {
  test('distance counts a swap of neighbours as one', () => {
    expect(editDistance('lead', 'laed')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
  });

  test('near words only', () => {
    expect(closest('recipents', ['recipients', 'articles'])).toBe('recipients');
    expect(closest('phuong', ['phường', 'xã'])).toBe('phường');
    expect(closest('zzz', ['recipients', 'articles'])).toBeUndefined();
  });
});

test('the day of Việt Nam begins at five in the afternoon of Greenwich', () => {
  expect(dayInVietnam(new Date('2026-11-30T16:59:59Z'))).toBe('2026-11-30');
  expect(dayInVietnam(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01');
});
