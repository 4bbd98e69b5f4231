// What the patterns of open places are made of: the words of templates/check/open-places.yaml as parts of regular expressions, and a cheap
// look at a text before each of them.

import { capitalize } from '../text/case.js';
import { escapePattern } from '../text/escape-pattern.js';
import { patternOf } from '../text/pattern.js';
import type { CheckData } from './check-data.js';

export const any = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => escapePattern(word).replace(/ /g, '\\s+'))
    .join('|');

/** Word boundaries that know Vietnamese letters. */
export const NOT_BEFORE = '(?<![\\p{L}\\p{M}\\d])';
export const NOT_AFTER = '(?![\\p{L}\\p{M}\\d])';

/** Small or with a capital, whatever the case of the letter behind them. */
export const named = (list: readonly string[]): string => any([...list, ...list.map(capitalize)]);

/** A pattern, and what a text in small letters must have so that it can match: most lines of a text hold nothing of the kind. */
export interface Sought {
  readonly near: RegExp;
  readonly pattern: RegExp;
}

/** For patterns of an office, of which nothing is known. */
export const ANY = /(?:)/u;

export const where = (near: RegExp, pattern: RegExp): Sought => ({ near, pattern });

/** Where one of the words stands. */
export const whereWords = (words: readonly string[], pattern: RegExp): Sought =>
  where(patternOf(any(words.map((word) => word.toLowerCase())), 'u'), pattern);

/** @param line the text @param small the same in small letters */
export const matchesOf = ({ near, pattern }: Sought, line: string, small: string): RegExpMatchArray[] =>
  near.test(small) ? [...line.matchAll(pattern)] : [];

/** Parts of patterns: units behind a figure, words before a value, values that are said to be lacking. */
export function valuesOf(words: CheckData['openPlaces']) {
  const amount = `(?:${words.amounts.join('|')})${NOT_AFTER}`;
  const labels = words.labels.filter((word) => /\p{L}/u.test(word));
  return {
    amount,
    value: `(?:${amount}|(?:${any(words.counted)})${NOT_AFTER})`,
    valueName: `(?:${any(words.valueNames)})`,
    label: `(?:${NOT_BEFORE}(?:${any(labels)})|[≥≤<>])`,
    values: any([...words.sums, ...labels]),
    lacking: any([...words.pending.filter((word) => /\s/u.test(word)), ...words.standIns]),
  };
}
