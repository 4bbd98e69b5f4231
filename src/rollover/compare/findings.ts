// Faults of last year's plan against those of the draft: fixed, carried over, new. Two findings are the same where code and words are the
// same, years and places aside.

import type { Diagnostic } from '../../diagnostics/index.js';

export interface FindingsCompared {
  readonly fixed: readonly Diagnostic[];
  readonly carried: readonly Diagnostic[];
  readonly fresh: readonly Diagnostic[];
}

const key = ({ code, message }: Diagnostic): string => `${code} ${message.vi.replace(/(?:19|20)\d{2}/g, '#')}`;

export function compareFindings(before: readonly Diagnostic[], after: readonly Diagnostic[]): FindingsCompared {
  const rest = new Map<string, number>();
  for (const each of before) rest.set(key(each), (rest.get(key(each)) ?? 0) + 1);
  const carried: Diagnostic[] = [];
  const fresh: Diagnostic[] = [];
  for (const each of after) {
    const left = rest.get(key(each)) ?? 0;
    (left > 0 ? carried : fresh).push(each);
    if (left > 0) rest.set(key(each), left - 1);
  }
  const fixed = before.filter((each) => {
    const left = rest.get(key(each)) ?? 0;
    if (left > 0) rest.set(key(each), left - 1);
    return left > 0;
  });
  return { fixed, carried, fresh };
}
