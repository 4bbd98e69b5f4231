import { describe, expect, test } from 'vitest';
import { numberWordReadings, numberWords, readNumberWords } from '../../../src/text/number-words.js';

describe('numbers in words', () => {
  test.each([
    [5, 'năm'],
    [15, 'mười lăm'],
    [21, 'hai mươi mốt'],
    [101, 'một trăm linh một'],
    [1005, 'một nghìn không trăm linh năm'],
    [45_000_000, 'bốn mươi lăm triệu'],
    [1_020_300_000, 'một tỷ không trăm hai mươi triệu ba trăm nghìn'],
    [2_500_000_000_000, 'hai nghìn năm trăm tỷ'],
  ])('%d is %s', (value, words) => {
    expect(numberWords(value)).toBe(words);
    expect(readNumberWords(words)).toBe(value);
  });

  test.each([
    ['Hai mươi tư triệu', 24_000_000],
    ['ba mươi nhăm ngàn', 35_000],
    ['một trăm lẻ bảy', 107],
    ['một tỷ rưỡi', 1_500_000_000],
    ['hai trăm rưỡi triệu', 250_000_000],
    ['Một tỉ, hai trăm triệu', 1_200_000_000],
    ['mười triệu hai trăm', 10_000_200],
  ])('%s', (words, value) => {
    expect(readNumberWords(words)).toBe(value);
  });

  test.each([
    ['Hai trăm năm triệu', [205_000_000, 250_000_000]],
    ['một triệu hai', [1_200_000, 1_000_002]],
    ['một tỷ hai', [1_200_000_000, 1_000_000_002]],
    ['hai triệu', [2_000_000]],
    ['hai đồng', []],
  ])('%s may be read as', (words, values) => {
    expect(numberWordReadings(words)).toEqual(values);
  });

  test.each(['', 'một trăm năm', 'một triệu hai', 'hai đồng', 'trăm hai trăm', 'tỷ', 'mươi', 'năm năm', 'năm hai'])(
    '%j is no number, or may be two',
    (words) => {
      expect(readNumberWords(words)).toBeUndefined();
    },
  );
});
