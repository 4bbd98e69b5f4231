// Words and letters of Vietnamese text as the rules need them: upper case, titles, folded text, syllables.

import { slug } from '../../text/case.js';
import { modernMarks } from '../../text/fold-words.js';

const hasUpper = /\p{Lu}/u;
const hasLower = /\p{Ll}/u;

/** Letters, and none of them small. */
export const isUpper = (text: string): boolean => hasUpper.test(text) && !hasLower.test(text);

/** Mostly capitals: a line in capitals with a few small words (`ngày`, `và`) in it. */
export function isMostlyUpper(text: string): boolean {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  return upper > 0 && lower <= upper / 2;
}

export const lower = (text: string): string => text.toLowerCase();

/** One spelling for comparing words: small letters, one kind of dash, single spaces, `òa` for `oà`. */
export const sameWords = (text: string): string =>
  modernMarks(lower(text))
    .replace(/[‐-―−]/g, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** Without marks, joined by hyphens; `đ` is `d`. */
export const bare = slug;

export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Runs of letters and marks. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}]+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
