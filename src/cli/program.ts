// The program: its commands, help and errors in the user's language. Runs one command line and gives its exit code.

import { Command, CommanderError, Help } from 'commander';
import { isFileError, refusal } from '../workspace/refusal.js';
import { commandErrorWords, optionWords, titleWord, usageWords } from './commander-words.js';
import { batchCommand } from './commands/batch.js';
import { buildCommand } from './commands/build.js';
import { checkCommand } from './commands/check.js';
import { type CommandContext, languageOption } from './commands/command.js';
import { diffCommand } from './commands/diff.js';
import { doctorCommand } from './commands/doctor.js';
import { importCommand } from './commands/import.js';
import { initCommand } from './commands/init.js';
import { issueCommand } from './commands/issue.js';
import { packageCommand } from './commands/package.js';
import { rolloverCommand } from './commands/rollover.js';
import { schemaCommand } from './commands/schema.js';
import { templateCommand } from './commands/template.js';
import { typesCommand } from './commands/types.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { printDiagnostics } from './print-diagnostics.js';
import { showPlaces } from './show-places.js';
import type { Terminal } from './terminal.js';

function createProgram(context: CommandContext, version: string): Command {
  const { language } = context.terminal;
  const pick = (vi: string, en: string): string => ({ vi, en })[language];
  const program = new Command('kehoach')
    .description(
      pick(
        'Tạo văn bản kế hoạch hành chính (quyết định, kế hoạch, phụ lục) từ dữ liệu, theo Nghị định 30/2020/NĐ-CP',
        'Official Vietnamese plan documents (decision, plan, annexes) from data, by Decree 30/2020/NĐ-CP',
      ),
    )
    .version(version, '-V, --version', pick('in số phiên bản', 'show the version'))
    .helpOption('-h, --help', pick('in hướng dẫn này', 'show this help'))
    .helpCommand('help [command]', pick('in hướng dẫn của một lệnh', 'show the help of a command'))
    .addOption(languageOption(language));
  const commands = [
    buildCommand(context),
    checkCommand(context, version),
    batchCommand(context),
    importCommand(context),
    rolloverCommand(context),
    diffCommand(context),
    initCommand(context),
    schemaCommand(context),
    typesCommand(context),
    templateCommand(context),
    issueCommand(context),
    packageCommand(context),
    doctorCommand(context, version),
  ];
  for (const command of commands) program.addCommand(command.addOption(languageOption(language)));
  return program;
}

function translate(command: Command, { terminal }: CommandContext): void {
  const { language, out, err } = terminal;
  command
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err, outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => titleWord(title, language),
      styleUsage: (usage) => usageWords(usage, language),
      subcommandTerm: (each) => usageWords(new Help().subcommandTerm(each), language),
      optionDescription: (option) => optionWords(option, language),
    });
  for (const each of command.commands) translate(each, { terminal, done: () => undefined });
}

/** @param args without node and script @throws only what is a fault of kehoach itself */
export async function runProgram(args: readonly string[], terminal: Terminal, version: string): Promise<ExitCode> {
  let code: ExitCode = exitCodes.ok;
  const context: CommandContext = {
    terminal,
    done: (result) => {
      code = result;
    },
  };
  const program = createProgram(context, version);
  translate(program, context);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (isFileError(error)) {
      const fault = refusal(error, error.path ?? terminal.folder);
      printDiagnostics(showPlaces([fault], terminal.folder, terminal.folder), terminal);
      return exitCodes.files;
    }
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.ok;
    if (error.code !== 'commander.help') {
      const command = program.commands.find((each) => [each.name(), ...each.aliases()].includes(args[0] ?? ''));
      terminal.err(commandErrorWords(error, terminal.language, command ? `kehoach ${command.name()}` : 'kehoach'));
    }
    return exitCodes.usage;
  }
}
