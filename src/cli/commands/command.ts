// What the commands of the program share: how a run is recorded and the options that every command has.

import { Command, Option } from 'commander';
import type { Language, Localized } from '../../diagnostics/index.js';
import type { ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';

export interface CommandContext {
  readonly terminal: Terminal;
  /** Called by the command that ran, with its result. */
  readonly done: (code: ExitCode) => void;
}

export const languageOption = (language: Language): Option =>
  new Option(
    { vi: '--lang <ngôn-ngữ>', en: '--lang <language>' }[language],
    { vi: 'ngôn ngữ của hướng dẫn và thông báo', en: 'language of help and messages' }[language],
  )
    .choices(['vi', 'en'])
    .default(language, 'vi');

export interface CommandTexts {
  readonly summary: Localized;
  /** Shown below the options. */
  readonly notes?: Localized;
}

export function startCommand(name: string, alias: string, texts: CommandTexts, { terminal }: CommandContext): Command {
  const { language } = terminal;
  const command = new Command(name)
    .alias(alias)
    .description(texts.summary[language])
    .helpOption('-h, --help', { vi: 'in hướng dẫn này', en: 'show this help' }[language]);
  if (texts.notes) command.addHelpText('after', `\n${texts.notes[language]}`);
  return command;
}
