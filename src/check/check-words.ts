// The shape of what the rules know of words: words of two syllables, pairs of wrong and right words, names with their one right spelling.

import { z } from 'zod';

export const words = z.array(z.string().min(1)).default([]);

export const wordsSchema = z.strictObject({
  compounds: z.array(z.string()),
  /** Further words of two syllables: they are right where they stand, and are never proposed. */
  joined: words,
  /** Syllables that stand alone before a word that begins with them: "Luật Luật sư". */
  standing: words,
  reduplications: words,
  foreign: words,
  abbreviations: words,
  freeSyllables: words,
  /** "loại A, loại B": nothing is of two of them. */
  classes: words,
  /** Before the name of a place or a period: what is of one is not of another. */
  apart: words,
  /** Names of parts that shut each other out; `whole` where they leave nothing over. */
  exclusive: z.array(z.strictObject({ parts: words, whole: z.boolean().default(false) })).default([]),
});

/** `viết sai → viết đúng; …`, a line of them. */
const arrows = words.transform((lines) =>
  lines
    .flatMap((line) => line.split(/(?:(?<!\s)\s+)?;\s*/))
    .map((each) => each.split(/\s*→\s*/))
    .map(([found = '', proposed = '']) => ({ found, proposed })),
);

const guarded = z
  .array(
    z.strictObject({
      found: z.string(),
      proposed: z.string(),
      /** One of them must stand right before, right after. */
      before: words,
      after: words,
      /** None of them may. */
      unlessBefore: words,
      unlessAfter: words,
    }),
  )
  .default([]);

export const pairsSchema = z.strictObject({
  /** They cannot be anything else: mended on request. */
  safe: arrows.transform((pairs) => pairs.map((pair) => ({ ...pair, safe: true }))),
  guarded,
  preferred: guarded,
  forms: arrows,
  /** `UBND → ủy ban nhân dân`: how short forms are counted. */
  shortForms: arrows,
  /** As they are written with their commas. */
  commas: words.transform((lines) => lines.flatMap((line) => line.split(/(?:(?<!\s)\s+)?;\s*/))),
  /** Three syllables and more, in small letters. */
  phrases: words.transform((lines) => lines.flatMap((line) => line.split(/(?:(?<!\s)\s+)?;\s*/))),
  /** Never said without one of their syllables, and never with another. */
  fixedPhrases: words,
});

/** `Name; name`, a line of them. */
const listedNames = words.transform((lines) => lines.flatMap((line) => line.split(/(?:(?<!\s)\s+)?;\s*/)));

export const namesSchema = z.strictObject({
  /** Kind → titles. */
  laws: z.record(z.string(), listedNames),
  agencies: listedNames,
  days: listedNames,
  honours: listedNames,
  others: listedNames,
});

/** A word that is written otherwise than it should. */
export interface WordPair extends Partial<z.output<typeof guarded>[number]> {
  readonly found: string;
  readonly proposed: string;
  readonly safe?: boolean;
}
