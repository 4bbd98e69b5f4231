// Stretches of a text around a place: the sentence or line that it stands in, and the clause, which ends at a semicolon too.

/** Letters on each side of a place: more than any sentence has, few enough for the time that a line without an end takes. */
const MOST = 1000;

const startAfter = (text: string, at: number, ends: RegExp): number => {
  const from = Math.max(0, at - MOST);
  const last = [...text.slice(from, at).matchAll(ends)].at(-1);
  return last ? from + last.index + last[0].length : from;
};

const endBefore = (text: string, at: number, ends: RegExp): number => {
  const after = text.slice(at, at + MOST).search(ends);
  return after < 0 ? Math.min(text.length, at + MOST) : at + after;
};

const CLAUSE_END = /[;\n]|\.(?=\s+\p{Lu})/gu;
const SENTENCE_END = /\n|\.(?=\s+\p{Lu})/gu;

/** Where the clause of a place begins: dates and names belong to documents named in it. */
export const clauseStart = (text: string, at: number): number => startAfter(text, at, CLAUSE_END);

export const clauseEnd = (text: string, at: number): number => endBefore(text, at, CLAUSE_END);

export const sentenceAround = (text: string, at: number): { readonly from: number; readonly to: number } => ({
  from: startAfter(text, at, SENTENCE_END),
  to: endBefore(text, at, SENTENCE_END),
});

/**
 * A text in stretches of few thousand letters, cut behind a sentence or a word: what looks for words in each of them takes a time that grows
 * with the text alone. A text as people write them is one.
 */
export function stretchesOf(text: string): { readonly from: number; readonly text: string }[] {
  const stretches: { from: number; text: string }[] = [];
  let from = 0;
  while (text.length - from > 2 * MOST) {
    const next = text.slice(from + MOST, from + 2 * MOST);
    const cut = [...next.matchAll(SENTENCE_END)].at(-1) ?? [...next.matchAll(/\s/gu)].at(-1);
    const to = from + MOST + (cut ? cut.index + 1 : MOST);
    stretches.push({ from, text: text.slice(from, to) });
    from = to;
  }
  return [...stretches, { from, text: text.slice(from) }];
}
