import { expect, test } from 'vitest';
import { endMarkStart, withoutItemMark } from '../../../src/text/end-mark.js';

test.each([
  ['thi hành./.', 'thi hành'],
  ['thi hành ./.', 'thi hành'],
  ['thi hành. / .', 'thi hành'],
  ['thi hành./', 'thi hành'],
  ['thi hành/.', 'thi hành'],
  ['thi hành /. ', 'thi hành'],
  ['(Quý II)/.', '(Quý II)'],
  ['./.', ''],
  ['\t./.', ''],
  ['gov.vn./.', 'gov.vn'],
])('%j ends in the mark', (text, before) => {
  expect(text.slice(0, endMarkStart(text) ?? -1)).toBe(before);
});

test.each(['thi hành.', 'thi hành', '', 'https://dichvucong.gov.vn/.', 'hồ sơ theo mẫu số 1/2.', 'dấu "./." ở cuối'])(
  '%j does not',
  (text) => {
    expect(endMarkStart(text)).toBeUndefined();
  },
);

test.each([
  ['UBND tỉnh;', 'UBND tỉnh'],
  ['UBND tỉnh .', 'UBND tỉnh'],
  ['UBND tỉnh, ', 'UBND tỉnh'],
  ['UBND tỉnh', 'UBND tỉnh'],
  ['Hồ sơ số ...;', 'Hồ sơ số ...'],
])('an item of a list without its mark: %j', (text, bare) => {
  expect(withoutItemMark(text)).toBe(bare);
});

test.each(['Hồ sơ số ...', 'Hồ sơ số ..', 'Hồ sơ số . . .', 'Hồ sơ số …', 'Hồ sơ số .........', 'các thôn, tổ, v.v.'])(
  'stops that are no mark stay: %j',
  (text) => {
    expect(withoutItemMark(text)).toBe(text);
  },
);
