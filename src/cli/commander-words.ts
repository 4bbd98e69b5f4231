// The words of the command-line package itself, in Vietnamese: headings of the help, notes beside options, errors.

import type { CommanderError, Option } from 'commander';
import type { Language, Localized } from '../diagnostics/index.js';

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Lệnh:',
};

export const titleWord = (title: string, language: Language): string =>
  language === 'vi' ? (titles[title] ?? title) : title;

export const usageWords = (usage: string, language: Language): string =>
  language === 'vi' ? usage.replace('[options]', '[tùy chọn]').replace('[command]', '[lệnh]') : usage;

/** The description of an option with its choices and default. */
export function optionWords(option: Option, language: Language): string {
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
      return { vi: 'thừa tham số', en: 'too many arguments' };
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
export function commandErrorWords(error: CommanderError, language: Language, help: string): string {
  const known = errorText(error) ?? { vi: error.message, en: error.message };
  const near = /\(Did you mean (?:one of )?(.*)\?\)/.exec(error.message)?.[1];
  const lines = [`${language === 'vi' ? 'lỗi' : 'error'}: ${known[language].trim()}`];
  if (near) lines.push(language === 'vi' ? `  → Ý bạn là ${near}?` : `  → Did you mean ${near}?`);
  lines.push(language === 'vi' ? `  → Xem hướng dẫn: ${help} --help` : `  → See ${help} --help`);
  return `${lines.join('\n')}\n`;
}
