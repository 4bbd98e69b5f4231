// Words and letters of Vietnamese text as the rules need them: upper case, titles, folded text, syllables.

import { slug } from '../../text/case.js';

export const lower = (text: string): string => text.toLowerCase();

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
