// A value together with everything that was found on the way to it; no value means the faults made one impossible.

import type { Diagnostic } from './diagnostic.js';

export interface Result<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

export const ok = <T>(value: T, diagnostics: readonly Diagnostic[] = []): Result<T> => ({ value, diagnostics });

export const failed = <T = never>(...diagnostics: Diagnostic[]): Result<T> => ({ diagnostics });

/** Runs the next step on the value, if there is one, and adds its diagnostics to those before. */
export function andThen<A, B>(result: Result<A>, next: (value: A) => Result<B>): Result<B> {
  if (result.value === undefined) return { diagnostics: result.diagnostics };
  const following = next(result.value);
  return { ...following, diagnostics: [...result.diagnostics, ...following.diagnostics] };
}
