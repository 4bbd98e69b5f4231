// "Xã đang là nơi có nhiều hộ nghèo.": a sentence that tells how things stand, by a verb among its first words.

import type { LeftoverPatterns } from '../../doctype/leftover-patterns.js';

const FIRST_WORD = /(?<=(?:^|[.;\n]\s)\s{0,9}(?:[-+*•]\s{0,9})?)\p{Lu}\p{L}*/gu;
const NEXT_WORD = /^,?\s+(\{\{\s*year\s*\}\}|[\p{L}\d]+)/u;
/** Behind the first, where the verb is looked for. */
const MOST_WORDS = 9;
/** Longer than a word and its gap, and than the verb with what it takes. */
const NEAR = 120;

/** The verb of each such sentence, with the words behind it. */
export function statedIn(text: string, { state, stateNot }: LeftoverPatterns): { words: string; at: number }[] {
  const found: { words: string; at: number }[] = [];
  for (const first of text.matchAll(FIRST_WORD)) {
    let at = first.index + first[0].length;
    for (let count = 0; count < MOST_WORDS; count++) {
      const next = NEXT_WORD.exec(text.slice(at, at + NEAR));
      if (!next) break;
      const [all, word = ''] = next;
      const from = at + all.length - word.length;
      const words = state.exec(text.slice(from, from + NEAR))?.[0];
      const free = words !== undefined && !stateNot.test(text.slice(first.index, from));
      // "được" twice: a demand, no account
      if (free && !/^[^.;\n]*\sđược\s/u.test(text.slice(from + words.length))) {
        found.push({ words, at: from });
        break;
      }
      if (word === 'được') break;
      at = from + word.length;
    }
  }
  return found;
}
