// Faults of last year's plan against those of the draft: no longer found, carried over, new. Two findings are the same where code and
// words are the same; years, places and the numbers of rows aside, for rows are counted anew.

import type { Diagnostic } from '../../diagnostics/index.js';

export interface FindingsCompared {
  /** No longer found: mended, or out of sight because a figure is open. */
  readonly fixed: readonly Diagnostic[];
  readonly carried: readonly Diagnostic[];
  readonly fresh: readonly Diagnostic[];
}

type Key = (finding: Diagnostic) => string;

const strict: Key = ({ code, message }) =>
  `${code} ${message.vi.replace(/(?:dòng|STT|số thứ tự)\s+\d+(?:\.\d+)*/giu, '#').replace(/(?:19|20)\d{2}/g, '#')}`;

/** A figure in it has moved with its target: still the same fault. */
const loose: Key = ({ code, message }) => `${code} ${message.vi.replace(/\d+(?:[.,]\d+)*/g, '#')}`;

/** Takes from both lists what is in both. */
function pairOff(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  key: Key,
): [Diagnostic[], Diagnostic[], Diagnostic[]] {
  const left = new Map<string, number>();
  for (const each of before) left.set(key(each), (left.get(key(each)) ?? 0) + 1);
  const shared: Diagnostic[] = [];
  const rest: Diagnostic[] = [];
  for (const each of after) {
    const count = left.get(key(each)) ?? 0;
    (count > 0 ? shared : rest).push(each);
    if (count > 0) left.set(key(each), count - 1);
  }
  // of several alike the last ones are those without a partner
  const gone = [...before].reverse().filter((each) => {
    const count = left.get(key(each)) ?? 0;
    if (count > 0) left.set(key(each), count - 1);
    return count > 0;
  });
  return [gone.reverse(), shared, rest];
}

export function compareFindings(before: readonly Diagnostic[], after: readonly Diagnostic[]): FindingsCompared {
  const [gone, same, rest] = pairOff(before, after, strict);
  const [fixed, alike, fresh] = pairOff(gone, rest, loose);
  const carried = new Set([...same, ...alike]);
  return { fixed, carried: after.filter((each) => carried.has(each)), fresh };
}
