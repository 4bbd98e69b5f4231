// `kehoach schema` (`luoc-do`): the JSON Schema of the plan file, for editors.

import path from 'node:path';
import type { Command } from 'commander';
import { exitCodes } from '../exit-codes.js';
import { type CommandContext, startCommand } from './command.js';

export function schemaCommand(context: CommandContext): Command {
  const { terminal, done } = context;
  const pick = (vi: string, en: string): string => ({ vi, en })[terminal.language];
  return startCommand(
    'schema',
    'luoc-do',
    {
      summary: {
        vi: 'In JSON Schema của tệp kế hoạch, để trình soạn thảo gợi ý và kiểm tra',
        en: 'Print the JSON Schema of the plan file, for completion and checking in an editor',
      },
    },
    context,
  )
    .option('-o, --output <file>', pick('ghi vào tệp thay vì stdout', 'write to a file instead of stdout'))
    .option('--force', pick('ghi đè tệp đã có', 'overwrite the file'))
    .action(async (options: { output?: string; force?: true }) => {
      const { schemaText } = await import('../schema-text.js');
      if (options.output === undefined) {
        terminal.out(schemaText());
        return;
      }
      const { writeOutputs } = await import('../../workspace/output-folder.js');
      const { printDiagnostics } = await import('../print-diagnostics.js');
      const { showPlaces } = await import('../show-places.js');
      const full = path.resolve(terminal.folder, options.output);
      const bytes = new TextEncoder().encode(schemaText());
      const result = await writeOutputs(path.dirname(full), [{ name: path.basename(full), bytes }], {
        force: options.force === true,
        manifest: false,
      });
      printDiagnostics(showPlaces(result.diagnostics, terminal.folder, terminal.folder), terminal);
      if (result.value) terminal.out(`${options.output}\n`);
      else done(exitCodes.files);
    });
}
