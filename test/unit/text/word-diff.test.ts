// Words taken out and put in: both texts come back to the letter, and what is common stays.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords, type Piece } from '../../../src/text/word-diff.js';

const without = (pieces: readonly Piece[], kind: Piece['kind']): string =>
  pieces
    .filter((each) => each.kind !== kind)
    .map(({ text }) => text)
    .join('');

test.each([
  ['KT. CHỦ TỊCH', 'CHỦ TỊCH', ['-KT. ', ' CHỦ TỊCH']],
  ['năm 2025.', 'năm 2026.', [' năm', '- 2025', '+ 2026', ' .']],
  ['(để báo cáo)', '(báo cáo)', [' (', '-để ', ' báo cáo)']],
  ['Một dòng ', 'Một dòng', [' Một dòng', '- ']],
  ['', 'Mới', ['+Mới']],
])('"%s" → "%s"', (before, after, pieces) => {
  const signs = { same: ' ', removed: '-', added: '+' } as const;
  expect(diffWords(before, after).map(({ kind, text }) => signs[kind] + text)).toEqual(pieces);
});

test('both texts are in it to the letter', () => {
  const word = fc.constantFrom('kế', 'hoạch', 'năm', '2025', '62,4', '.', ';', '(', ')', ' ', '  ', '\n', '\ufffc');
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = diffWords(before, after);
      expect([without(pieces, 'added'), without(pieces, 'removed')]).toEqual([before, after]);
    }),
    { numRuns: 1000, seed: 5 },
  );
});
