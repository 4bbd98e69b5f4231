// Whole numbers in Vietnamese words, as amounts are repeated "bằng chữ": `bốn mươi lăm triệu` is 45 000 000.

import { modernMarks } from './fold-words.js';

const digits: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};

const scales: readonly (readonly [size: number, ...words: string[]])[] = [
  [1e9, 'tỷ', 'tỉ'],
  [1e6, 'triệu'],
  [1e3, 'nghìn', 'ngàn'],
];

const otherWords = ['mười', 'mươi', 'trăm', 'lẻ', 'linh', 'rưỡi', ...scales.flatMap(([, ...words]) => words)];

/** A word that numbers are made of. */
export const isNumberWord = (word: string): boolean => {
  const plain = modernMarks(word.normalize('NFC').toLowerCase());
  return plain in digits || otherWords.includes(plain);
};

const anyWord = `(?:${[...Object.keys(digits), ...otherWords].join('|')})(?!\\p{L})`;

/**
 * All words of one number, for a pattern (flags `i`, `u`); none of a decimal ("phẩy năm"), of the upper end of a range ("năm đến tám"), and none
 * that alone is something else ("năm", "tư", "một").
 */
export const NUMBER_WORDS = `(?<!(?:phẩy|phảy|chấm|${anyWord}|${anyWord}\\s+(?:đến|tới))\\s+)(?<!\\p{L})(?!(?:năm|tư|một|không)(?!\\p{L}|\\s+${anyWord}))${anyWord}(?:\\s+${anyWord})*`;

/** "bảy lăm" is 75: so said of ones behind tens alone. */
const ONES_OF_TENS: ReadonlySet<string> = new Set(['mốt', 'tư', 'lăm', 'nhăm']);

/** `ba trăm linh năm`, `hai mươi mốt`, `mười`: below a thousand. */
function readGroup(words: readonly string[]): number | undefined {
  const hundred = words.indexOf('trăm');
  if (hundred > 1) return undefined;
  const hundreds = hundred < 0 ? 0 : hundred === 0 ? 1 : digits[words[0] as string];
  const [first, second, third, ...more] = words.slice(hundred + 1);
  if (hundreds === undefined || more.length > 0) return undefined;
  if (first === undefined) return hundred < 0 ? undefined : hundreds * 100;
  if (first === 'rưỡi') return hundred >= 0 && second === undefined ? hundreds * 100 + 50 : undefined;
  const unit = (word: string | undefined): number | undefined => (word === undefined ? 0 : digits[word]);
  const rest =
    first === 'lẻ' || first === 'linh'
      ? second !== undefined && third === undefined
        ? unit(second)
        : undefined
      : first === 'mười'
        ? third === undefined
          ? sum(10, unit(second))
          : undefined
        : second === 'mươi'
          ? sum((digits[first] ?? Number.NaN) * 10, unit(third))
          : ONES_OF_TENS.has(second ?? '') && third === undefined
            ? sum((digits[first] ?? Number.NaN) * 10, unit(second))
            : // "một trăm năm" may be said of 105 and of 150
              second === undefined && hundred < 0
              ? unit(first)
              : undefined;
  return sum(hundreds * 100, rest);
}

const sum = (...parts: (number | undefined)[]): number | undefined => {
  const total = parts.reduce<number>((all, each) => all + (each ?? Number.NaN), 0);
  return Number.isNaN(total) ? undefined : total;
};

function readScaled(words: readonly string[], from = 0): number | undefined {
  const scale = scales[from];
  if (!scale) return readGroup(words);
  const [size, ...names] = scale;
  const at = words.findLastIndex((word) => names.includes(word));
  if (at < 0) return readScaled(words, from + 1);
  const [before, after] = [words.slice(0, at), words.slice(at + 1)];
  // "một nghìn hai trăm tỷ", "hai triệu tỷ": thousands of milliards are counted by the scales below
  const count = readScaled(before, from + 1);
  if (count === undefined) return undefined;
  if (after.length === 0) return count * size;
  if (after.length === 1) {
    // "một triệu hai" is 1 200 000 to some and no number to others
    return after[0] === 'rưỡi' ? count * size + size / 2 : undefined;
  }
  const rest = readScaled(after, from + 1);
  return sum(count * size, rest);
}

