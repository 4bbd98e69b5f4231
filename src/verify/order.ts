// Where the texts of the plan stand in a file, one behind the other, and whether the entries of each list follow one another there.

import { isShort, longestFirst, missingText, type TextFact, type Unproven } from './fact.js';

/** A place in reading order: a greater one stands further on. */
export type Position = number;

export interface Bounds {
  readonly after: Position;
  readonly before: Position;
}

export const anywhere: Bounds = { after: Number.NEGATIVE_INFINITY, before: Number.POSITIVE_INFINITY };

export interface FreePlace {
  readonly position: Position;
  take(): void;
}

/** How one kind of file is searched. */
export interface Finder {
  /** Takes the best free place. @returns undefined if there is none */
  find(fact: TextFact, within: Bounds): Position | undefined;
  /** All free places of a fact of one part; the number or letter that a text is labelled with is none. */
  places(fact: TextFact): readonly FreePlace[];
}

/** The lists that a path leads through, each with the entry it takes. */
function entriesOf(path: string): { list: string; index: number }[] {
  const keys = path.split('.');
  return keys.flatMap((key, at) =>
    /^\d+$/.test(key) ? [{ list: keys.slice(0, at).join('.'), index: Number(key) }] : [],
  );
}

const sameWords = ({ parts }: TextFact): string => JSON.stringify(parts);

/** Facts of a list that stand where their list has them, and what they leave to the short ones between them. */
class Order {
  private readonly entries = new Map<string, Map<number, TextFact>>();
  private readonly places = new Map<TextFact, Position>();
  private readonly byWords = new Map<string, Position[]>();

  set(fact: TextFact, position: Position): void {
    this.places.set(fact, position);
    const words = sameWords(fact);
    this.byWords.set(words, [...(this.byWords.get(words) ?? []), position]);
  }

  /** Places of facts of the same words: any of them may stand for any. */
  private placesOf(fact: TextFact): readonly Position[] {
    return this.byWords.get(sameWords(fact)) ?? [];
  }

  /** Between the entries before and after those that the fact stands in. */
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

  /** Entries that do not follow those before them; what was found first may be the same words elsewhere, so it is looked for again. */
  outOfOrder(texts: readonly TextFact[], find: Finder['find']): readonly TextFact[] {
    const last = new Map<string, Position>();
    return texts.filter((fact) => {
      const place = this.places.get(fact);
      if (!fact.entry || place === undefined) return false;
      const { list, index } = fact.entry;
      const after = last.get(list) ?? anywhere.after;
      const equal = this.placesOf(fact).filter((each) => each > after);
      const next = equal.length > 0 ? Math.min(...equal) : find(fact, { ...anywhere, after });
      last.set(list, next ?? place);
      if (next === undefined) return true;
      this.set(fact, next);
      this.entries.set(list, (this.entries.get(list) ?? new Map<number, TextFact>()).set(index, fact));
      return false;
    });
  }
}

/** Facts of the same short words, each to a place within its bounds, as many as can be: each place to the one that must come first. */
function share(
  facts: readonly TextFact[],
  places: readonly FreePlace[],
  boundsOf: (fact: TextFact) => Bounds,
): readonly TextFact[] {
  const waiting = new Map(facts.map((fact) => [fact, boundsOf(fact)]));
  for (const place of [...places].sort((a, b) => a.position - b.position)) {
    const fits = [...waiting].filter(([, { after, before }]) => after < place.position && place.position < before);
    const [first] = fits.sort(([, a], [, b]) => a.before - b.before);
    if (!first) continue;
    place.take();
    waiting.delete(first[0]);
  }
  return [...waiting.keys()];
}

/** Short entries for which no place is left behind the entries before them, wherever these may stand. */
function shortOutOfOrder(
  texts: readonly TextFact[],
  placesOf: (fact: TextFact) => readonly Position[],
  boundsOf: (fact: TextFact) => Bounds,
): readonly TextFact[] {
  const last = new Map<string, Position>();
  return texts.filter((fact) => {
    const list = fact.entry?.list ?? '';
    const { after, before } = boundsOf(fact);
    const behind = Math.max(after, last.get(list) ?? after);
    const next = placesOf(fact).filter((each) => each > behind && each < before);
    if (next.length > 0) last.set(list, Math.min(...next));
    return next.length === 0;
  });
}

/**
 * Finds the texts of a plan: long ones wherever they are, then the short ones between them.
 *
 * @returns what is missing, and what is there but not where its list has it
 * @param own of our own writers: an office's form may have an order of its own, so short texts may stand anywhere there
 * @param ordered whether entries of lists must follow one another
 */
export function placeTexts(
  texts: readonly TextFact[],
  finder: Finder,
  own: boolean,
  ordered: boolean,
): [Unproven[], Unproven[]] {
  const order = new Order();
  const unproven: Unproven[] = [];
  const between = (fact: TextFact): boolean => own && isShort(fact) && fact.entry !== undefined;
  const place = (fact: TextFact): void => {
    const found = finder.find(fact, anywhere);
    if (found === undefined) unproven.push(missingText(fact));
    else if (!isShort(fact)) order.set(fact, found);
  };
  const all = longestFirst(texts);
  const boundsOf = (fact: TextFact): Bounds => order.boundsOf(fact);
  for (const fact of all.filter((each) => !isShort(each))) place(fact);
  const disordered = ordered ? [...order.outOfOrder(texts, finder.find)] : [];
  const places = new Map<string, readonly Position[]>();
  for (const fact of all.filter(isShort)) {
    const words = sameWords(fact);
    if (!between(fact)) place(fact);
    else if (!places.has(words)) {
      const free = finder.places(fact);
      const equal = all.filter((each) => between(each) && sameWords(each) === words);
      unproven.push(...share(equal, free, boundsOf).map((each) => missingText(each)));
      places.set(
        words,
        free.map(({ position }) => position),
      );
    }
  }
  const reported = new Set(unproven.map(({ path }) => path));
  const shorts = texts.filter((fact) => between(fact) && !reported.has(fact.path));
  disordered.push(...shortOutOfOrder(shorts, (fact) => places.get(sameWords(fact)) ?? [], boundsOf));
  return [unproven, disordered.map((fact) => missingText(fact, 'order'))];
}
