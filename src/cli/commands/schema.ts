// `kehoach schema` (`luoc-do`): the JSON Schema of the plan file, for editors.

import type { Command } from 'commander';
import { exitCodeOf } from '../exit-codes.js';
import { type CommandContext, startCommand } from './options.js';

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
      const { bytesOf, writeNamed } = await import('../write-files.js');
      const { printDiagnostics } = await import('../print-diagnostics.js');
      const files = [{ path: options.output, bytes: bytesOf(schemaText()), kinds: ['.json'] }];
      const refused = await writeNamed(files, { force: options.force === true }, terminal);
      printDiagnostics(refused, terminal);
      if (refused.length === 0) terminal.out(`${options.output}\n`);
      else done(exitCodeOf(refused));
    });
}
