// What is unfinished is taken away however the process ends, short of being killed: temporary files, folders, programs that were started.

const endings = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

/** The exit code of a process that a signal ends, as shells give it. */
export const exitCodeOfSignal = (signal: NodeJS.Signals): number => endings.find(([each]) => each === signal)?.[1] ?? 1;

const undos = new Set<() => void>();
const listeners = new Map<NodeJS.Signals, () => void>();
let watched = false;

/** The last begun goes first: a program before the folder that it writes into. */
export function undoUnfinished(): void {
  for (const undo of [...undos].reverse()) {
    try {
      undo();
    } catch {
      // there is no other moment to try it in
    }
  }
  undos.clear();
}

/** Signals of others (a batch finishes its unit first) stay theirs: their way out leads through `process.exit` as well. */
function watch(): void {
  if (watched) return;
  watched = true;
  process.on('exit', undoUnfinished);
  for (const [signal, code] of endings) {
    if (process.listenerCount(signal) > 0) continue;
    const listener = (): void => process.exit(code);
    listeners.set(signal, listener);
    process.on(signal, listener);
  }
}

function unwatch(): void {
  if (undos.size > 0 || !watched) return;
  watched = false;
  process.removeListener('exit', undoUnfinished);
  for (const [signal, listener] of listeners) process.removeListener(signal, listener);
  listeners.clear();
}

/**
 * Only while something is unfinished have signals a listener: with one they wait until plain code pauses, and Ctrl-C must end a command
 * that reads or computes without end.
 *
 * @param undo takes it away without a pause
 * @returns to be called when it is finished
 */
export function undoAtEnd(undo: () => void): () => void {
  // one of its own for each call: the same function may be given twice
  const own = (): void => undo();
  undos.add(own);
  watch();
  return () => {
    undos.delete(own);
    // a signal that has come during plain code is handed over before this; without a listener it would be lost
    if (undos.size === 0) setImmediate(unwatch);
  };
}
