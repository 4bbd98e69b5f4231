// The program: its commands, help and errors in the user's language. Runs one command line and gives its exit code.

import { Command, CommanderError, Help, type Option } from 'commander';
import type { Language, Localized } from '../diagnostics/index.js';
import { isFileError, refusal } from '../workspace/refusal.js';
import { batchCommand } from './commands/batch.js';
import { buildCommand } from './commands/build.js';
import { checkCommand } from './commands/check.js';
import { diffCommand } from './commands/diff.js';
import { doctorCommand } from './commands/doctor.js';
import { importCommand } from './commands/import.js';
import { initCommand } from './commands/init.js';
import { issueCommand } from './commands/issue.js';
import { lawCommand } from './commands/law.js';
import { type CommandContext, languageOption } from './commands/options.js';
import { packageCommand } from './commands/package.js';
import { rolloverCommand } from './commands/rollover.js';
import { schemaCommand } from './commands/schema.js';
import { studioCommand } from './commands/studio.js';
import { templateCommand } from './commands/template.js';
import { typesCommand } from './commands/types.js';
import { verifyCommand } from './commands/verify.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { cutName } from './file-names.js';
import { printDiagnostics, showPlaces } from './print-diagnostics.js';
import { say, type Terminal } from './terminal.js';

// The words of the command-line package itself, in Vietnamese: headings of the help, notes beside options, errors.

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Lệnh:',
};

const titleWord = (title: string, language: Language): string => (language === 'vi' ? (titles[title] ?? title) : title);

const usageWords = (usage: string, language: Language): string =>
  language === 'vi' ? usage.replace('[options]', '[tùy chọn]').replace('[command]', '[lệnh]') : usage;

/** The description of an option with its choices and default. */
function optionWords(option: Option, language: Language): string {
  const notes: string[] = [];
  if (option.argChoices) notes.push(`${language === 'vi' ? 'chọn' : 'one of'}: ${option.argChoices.join(', ')}`);
  const standard =
    option.defaultValueDescription ?? (typeof option.defaultValue === 'string' ? option.defaultValue : undefined);
  if (standard !== undefined) notes.push(`${language === 'vi' ? 'mặc định' : 'default'}: ${standard}`);
  return notes.length > 0 ? `${option.description} (${notes.join('; ')})` : option.description;
}

function errorText({ code, message }: CommanderError): Localized | undefined {
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] as string);
  switch (code) {
    case 'commander.unknownOption':
      return { vi: `không có tùy chọn "${first}"`, en: `unknown option "${first}"` };
    case 'commander.unknownCommand':
      return { vi: `không có lệnh "${first}"`, en: `unknown command "${first}"` };
    case 'commander.missingArgument':
      return { vi: `thiếu tham số <${first}>`, en: `missing argument <${first}>` };
    case 'commander.optionMissingArgument':
      return { vi: `tùy chọn "${first}" cần một giá trị`, en: `option "${first}" needs a value` };
    case 'commander.missingMandatoryOptionValue':
      return { vi: `thiếu ${first}`, en: `${first} is missing` };
    case 'commander.excessArguments':
      return {
        vi: 'thừa tham số; tên có dấu cách thì đặt trong ngoặc kép',
        en: 'too many arguments; a name with spaces goes between quotation marks',
      };
    case 'kehoach.missingOption':
      return { vi: `"${first}" chỉ dùng cùng với "${second}"`, en: `"${first}" needs "${second}"` };
    case 'commander.conflictingOption':
      return {
        vi: `không dùng "${first}" cùng với "${second}"`,
        en: `"${first}" cannot go with "${second}"`,
      };
    case 'commander.invalidArgument': {
      const reason = /is invalid\.\s*(.*)$/s.exec(message)?.[1] ?? '';
      const allowed = /Allowed choices are (.*)\.$/s.exec(reason)?.[1];
      return allowed
        ? {
            vi: `"${second}" không hợp lệ cho ${first}; chọn: ${allowed}`,
            en: `"${second}" is wrong for ${first}; one of: ${allowed}`,
          }
        : {
            vi: `"${second}" không hợp lệ cho ${first}. ${reason}`,
            en: `"${second}" is wrong for ${first}. ${reason}`,
          };
    }
    default:
      return undefined;
  }
}

