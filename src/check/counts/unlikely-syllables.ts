// Which syllable of a run of words is not likely between its neighbours, and which one near to it is; which one may be missing. By counts of
// texts of law (word-counts.ts).

import { type NearSyllable, nearSyllables } from './near-syllables.js';
import { FIGURE, MARK, type WordCounts } from './word-counts.js';

/** A syllable as it is counted. */
export interface Token {
  /** In small letters; `MARK`, `FIGURE`. */
  readonly text: string;
  /** A name, a part of a short form, a common noun before a name: nothing is proposed for it, and none is missing before it. */
  readonly fixed: boolean;
}

export interface Unlikely {
  /** Of the token. */
  readonly at: number;
  /** In its place; behind it where it is missing. */
  readonly proposed: string;
  readonly missing: boolean;
  readonly score: number;
}

/** What is added to counts where little is known. */
const PRIOR = 30;
const BACK_OFF = 8;
/** Of the logarithm of how much likelier the proposal is. */
const LEAST_SCORE = 10;
const LEAST_ATTESTED = 20;
const TIMES_AS_OFTEN = 100;
/** So often beside its neighbour that nothing else is looked for. */
const SURELY_RIGHT = 4000;
/** The further what was written is from a proposal, the more it has to show: of the rarer of the two syllables the share that stands beside the other. */
const [DEARER, DEAREST] = [1.2, 2.3];
const demandOf = (cost: number): { readonly score: number; readonly bond: number } =>
  cost < DEARER
    ? cost < 1
      ? { score: 10, bond: 0.03 }
      : { score: 12, bond: 0.05 }
    : cost < DEAREST
      ? { score: 13, bond: 0.15 }
      : { score: 16, bond: 0.4 };
/** How bound a missing syllable is to its neighbour, and how often both stand beside it. */
const LEAST_BOUND = 0.5;
/** Nearly nothing else follows. */
const ALWAYS = 0.8;
/** A beginning that is so frequent shows what follows it. */
const LEAST_BEGUN = 1000;
/** What goes before is a weaker sign than what follows. */
const BEFORE = 0.7;
const LEAST_BESIDE = 10;
const COST_OF_MISSING = 1;

/** How likely syllables follow each other, where few of them were counted, too. */
interface Likelihood {
  readonly counts: WordCounts;
  /** Neither a mark nor a figure, nor unknown. */
  isReal(id: number): boolean;
  /** Of the third behind the first two. */
  triple(a: number, b: number, c: number): number;
}

function likelihoodOf(counts: WordCounts): Likelihood {
  const [mark, figure] = [counts.id(MARK), counts.id(FIGURE)];
  const isReal = (id: number): boolean => id >= 0 && id !== mark && id !== figure;
  const single = (id: number): number => Math.max(counts.of(id), 1) / counts.total;
  const pair = (a: number, b: number): number => (counts.pair(a, b) + PRIOR * single(b)) / (counts.of(a) + PRIOR);
  const triple = (a: number, b: number, c: number): number => {
    // triples are counted of words alone
    const both = isReal(a) && isReal(b) && isReal(c) ? counts.pair(a, b) : 0;
    return both < 1 ? pair(b, c) : (counts.triple(a, b, c) + BACK_OFF * pair(b, c)) / (both + BACK_OFF);
  };
  return { counts, isReal, triple };
}

/** The syllables of a run by their numbers, and which two of them are a word of the list. */
interface Run {
  readonly ids: readonly number[];
  /** What stands before its first and behind its last. */
  readonly mark: number;
  readonly isWord: (at: number) => boolean;
}

const idAt = ({ ids, mark }: Run, place: number): number => ids[place] ?? mark;

/** Of the logarithm: all three triples that a syllable is part of. */
const chain = ({ triple }: Likelihood, run: Run, at: number, own: number): number => {
  const [before, left, right, behind] = [idAt(run, at - 2), idAt(run, at - 1), idAt(run, at + 1), idAt(run, at + 2)];
  return (
    Math.log(triple(before, left, own)) + Math.log(triple(left, own, right)) + Math.log(triple(own, right, behind))
  );
};

interface Found {
  readonly id: number;
  readonly score: number;
}

