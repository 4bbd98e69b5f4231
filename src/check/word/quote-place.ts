// Where a finding stands in its paragraph of the Word file: the words, and how many times they stand before.

import type { CheckFinding } from '../check-document.js';

export interface QuotePlace {
  readonly words: string;
  readonly nth: number;
}

const countBefore = (text: string, words: string, end: number): number => {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0 && at < end; at = text.indexOf(words, at + 1)) count += 1;
  return count;
};

/** @param range of the line; that of the finding if absent */
export function quotePlace(
  { finding }: CheckFinding,
  range?: { readonly start: number; readonly end: number },
): QuotePlace | undefined {
  const { line } = finding;
  const start = range?.start ?? finding.start;
  const end = range?.end ?? finding.end;
  if (!line || start === undefined || end === undefined) return undefined;
  const words = line.text.slice(start, end);
  return words === '' ? undefined : { words, nth: countBefore(line.text, words, start) };
}
