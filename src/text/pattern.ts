// Expressions over texts of people that are put together from words: what they take as a gap has an end.

/** Blanks in a row that are one gap: more than anybody types between two words. */
const GAP = 30;

/** Classes in brackets stay; of gaps only those without an end are meant. */
const GAPS = /\[(?:\\.|[^\\\]]){0,300}\]|\\.(?:[*+](?![*+]))?|[^\\[]+/gsu;

/** Gaps of a pattern with an end: a line of nothing but blanks is gone through once, not once from each of them. */
const boundedGaps = (source: string): string =>
  source.replace(GAPS, (piece) => (piece === '\\s*' ? `\\s{0,${GAP}}` : piece === '\\s+' ? `\\s{1,${GAP}}` : piece));

/**
 * The expression of a source, its gaps bounded. Its letters are those of the Latin script, in which Vietnamese is written: to compile
 * `\p{L}`, with the letters of all scripts and their other cases, takes V8 ten times as long, in hundreds of expressions of one run.
 */
export const patternOf = (source: string, flags?: string): RegExp =>
  new RegExp(boundedGaps(source).replaceAll('\\p{L}', '\\p{sc=Latn}'), flags);
