// Random amounts: their words are read as the same amount.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberWords, readNumberWords } from '../../src/text/number-words.js';

const amount = fc.oneof(
  fc.integer({ min: 0, max: 2000 }),
  fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom(1e3, 1e5, 1e6, 1e9, 1e11)).map(([a, b]) => a * b),
);

test('words of an amount are read as that amount', () => {
  fc.assert(
    fc.property(amount, (value) => {
      expect(readNumberWords(numberWords(value))).toBe(value);
    }),
    { numRuns: 2000 },
  );
});
