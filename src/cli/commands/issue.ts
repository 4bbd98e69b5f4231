// `kehoach issue PLAN --number N --date D` (`ban-hanh`): its options and help.

import type { Command } from 'commander';
import type { Format } from '../../pipeline.js';
import { parseFormats } from './build.js';
import { type CommandContext, startCommand } from './command.js';

export function issueCommand(context: CommandContext): Command {
  const { terminal, done } = context;
  const pick = (vi: string, en: string): string => ({ vi, en })[terminal.language];
  return startCommand(
    'issue',
    'ban-hanh',
    {
      summary: {
        vi: 'Ghi số và ngày ký vào tệp kế hoạch, rồi tạo văn bản phát hành',
        en: 'Write number and date into the plan file and make the documents for issue',
      },
      notes: {
        vi: [
          'Chỉ sửa số và ngày; chú thích và cách trình bày của tệp kế hoạch giữ nguyên.',
          'Nếu còn chỗ trống hay còn lỗi thì báo đủ và không ghi gì.',
        ].join('\n'),
        en: [
          'Only number and date are touched; comments and layout of the plan file stay.',
          'If anything is open or wrong, all of it is told and nothing is written.',
        ].join('\n'),
      },
    },
    context,
  )
    .argument('<plan>', pick('tệp kế hoạch, hoặc thư mục có plan.yaml', 'the plan file, or the folder of a plan.yaml'))
    .requiredOption('--number <number>', pick('số văn bản, chỉ phần số: 15', 'the number alone: 15'))
    .requiredOption('--date <date>', pick('ngày ký: 2026-01-20', 'date of signing: 2026-01-20'))
    .option('-o, --output <dir>', pick('thư mục chứa kết quả', 'folder for the results'), 'out')
    .option(
      '--format <list>',
      pick('các định dạng, cách nhau dấu phẩy: docx, pdf, html, text', 'formats with commas: docx, pdf, html, text'),
      parseFormats,
      'docx,pdf',
    )
    .option('--split', pick('mỗi phần một tệp', 'one file a part'))
    .option('--template <form>', pick('mẫu Word riêng của cơ quan', "the office's own Word form"))
    .option('--json', pick('in kết quả dạng JSON ra stdout', 'print the result as JSON on stdout'))
    .option('--dry-run', pick('làm thử, không ghi gì', 'do everything but write'))
    .option('--force', pick('thay số, ngày đã có; ghi đè tệp đã có', 'put them in place of others; overwrite files'))
    .action(async (plan: string, options: Record<string, string | true | undefined>) => {
      const { runIssue } = await import('../issue/run-issue.js');
      done(
        await runIssue(
          {
            plan,
            number: String(options.number),
            date: String(options.date),
            output: String(options.output),
            formats: String(options.format).split(',') as Format[],
            split: options.split === true,
            ...(typeof options.template === 'string' ? { template: options.template } : {}),
            json: options.json === true,
            dryRun: options.dryRun === true,
            force: options.force === true,
          },
          terminal,
        ),
      );
    });
}
