// Where a line may break inside a word: after a hyphen or dash, as Word does, unless a digit, another hyphen or something that
// joins comes next, and never inside a document code, whose hyphens DOCX writes as no-break ones.

import { codeHyphens } from '../text/document-codes.js';

const DASH = /[-\u2010\u2013\u2014]/;
const NO_BREAK_BEFORE = /[\d\s\u00a0\u202f\u2007\u2060\ufeff\p{M}-]/u;
const NONE: readonly number[] = [];

/**
 * @param following the character after the text in the next run, empty if nothing follows
 * @returns positions in `text` (UTF-16) before which a line may break, ascending; `text.length` if after its last character
 */
export function dashBreaks(text: string, following: string): readonly number[] {
  if (!DASH.test(text)) return NONE;
  const inCodes = codeHyphens(text);
  const breaks: number[] = [];
  for (let index = 0; index < text.length; index++) {
    if (!DASH.test(text.charAt(index)) || inCodes.includes(index)) continue;
    const next = index + 1 < text.length ? text.charAt(index + 1) : following;
    if (next !== '' && !NO_BREAK_BEFORE.test(next)) breaks.push(index + 1);
  }
  return breaks;
}
