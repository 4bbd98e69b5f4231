// Finds what a name means among known ones: the same name, marks of case and end aside; else the nearest, which is proposed and never
// taken.

import { slug } from '../text/case.js';
import { closest } from '../text/closest.js';

/** Names that differ in case, spaces or the full stop at the end are the same; other words are not. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/oà/g, 'òa')
    .replace(/oá/g, 'óa')
    .replace(/uý/g, 'úy')
    .replace(/(?<![.;:,\s])[.;:,\s]+$/g, '')
    .trim();

const wordsOf = (name: string): Set<string> => new Set(slug(name).split('-'));

/** Share of words that two names have in common, from 0 to 1. */
export function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return (2 * shared) / (left.size + right.size || 1);
}

/** The known name that is most like this one, if any is much like it. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const near = closest(name, known);
  if (near !== undefined) return near;
  let best: string | undefined;
  let score = 0.6;
  for (const each of known) {
    const found = likeness(name, each);
    if (found > score) [best, score] = [each, found];
  }
  return best;
}