/**
 * The number that words name, wholly: `Hai mươi mốt triệu năm trăm nghìn` → 21 500 000, `một tỷ rưỡi` → 1 500 000 000. Undefined where a word
 * is none of a number's, or where the words may be meant for two numbers (`một trăm năm`).
 */
export function readNumberWords(text: string): number | undefined {
  const words = modernMarks(text.normalize('NFC').toLowerCase())
    .split(/[\s,]+/u)
    .filter((word) => word !== '');
  return words.length === 0 || !words.every(isNumberWord) ? undefined : readScaled(words);
}

/** Each number that words may be meant for: `hai trăm năm triệu` 205 000 000 and 250 000 000, `một triệu hai` 1 200 000 and 1 000 002. */
export function numberWordReadings(text: string): readonly number[] {
  const [own, plain] = [
    readNumberWords(text),
    modernMarks(text.normalize('NFC').toLowerCase()).replaceAll(',', '').trim(),
  ];
  if (own !== undefined) return [own];
  const below: Readonly<Record<string, string>> = { tỷ: 'triệu', tỉ: 'triệu', triệu: 'nghìn' };
  const variants = [
    plain.replace(/trăm (\S+)(?= (?:tỷ|tỉ|triệu|nghìn|ngàn)|$)/u, 'trăm linh $1'),
    plain.replace(/trăm (\S+)(?= (?:tỷ|tỉ|triệu|nghìn|ngàn)|$)/u, 'trăm $1 mươi'),
    plain.replace(/(tỷ|tỉ|triệu) (\S+)$/u, (_, scale: string, word: string) => `${scale} ${word} trăm ${below[scale]}`),
    plain.replace(/(tỷ|tỉ|triệu) (\S+)$/u, '$1 không trăm linh $2'),
  ];
  return [...new Set(variants.flatMap((each) => readNumberWords(each) ?? []))];
}

const names = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

function groupWords(value: number, whole: boolean): string[] {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const words = hundreds > 0 || whole ? [names[hundreds] as string, 'trăm'] : [];
  if (tens === 0) return ones === 0 ? words : [...words, ...(words.length > 0 ? ['linh'] : []), names[ones] as string];
  words.push(...(tens === 1 ? ['mười'] : [names[tens] as string, 'mươi']));
  if (ones === 0) return words;
  return [...words, ones === 5 ? 'lăm' : ones === 1 && tens > 1 ? 'mốt' : (names[ones] as string)];
}

/** 45 000 000 → `bốn mươi lăm triệu`; 1 000 005 → `một triệu không trăm linh năm`. @param value a whole number from 0 on */
export function numberWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`no words for ${value}`);
  if (value === 0) return 'không';
  const words = (rest: number, whole: boolean): string[] => {
    if (rest === 0) return [];
    const scale = scales.find(([size]) => rest >= size);
    if (!scale) return groupWords(rest, whole);
    const [size, name] = scale;
    const count = Math.floor(rest / size);
    return [...words(count, whole && count < 1000), name as string, ...words(rest % size, true)];
  };
  return words(value, false).join(' ');
}

const digitsApart = (year: number): string => [...String(year)].map((digit) => names[Number(digit)]).join(' ');

/** A year as it is read out: `hai nghìn không trăm hai mươi lăm`, `hai không hai lăm`. */
export function readYearWords(text: string): number | undefined {
  const words = modernMarks(text.normalize('NFC').toLowerCase()).split(/\s+/u);
  const apart = words.map((word) => digits[word]);
  if (words.length === 4 && !apart.includes(undefined)) return Number(apart.join(''));
  // "hai nghìn linh hai mươi lăm": what stands between is said in several ways
  const [thousands, , ...rest] = words;
  const below = readGroup(rest.filter((word, at) => !(at < 2 && ['không', 'trăm', 'linh', 'lẻ'].includes(word))));
  return below === undefined ? undefined : (digits[thousands as string] as number) * 1000 + below;
}

/** @param like the same kind of words for another year, whose way is taken */
export function yearInWords(year: number, like: string): string {
  const apart = like.split(/\s+/u).length === 4 && !/nghìn|ngàn/iu.test(like);
  const words = apart ? digitsApart(year) : numberWords(year);
  return /ngàn/iu.test(like) ? words.replace('nghìn', 'ngàn') : words;
}
