// `kehoach types` (`cac-loai`): the document types, built in and of the project around the current folder.

import type { Command } from 'commander';
import { hasErrors } from '../../diagnostics/index.js';
import { exitCodes } from '../exit-codes.js';
import { type CommandContext, startCommand } from './options.js';

export function typesCommand(context: CommandContext): Command {
  const { terminal, done } = context;
  const pick = (vi: string, en: string): string => ({ vi, en })[terminal.language];
  return startCommand(
    'types',
    'cac-loai',
    { summary: { vi: 'Liệt kê các loại văn bản tạo được', en: 'List the document types' } },
    context,
  )
    .option('--json', pick('in dạng JSON', 'print as JSON'))
    .action(async (options: { json?: true }) => {
      const { listTypes } = await import('../list-types.js');
      const { printDiagnostics } = await import('../print-diagnostics.js');
      const { types, diagnostics } = await listTypes(terminal.folder);
      printDiagnostics(diagnostics, terminal);
      if (options.json) terminal.out(`${JSON.stringify({ version: 1, types }, undefined, 2)}\n`);
      else {
        const width = Math.max(0, ...types.map(({ slug }) => slug.length)) + 2;
        for (const { slug, name, english } of types) terminal.out(`${slug.padEnd(width)}${pick(name, english)}\n`);
      }
      if (hasErrors(diagnostics)) done(exitCodes.content);
    });
}
