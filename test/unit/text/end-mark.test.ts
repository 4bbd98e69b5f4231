import { expect, test } from 'vitest';
import { endMarkStart } from '../../../src/text/end-mark.js';

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
