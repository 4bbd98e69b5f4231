// "Did you mean": the known word nearest to a mistyped one.

import { slug } from './case.js';

/** Optimal string alignment distance: insert, delete, change or swap neighbours, each 1. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}

/** The nearest of the known words, marks and case aside; undefined if none is near (more than about a third differs). */
export function closest(word: string, known: Iterable<string>): string | undefined {
  const wanted = slug(word).slice(0, 60);
  let best: string | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const found = editDistance(wanted, slug(candidate));
    if (found < distance) [best, distance] = [candidate, found];
  }
  return best !== undefined && distance <= Math.max(1, Math.floor(wanted.length / 3)) ? best : undefined;
}
