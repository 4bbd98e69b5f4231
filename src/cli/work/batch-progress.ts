// A batch while it runs: on a screen one line that is written over, elsewhere a plain line now and then; for programs one JSON object a line;
// Ctrl-C ends it after the unit at hand, a second one at once.

import type { Shard } from '../../batch/manifest.js';
import type { UnitDone } from '../../batch/run/run-batch.js';
import type { Diagnostic } from '../../diagnostics/index.js';
import { exitCodeOfSignal } from '../../workspace/output-end.js';
import { diagnosticJson } from '../print-diagnostics.js';
import { say, type Terminal } from '../terminal.js';

/** Between two lines where nothing can be written over. */
const QUIET_MS = 5000;
const SCREEN_MS = 100;

interface Progress {
  /** @param total units of this run */
  start(total: number): void;
  step(unit: string, kept: boolean): void;
  /** Puts a message above the line. */
  message(text: string): void;
  end(): void;
}

const seconds = (count: number, terminal: Terminal): string => {
  const whole = Math.round(count);
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  if (minutes === 0) return say(terminal, { vi: `${rest} giây`, en: `${rest} s` });
  return say(terminal, { vi: `${minutes} phút ${rest} giây`, en: `${minutes} min ${rest} s` });
};

export function createProgress(terminal: Terminal, quiet: boolean, now = () => performance.now()): Progress {
  let [total, done, made, began, reported] = [0, 0, 0, 0, 0];
  let open = false;
  const clear = (): void => {
    if (open) terminal.err('\r\u001b[2K');
    open = false;
  };
  const text = (unit: string): string => {
    const elapsed = (now() - began) / 1000;
    // units that were there already say nothing of how fast the others go
    const rate = elapsed > 0 ? made / elapsed : 0;
    const left = rate > 0 ? (total - done) / rate : 0;
    const share = total === 0 ? 100 : Math.floor((done / total) * 100);
    const shownRate = rate.toFixed(1);
    const pace =
      made < 2
        ? ''
        : say(terminal, {
            vi: `, ${shownRate.replace('.', ',')} đơn vị/giây, còn khoảng ${seconds(left, terminal)}`,
            en: `, ${shownRate} units/s, about ${seconds(left, terminal)} left`,
          });
    return `[${done}/${total}] ${share}%${pace}: ${unit}`;
  };
  return {
    start: (count) => {
      total = count;
      began = now();
      reported = began;
    },
    step: (unit, kept) => {
      done += 1;
      if (!kept) made += 1;
      const wait = terminal.interactive ? SCREEN_MS : QUIET_MS;
      if (quiet || (now() - reported < wait && done < total)) return;
      reported = now();
      if (!terminal.interactive) terminal.err(`${text(unit)}\n`);
      else {
        terminal.err(`\r\u001b[2K${text(unit).slice(0, 100)}`);
        open = true;
      }
    },
    message: (line) => {
      clear();
      terminal.err(line);
    },
    end: clear,
  };
}

interface BatchEnd {
  readonly finished: boolean;
  readonly failed: number;
  readonly kept: number;
  readonly seconds: number;
  readonly code: number;
  /** Manifest, summary, archive. */
  readonly written: readonly string[];
}

export function createEvents(terminal: Terminal, enabled: boolean) {
  const emit = (data: object): void => {
    if (enabled) terminal.out(`${JSON.stringify(data)}\n`);
  };
  return {
    start: (units: number, total: number, shard: Shard | undefined): void =>
      emit({ event: 'start', version: 1, units, total, ...(shard ? { shard } : {}) }),
    /** Nothing was made. */
    refused: (findings: readonly Diagnostic[], code: number): void =>
      emit({ event: 'refused', findings: findings.map((each) => diagnosticJson(each, terminal)), code }),
    unit: ({ record: { unit, status, files, findings }, kept, milliseconds = 0 }: UnitDone): void =>
      emit({
        event: 'unit',
        unit,
        status: kept ? 'kept' : status,
        files,
        findings: findings.map(({ message, remedy, ...rest }) => ({
          ...rest,
          message: say(terminal, message),
          ...(remedy ? { remedy: say(terminal, remedy) } : {}),
        })),
        milliseconds,
      }),
    end: (end: BatchEnd): void => emit({ event: 'end', ...end }),
  };
}

interface Interrupt {
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
