// Ctrl-C in a batch: the first one ends the run after the unit at hand, a second one at once.

export interface Interrupt {
  asked(): boolean;
  /** Gives the signals back to whom they belonged. */
  release(): void;
}

const signals = ['SIGINT', 'SIGTERM'] as const;

export function catchInterrupt(onFirst: () => void): Interrupt {
  let asked = false;
  const before = signals.map((signal) => ({ signal, listeners: process.listeners(signal) }));
  const take = (): void => {
    if (asked) process.exit(130);
    asked = true;
    onFirst();
  };
  for (const signal of signals) {
    process.removeAllListeners(signal);
    process.on(signal, take);
  }
  return {
    asked: () => asked,
    release: () => {
      for (const { signal, listeners } of before) {
        process.removeListener(signal, take);
        for (const listener of listeners) process.on(signal, listener);
      }
    },
  };
}
