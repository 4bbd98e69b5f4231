// Ctrl-C in a batch: the first one ends the run after the unit at hand, a second one at once.

import { exitCodeOfSignal } from '../../workspace/output-end.js';

export interface Interrupt {
  /** The signal that has come, if one has. */
  asked(): NodeJS.Signals | undefined;
  release(): void;
}

const signals = ['SIGINT', 'SIGTERM'] as const;

export function catchInterrupt(onFirst: () => void): Interrupt {
  let asked: NodeJS.Signals | undefined;
  const take = (signal: NodeJS.Signals): void => {
    if (asked) process.exit(exitCodeOfSignal(signal));
    asked = signal;
    onFirst();
  };
  for (const signal of signals) process.on(signal, take);
  return {
    asked: () => asked,
    release: () => {
      for (const signal of signals) process.removeListener(signal, take);
    },
  };
}
