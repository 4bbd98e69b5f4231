// Every state that the files of a project have had, so that any change can be taken back. Pure.

import type { Files } from '../protocol.js';

export interface Version {
  readonly files: Files;
  /** What was changed: typing on in one field is one step. */
  readonly key: string;
  /** Milliseconds. */
  readonly at: number;
}

export interface History {
  readonly past: readonly Version[];
  readonly now: Version;
  readonly future: readonly Version[];
}

const MOST_STEPS = 300;
/** Typing in one field within this time of the last change goes on with the same step. */
const SAME_STEP = 1500;

export const startHistory = (files: Files, at: number): History => ({
  past: [],
  now: { files, key: '', at },
  future: [],
});

/** @param key of the field; empty for a change that is a step of its own */
export function commit({ past, now }: History, files: Files, key: string, at: number): History {
  const same = key !== '' && key === now.key && at - now.at < SAME_STEP;
  return { past: same ? past : [...past, now].slice(-MOST_STEPS), now: { files, key, at }, future: [] };
}

export function undo({ past, now, future }: History): History {
  const before = past.at(-1);
  return before
    ? { past: past.slice(0, -1), now: { ...before, key: '' }, future: [now, ...future] }
    : { past, now, future };
}

export function redo({ past, now, future }: History): History {
  const [next, ...rest] = future;
  return next ? { past: [...past, now], now: { ...next, key: '' }, future: rest } : { past, now, future };
}
