// `kehoach diff A B` (`so-sanh`): its options and help; the work itself is loaded when it runs.

import type { Command } from 'commander';
import { planArgument } from '../file-names.js';
import { type CommandContext, startCommand } from './options.js';

export function diffCommand(context: CommandContext): Command {
  const { terminal, done } = context;
  const pick = (vi: string, en: string): string => ({ vi, en })[terminal.language];
  return startCommand(
    'diff',
    'so-sanh',
    {
      summary: {
        vi: 'So sánh hai kế hoạch: chỉ tiêu, nhiệm vụ, căn cứ, lời văn',
        en: 'Compare two plans: indicators, tasks, citations, texts',
      },
      notes: {
        vi: 'Nhiệm vụ được ghép theo nội dung, không theo số thứ tự. Không có -o thì in Markdown ra stdout.',
        en: 'Tasks are paired by what they say, not by number. Without -o Markdown goes to stdout.',
      },
    },
    context,
  )
    .argument('<before>', pick('kế hoạch cũ', 'the old plan'), planArgument(context.terminal))
    .argument('<after>', pick('kế hoạch mới', 'the new plan'), planArgument(context.terminal))
    .option(
      '-o, --output <tệp>',
      pick(
        'ghi ra tệp .md, .html, .json hoặc .docx (có dấu sửa đổi)',
        'write .md, .html, .json or .docx (tracked changes)',
      ),
    )
    .option('--json', pick('in dạng JSON ra stdout', 'print as JSON on stdout'))
    .option('--force', pick('ghi đè tệp đã có', 'overwrite the file'))
    .action(async (before: string, after: string, options: { output?: string; json?: true; force?: true }) => {
      const { runDiff } = await import('../work/diff.js');
      done(
        await runDiff(
          { before, after, output: options.output, json: options.json === true, force: options.force === true },
          terminal,
        ),
      );
    });
}
