// Diagnostics that say the same of many places as one entry with its places, for people.

import type { Diagnostic } from './diagnostic.js';

export interface DiagnosticGroup<T extends Diagnostic> {
  readonly first: T;
  readonly others: readonly T[];
}

/** Those of one code, severity, message and remedy, in the order of the first place of each. */
export function groupDiagnostics<T extends Diagnostic>(diagnostics: readonly T[]): DiagnosticGroup<T>[] {
  const groups = new Map<string, { first: T; others: T[] }>();
  for (const each of diagnostics) {
    const key = [each.code, each.severity, each.message.vi, each.remedy?.vi].join('\n');
    const known = groups.get(key);
    if (known) known.others.push(each);
    else groups.set(key, { first: each, others: [] });
  }
  return [...groups.values()];
}
