// Names that stand in capitals alone, as a letterhead or a clerk's list has them, in the capitals of running text: NĐ 30/2020/NĐ-CP,
// Phụ lục II, mục I and III (first letters of all syllables). Which letters were capital in the name itself the capitals do not say, so what
// is made here is a guess unless a list of names confirms it.

import { upper } from './case.js';
import { numeralValue } from './numerals.js';
import { parseSyllable } from './syllable.js';

const hasVowel = (word: string): boolean => /[aeiouy]/iu.test(word.normalize('NFD'));

/** "II", "XIV": a numeral and no syllable of Vietnamese; "VI" alone is one, "Sơn Vi" is not. */
const isNumeral = (word: string): boolean =>
  /^[IVXLC]+$/u.test(word) && numeralValue('roman', word) !== undefined && parseSyllable(word) === undefined;

const words = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];

/** All letters are capitals, and the words are more than an abbreviation ("UBND", "TP") or a numeral ("IV"). */
export function isNameInCapitals(text: string): boolean {
  if (text !== upper(text) || text === text.toLowerCase()) return false;
  const spoken = words(text).filter((word) => hasVowel(word) && !isNumeral(word));
  const [first = ''] = spoken;
  if (words(text).length === 1)
    return first.length > 1 && parseSyllable(first) !== undefined && numeralValue('roman', first) === undefined;
  return spoken.some((word) => word.length > 1);
}

/** `TU MƠ RÔNG` → `Tu Mơ Rông`, `BÀ RỊA - VŨNG TÀU` → `Bà Rịa - Vũng Tàu`, `EA H'LEO` → `Ea H'Leo`; anything else as it is. */
export const nameFromCapitals = (text: string): string =>
  isNameInCapitals(text)
    ? text.replace(/[\p{L}\p{M}]+/gu, (word) =>
        hasVowel(word) && !isNumeral(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word,
      )
    : text;