/** A usage error, with the nearest known word where there is one, and the way to the help. */
function commandErrorWords(error: CommanderError, language: Language, help: string): string {
  const known = errorText(error) ?? { vi: error.message, en: error.message };
  const near = /\(Did you mean (?:one of )?(.*)\?\)/.exec(error.message)?.[1];
  const lines = [`${language === 'vi' ? 'lỗi' : 'error'}: ${known[language].trim()}`];
  if (near) lines.push(language === 'vi' ? `  → Ý bạn là ${near}?` : `  → Did you mean ${near}?`);
  lines.push(language === 'vi' ? `  → Xem hướng dẫn: ${help} --help` : `  → See ${help} --help`);
  return `${lines.join('\n')}\n`;
}

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
    studioCommand(context),
    schemaCommand(context),
    typesCommand(context),
    templateCommand(context),
    issueCommand(context),
    lawCommand(context),
    packageCommand(context),
    verifyCommand(context),
    doctorCommand(context, version),
  ];
  for (const command of commands) program.addCommand(command.addOption(languageOption(language)));
  return program;
}

function translate(command: Command, terminal: Terminal, help: Terminal['out']): void {
  const { language, err } = terminal;
  command
    .exitOverride()
    .configureOutput({ writeOut: help, writeErr: err, outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => titleWord(title, language),
      styleUsage: (usage) => usageWords(usage, language),
      subcommandTerm: (each) => usageWords(new Help().subcommandTerm(each), language),
      optionDescription: (option) => optionWords(option, language),
    });
  for (const each of command.commands) translate(each, terminal, help);
}

/** How npm says that it was its `npx` which began this. */
const isByNpx = ({ npm_command }: Terminal['env']): boolean => npm_command === 'exec';

/** Commands in messages and help are shown as this one was begun, so that they work as typed; PowerShell knows `npx.cmd` alone. */
function asBegun(
  { env, ...terminal }: Terminal,
  program: () => Command,
): Terminal & { readonly help: Terminal['out'] } {
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const shown = (text: string): string =>
    text.replace(/(?<![\p{L}\p{N}_./\\-])(?<!npx )kehoach(?= ([a-z][a-z-]*))/gu, (own, name: string) =>
      program().commands.some((each) => each.name() === name || each.aliases().includes(name)) ? `${npx} ${own}` : own,
    );
  if (!isByNpx(env)) return { ...terminal, env, help: terminal.out };
  return { ...terminal, env, err: (text) => terminal.err(shown(text)), help: (text) => terminal.out(shown(text)) };
}

function hintAtCutName(args: readonly string[], terminal: Terminal): void {
  const name = cutName(args, terminal.folder);
  if (name === undefined) return;
  const hint = {
    vi: `Tên tệp có dấu cách, đặt trong ngoặc kép: "${name}"`,
    en: `The name has spaces, put it between quotation marks: "${name}"`,
  };
  terminal.err(`  → ${say(terminal, hint)}\n`);
}

/** @param args without node and script @throws only what is a fault of kehoach itself */
export async function runProgram(args: readonly string[], own: Terminal, version: string): Promise<ExitCode> {
  let code = exitCodes.ok as ExitCode;
  const { help, ...terminal } = asBegun(own, () => program);
  const context: CommandContext = {
    terminal,
    done: (result) => {
      code = result;
    },
  };
  const program: Command = createProgram(context, version);
  translate(program, terminal, help);
  try {
    await program.parseAsync([...args], { from: 'user' });
    if (code === exitCodes.files) hintAtCutName(args, terminal);
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
      hintAtCutName(args, terminal);
    }
    return exitCodes.usage;
  }
}
