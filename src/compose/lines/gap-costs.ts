// How much it costs the reader when a line ends between two words: nothing before "về", "của" or after a comma; much within a name, a date or a
// number with its unit.

import type { LineWords, Phrases } from '../../doctype/line-words.js';
import { isUpper } from '../../text/case.js';
import { foldWords } from '../../text/fold-words.js';

export interface LineWord {
  /** Empty for a gap that is still to be filled. */
  readonly text: string;
}

export const gapCost = { free: 0, plain: 0.1, compound: 1.2, name: 2.5 } as const;

/** Words between two commas, "và" or dashes of a name of several: a line may end there, if the name does not fit. */
const IN_LONG_NAME = 0.35;

const startsWithCapital = /^[“"'(]*\p{Lu}/u;
const dash = /^[-–—]$/;
const closes = /[,;:]$/;
const number = /^[(]?(?=[\d.,]*\d)[\d.,]+(?![\d.,])(?:[-/]\S*|[),;:.]*)$|^[IVXLC]+[),;:.]*$/;

/** How many words from `at` on are those of one of the phrases; none of them may end in a mark before its last. */
function phraseAt(words: readonly LineWord[], folded: readonly string[], at: number, phrases: Phrases): number {
  const found = phrases
    .get(folded[at] ?? '')
    ?.find((phrase) =>
      phrase.every(
        (word, index) =>
          folded[at + index] === word && (index === phrase.length - 1 || !closes.test(words[at + index]?.text ?? '')),
      ),
    );
  return found?.length ?? 0;
}

/** @param names of the plan's own units, which stay whole in capitals, too @returns for each word, what a line that begins with it costs */
export function gapCosts(words: readonly LineWord[], names: Phrases, known: LineWords): number[] {
  // a word of marks alone, "-", folds to nothing: it never is part of a phrase but those of a name with a dash
  const folded = words.map(({ text }) => foldWords(text));
  const costs = words.map((): number => gapCost.plain);
  const raise = (at: number, cost: number): void => {
    if (at > 0 && at < costs.length) costs[at] = Math.max(costs[at] as number, cost);
  };
  const textAt = (at: number): string => words[at]?.text ?? '';
  const isNumber = (at: number): boolean => at < words.length && (textAt(at) === '' || number.test(textAt(at)));
  words.forEach((_, at) => {
    if (at > 0 && (closes.test(textAt(at - 1)) || phraseAt(words, folded, at, known.openers) > 0))
      costs[at] = gapCost.free;
  });
  const capitals = isUpper(words.map(({ text }) => text).join(' '));
  words.forEach((word, at) => {
    const opener = phraseAt(words, folded, at, known.openers);
    for (let next = 1; next <= opener; next++) raise(at + next, gapCost.compound);
    const whole = Math.max(phraseAt(words, folded, at, known.together), phraseAt(words, folded, at, names));
    for (let next = 1; next < whole; next++) raise(at + next, gapCost.name);
    const before = phraseAt(words, folded, at, known.beforeNumber);
    if (before > 0 && isNumber(at + before)) raise(at + before, gapCost.name);
    if (isNumber(at) && !closes.test(word.text) && known.units.has(folded[at + 1] ?? '')) raise(at + 1, gapCost.name);
    const next = textAt(at + 1);
    const kind = phraseAt(words, folded, at, known.beforeName);
    if (kind > 0 && !capitals && startsWithCapital.test(textAt(at + kind))) raise(at + kind, gapCost.name);
    const isName = startsWithCapital.test(word.text) && startsWithCapital.test(next) && !closes.test(word.text);
    if (isName && !capitals) raise(at + 1, gapCost.name);
    // a date is one: "ngày 20 tháng 01 năm 2026"
    if (folded[at] === 'ngày' && isNumber(at + 1) && folded[at + 2] === 'tháng')
      for (let part = 1; part < (folded[at + 4] === 'năm' ? 6 : 4); part++) raise(at + part, gapCost.name);
    // a word of two syllables holds more than the name that it is part of
    if (phraseAt(words, folded, at, known.compounds) > 1) costs[at + 1] = (costs[at + 1] as number) + gapCost.compound;
    // no line begins with a dash; behind it one may
    if (dash.test(word.text)) {
      raise(at, gapCost.name);
      if (at + 1 < costs.length) costs[at + 1] = isNumber(at + 1) ? gapCost.name : IN_LONG_NAME;
    }
  });
  return costs;
}
