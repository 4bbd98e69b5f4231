// What a command knows of where it runs: streams, current folder, language, colour. Tests give their own.

import { styleText } from 'node:util';
import type { Language, Localized } from '../diagnostics/index.js';

export interface Terminal {
  /** Data: paths, JSON. */
  readonly out: (text: string) => void;
  /** Messages for people. */
  readonly err: (text: string) => void;
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
  /** For messages only; data is never coloured. */
  readonly colour: boolean;
  /** Messages go to a screen, where a line may be written over. */
  readonly interactive?: boolean;
}

export type Tone = 'red' | 'yellow' | 'cyan' | 'dim' | 'bold';

export const say = (terminal: Terminal, text: Localized): string => text[terminal.language];

export const paint = (terminal: Terminal, tone: Tone, text: string): string =>
  terminal.colour ? styleText(tone, text, { validateStream: false }) : text;

/** https://no-color.org, https://force-color.org */
export function wantsColour(env: Terminal['env'], isTty: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTty && env.TERM !== 'dumb';
}

/** `--lang` anywhere on the command line, else KEHOACH_LANG, else Vietnamese. Help is made before options are read, hence by hand. */
export function languageOf(args: readonly string[], env: Terminal['env']): Language {
  const end = args.indexOf('--');
  const own = end < 0 ? args : args.slice(0, end);
  const index = own.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = index < 0 ? env.KEHOACH_LANG : (own[index]?.split('=')[1] ?? own[index + 1]);
  return asked === 'en' ? 'en' : 'vi';
}
