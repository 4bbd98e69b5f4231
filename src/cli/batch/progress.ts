// How far a batch is: on a screen one line that is written over, elsewhere a plain line now and then. Count, rate, time left.

import { say, type Terminal } from '../terminal.js';

/** Between two lines where nothing can be written over. */
const QUIET_MS = 5000;
const SCREEN_MS = 100;

export interface Progress {
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
  let [total, done, made, began, told] = [0, 0, 0, 0, 0];
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
      told = began;
    },
    step: (unit, kept) => {
      done += 1;
      if (!kept) made += 1;
      const wait = terminal.interactive ? SCREEN_MS : QUIET_MS;
      if (quiet || (now() - told < wait && done < total)) return;
      told = now();
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
