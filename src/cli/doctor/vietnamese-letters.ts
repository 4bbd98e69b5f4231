// The characters that an official Vietnamese document is made of; a font that lacks one leaves gaps.

const VOWELS = 'aăâeêioôơuưy';
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

const letters = [
  ...[...VOWELS].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))),
  'đ',
  ...'bcdfghjklmnpqrstvwxz',
];

/** Small and capital letters with all tones, digits, and the signs of the office. */
export const vietnameseLetters: readonly string[] = [
  ...letters,
  ...letters.map((letter) => letter.toUpperCase()),
  ...'0123456789.,;:/()-–—…“”‘’%≥≤±²³°§₫',
];
