// Where words of a text stand within the scalar that holds it, for texts of several lines: as a block (`|`, `>`), in quotes, or plain.

/** A printed line, and where in it what is looked for begins and ends, from 0. */
export interface Sought {
  readonly line: string;
  readonly at: number;
  readonly end?: number | undefined;
}

export interface Collapsed {
  readonly text: string;
  /** Of each character in what was collapsed. */
  readonly offsets: readonly number[];
}

/** Line breaks and indents are one space, and marks of bold and italic are gone, as in print. */
export function collapse(raw: string): Collapsed {
  let text = '';
  // asking the growing text for its end would copy it for each character
  let afterSpace = false;
  const offsets: number[] = [];
  for (let index = 0; index < raw.length; index++) {
    const character = raw[index] as string;
    if (character === '*') continue;
    const space = /\s/u.test(character);
    if (space && afterSpace) continue;
    text += space ? ' ' : character;
    afterSpace = space;
    offsets.push(index);
  }
  return { text, offsets };
}

/** Characters before and after that must be the same; names that were filled in shorten what can be. */
const CONTEXTS = [
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  [40, 40],
  [20, 20],
  [8, 8],
  [0, 20],
  [20, 1],
  [4, 4],
] as const;

const indexesOf = (text: string, words: string): number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < 2; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
};

/** @param hay the scalar as it stands in the file, collapsed @returns where in it the words begin; undefined if that is not certain */
export function offsetInScalar(hay: Collapsed, { line, at }: Sought): number | undefined {
  const needle = collapse(line);
  const start = needle.offsets.findIndex((offset) => offset >= at);
  if (start < 0) return undefined;
  for (const [before, after] of CONTEXTS) {
    const from = Math.max(0, start - before);
    const words = needle.text.slice(from, start + after).trimEnd();
    const [first, second] = words.trim() === '' ? [] : indexesOf(hay.text, words);
    if (first !== undefined && second === undefined) return hay.offsets[first + start - from];
  }
  return undefined;
}