/** Of what is near to a syllable, what is most likely in its place. */
function otherAt(likelihood: Likelihood, run: Run, at: number, near: readonly NearSyllable[]): Found | undefined {
  const { counts, isReal } = likelihood;
  const [left, own, right] = [idAt(run, at - 1), idAt(run, at), idAt(run, at + 1)];
  const beside = (id: number): readonly [left: number, right: number] => [
    isReal(left) ? counts.pair(left, id) : 0,
    isReal(right) ? counts.pair(id, right) : 0,
  ];
  const [onLeft, onRight] = beside(own);
  if (Math.max(onLeft, onRight) > SURELY_RIGHT) return undefined;
  const stands = chain(likelihood, run, at, own);
  const attested = (count: number, instead: number): boolean =>
    count >= LEAST_ATTESTED && count >= TIMES_AS_OFTEN * instead;
  // between two words stands one of its own: only its marks are doubted
  const alone = run.isWord(at - 2) && run.isWord(at + 1);
  let best: Found | undefined;
  for (const { id, cost } of near) {
    if (alone && cost >= 1) continue;
    const [l, r] = beside(id);
    const [toLeft, toRight] = [attested(l, onLeft), attested(r, onRight)];
    const bond = Math.max(
      toLeft ? l / Math.min(counts.of(left), counts.of(id)) : 0,
      toRight ? r / Math.min(counts.of(right), counts.of(id)) : 0,
    );
    const demand = demandOf(cost);
    if (bond < demand.bond && !(cost < DEARER && toLeft && toRight)) continue;
    const score = chain(likelihood, run, at, id) - stands - cost;
    if (score > Math.max(best?.score ?? 0, demand.score)) best = { id, score };
  }
  return best;
}

/** Between two that never stand side by side: what one of them hardly goes without, and the other stands beside. */
function missingAt(likelihood: Likelihood, run: Run, at: number, nextFixed: boolean): Found | undefined {
  const { counts, isReal, triple } = likelihood;
  const [before, a, b, behind] = [idAt(run, at - 1), idAt(run, at), idAt(run, at + 1), idAt(run, at + 2)];
  if (!isReal(a) || !isReal(b) || run.isWord(at)) return undefined;
  const unseen = counts.pair(a, b) === 0;
  // "hành trên" stands there, "thủ tục hành trên" does not
  const begun = isReal(before) && counts.pair(before, a) >= LEAST_BEGUN && counts.triple(before, a, b) === 0;
  if (!unseen && !begun) return undefined;
  const stands = Math.log(triple(before, a, b)) + Math.log(triple(a, b, behind));
  let best: Found | undefined;
  const weigh = (id: number, bound: number): void => {
    if (!isReal(id) || id === a || id === b || bound < (unseen ? LEAST_BOUND : ALWAYS)) return;
    if (counts.pair(a, id) < LEAST_BESIDE || counts.pair(id, b) < LEAST_BESIDE) return;
    const whole = Math.log(triple(before, a, id)) + Math.log(triple(a, id, b)) + Math.log(triple(id, b, behind));
    const score = whole - stands - COST_OF_MISSING;
    if (score > (best?.score ?? LEAST_SCORE)) best = { id, score };
  };
  if (!run.isWord(at - 1))
    for (const id of counts.bound(a).after)
      weigh(id, isReal(before) ? triple(before, a, id) : counts.pair(a, id) / counts.of(a));
  if (unseen && !run.isWord(at + 1) && !nextFixed)
    for (const id of counts.bound(b).before) weigh(id, (counts.pair(id, b) / counts.of(b)) * BEFORE);
  return best;
}

/** @returns what is unlikely in a run of tokens; `isWord` says whether a token and the next one are a word of the list */
export function unlikelySyllables(
  counts: WordCounts,
): (tokens: readonly Token[], isWord: (at: number) => boolean) => Unlikely[] {
  const [near, likelihood, mark] = [nearSyllables(counts), likelihoodOf(counts), counts.id(MARK)];
  const told = (at: number, missing: boolean, { id, score }: Found): Unlikely => ({
    at,
    proposed: counts.syllables[id] ?? '',
    missing,
    score,
  });
  return (tokens, isWord) => {
    const run: Run = { ids: tokens.map(({ text }) => counts.id(text)), mark, isWord };
    return tokens.flatMap(({ text, fixed }, at): Unlikely[] => {
      const missing = missingAt(likelihood, run, at, tokens[at + 1]?.fixed === true);
      if (missing) return [told(at, true, missing)];
      if (fixed || text === MARK || text === FIGURE || isWord(at - 1) || isWord(at)) return [];
      const other = otherAt(likelihood, run, at, near(text));
      return other ? [told(at, false, other)] : [];
    });
  };
}
