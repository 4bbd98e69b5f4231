// Pairs the rows of two plans by what they say, not by their numbers: the same id, the same words, then the most alike first.

import { slug } from '../../text/case.js';
import { nameKey } from '../match-names.js';

export interface Pairable {
  readonly id?: string | undefined;
  readonly name: string;
  /** What else speaks for two rows being one, such as the result of a task. */
  readonly more?: string | undefined;
}

export interface Pair<T> {
  readonly before?: T;
  readonly after?: T;
  /** 1 for the same words. */
  readonly likeness: number;
}

/** Words that stand in almost every row say little; pairs of neighbouring words say more. */
const featuresOf = (name: string): Set<string> => {
  const words = slug(name.replace(/(?:19|20)\d{2}/g, '')).split('-');
  return new Set([...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)]);
};

function score(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const feature of a) if (b.has(feature)) shared += 1;
  return (2 * shared) / (a.size + b.size || 1);
}

/** @param least likeness below which two rows are two different ones */
export function pairRows<T extends Pairable>(before: readonly T[], after: readonly T[], least = 0.4): Pair<T>[] {
  const partner = new Map<T, Pair<T>>();
  const taken = new Set<T>();
  const join = (a: T, b: T, likeness: number): void => {
    taken.add(a);
    partner.set(b, { before: a, after: b, likeness });
  };
  const exact = (same: (a: T, b: T) => boolean): void => {
    for (const b of after) {
      if (partner.has(b)) continue;
      const a = before.find((each) => !taken.has(each) && same(each, b));
      if (a) join(a, b, nameKey(a.name) === nameKey(b.name) ? 1 : 0.99);
    }
  };
  exact((a, b) => a.id !== undefined && a.id === b.id);
  exact((a, b) => nameKey(a.name) === nameKey(b.name));
  const features = new Map([...before, ...after].map((each) => [each, featuresOf(each.name)]));
  const further = new Map([...before, ...after].map((each) => [each, featuresOf(each.more ?? '')]));
  const likenessOf = (a: T, b: T): number => {
    const names = score(features.get(a) as Set<string>, features.get(b) as Set<string>);
    if (!a.more || !b.more) return names;
    return Math.max(names, 0.6 * names + 0.4 * score(further.get(a) as Set<string>, further.get(b) as Set<string>));
  };
  const candidates: { a: T; b: T; likeness: number }[] = [];
  for (const a of before) {
    if (taken.has(a)) continue;
    for (const b of after) {
      if (partner.has(b)) continue;
      const likeness = likenessOf(a, b);
      if (likeness >= least) candidates.push({ a, b, likeness });
    }
  }
  candidates.sort(
    (x, y) =>
      y.likeness - x.likeness || before.indexOf(x.a) - before.indexOf(y.a) || after.indexOf(x.b) - after.indexOf(y.b),
  );
  for (const { a, b, likeness } of candidates)
    if (!taken.has(a) && !partner.has(b)) join(a, b, Math.min(likeness, 0.98));
  return [
    ...after.map((b): Pair<T> => partner.get(b) ?? { after: b, likeness: 0 }),
    ...before.filter((a) => !taken.has(a)).map((a): Pair<T> => ({ before: a, likeness: 0 })),
  ];
}
