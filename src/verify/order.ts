// Where facts stand in a file, one behind the other, and whether the entries of each list of the plan follow one another there.

import { isShort, type TextFact } from './fact.js';

/** A place in reading order: a greater one stands further on. */
export type Position = number;

export interface Bounds {
  readonly after: Position;
  readonly before: Position;
}

export const anywhere: Bounds = { after: Number.NEGATIVE_INFINITY, before: Number.POSITIVE_INFINITY };

/** The lists that a path leads through, each with the entry it takes. */
function entriesOf(path: string): { list: string; index: number }[] {
  const keys = path.split('.');
  return keys.flatMap((key, at) =>
    /^\d+$/.test(key) ? [{ list: keys.slice(0, at).join('.'), index: Number(key) }] : [],
  );
}

const sameWords = ({ parts }: TextFact): string => JSON.stringify(parts);

export class Places {
  private readonly entries = new Map<string, Map<number, TextFact>>();
  private readonly byFact = new Map<TextFact, Position>();
  private readonly byWords = new Map<string, Position[]>();

  set(fact: TextFact, position: Position): void {
    this.byFact.set(fact, position);
    const words = sameWords(fact);
    this.byWords.set(words, [...(this.byWords.get(words) ?? []), position]);
    if (!fact.entry) return;
    const own = this.entries.get(fact.entry.list) ?? new Map<number, TextFact>();
    this.entries.set(fact.entry.list, own.set(fact.entry.index, fact));
  }

  /** Of long facts of the same words any may stand for any; short ones are looked for at their own place. */
  private placesOf(fact: TextFact): readonly Position[] {
    const own = this.byFact.get(fact);
    if (own !== undefined && isShort(fact)) return [own];
    return this.byWords.get(sameWords(fact)) ?? [];
  }

  /** Between the entries before and after those that the fact stands in: only there is a short text the one that is meant. */
  boundsOf({ path }: TextFact): Bounds {
    let { after, before } = anywhere;
    for (const { list, index } of entriesOf(path)) {
      const placed = [...(this.entries.get(list) ?? [])].sort(([a], [b]) => a - b);
      const [, above] = placed.findLast(([each]) => each < index) ?? [];
      const [, below] = placed.find(([each]) => each > index) ?? [];
      if (above) after = Math.max(after, Math.min(...this.placesOf(above)));
      if (below) before = Math.min(before, Math.max(...this.placesOf(below)));
    }
    return { after, before };
  }

  /**
   * Entries of one list that do not follow one another.
   *
   * @param again another free place of a fact behind a place, since what was found first may be the same words elsewhere
   */
  outOfOrder(
    texts: readonly TextFact[],
    again: (fact: TextFact, bounds: Bounds) => Position | undefined,
  ): readonly TextFact[] {
    const last = new Map<string, Position>();
    return texts.filter((fact) => {
      const place = this.byFact.get(fact);
      if (!fact.entry || place === undefined || isShort(fact)) return false;
      const { list } = fact.entry;
      const after = last.get(list) ?? anywhere.after;
      const equal = this.placesOf(fact).filter((each) => each > after);
      const next = equal.length > 0 ? Math.min(...equal) : again(fact, { ...anywhere, after });
      last.set(list, next ?? place);
      return next === undefined;
    });
  }
}
