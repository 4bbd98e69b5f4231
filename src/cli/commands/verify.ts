// `kehoach verify PLAN FILES` (`doi-chieu`): its options and help; the work itself is loaded when it runs.

import type { Command } from 'commander';
import { filesArgument, planArgument } from '../file-names.js';
import { type CommandContext, startCommand } from './options.js';

export function verifyCommand(context: CommandContext): Command {
  const { terminal, done } = context;
  const pick = (vi: string, en: string): string => ({ vi, en })[terminal.language];
  return startCommand(
    'verify',
    'doi-chieu',
    {
      summary: {
        vi: 'Đối chiếu tệp đã lập (DOCX, PDF, HTML), kể cả đã sửa bằng Word, với tệp kế hoạch',
        en: 'Hold finished files (DOCX, PDF, HTML), also those edited in Word since, against their plan',
      },
      notes: {
        vi: [
          'Cho biết từng chữ, từng số liệu khác nhau và chỗ của nó; không ghi gì.',
          'Nhiều tệp cùng định dạng là các phần của một văn bản (--split).',
          'Mã kết thúc: 0 khớp; 1 có chỗ khác nhau hoặc kế hoạch có lỗi; 2 lệnh viết sai; 3 không đọc được tệp.',
        ].join('\n'),
        en: [
          'Tells each word and figure that differs, with its place; writes nothing.',
          'Several files of one format are the parts of one document (--split).',
          'Exit codes: 0 they agree; 1 they differ, or the plan has errors; 2 wrong command line; 3 a file cannot be read.',
        ].join('\n'),
      },
    },
    context,
  )
    .argument(
      '<plan>',
      pick('tệp kế hoạch, ví dụ plan.yaml', 'the plan file, such as plan.yaml'),
      planArgument(context.terminal),
    )
    .argument('<files...>', pick('các tệp cần đối chiếu', 'the files to verify'), filesArgument(context.terminal))
    .option(
      '--template <form>',
      pick('mẫu Word của cơ quan đã dùng để lập các tệp', 'the Word form that the files were made with'),
    )
    .option('--json', pick('in kết quả dạng JSON ra stdout', 'print the result as JSON on stdout'))
    .option('--quiet', pick('chỉ báo lỗi', 'tell errors only'))
    .action(async (plan: string, files: string[], options: { template?: string; json?: true; quiet?: true }) => {
      const { runVerify } = await import('../work/verify.js');
      done(
        await runVerify(
          { plan, files, template: options.template, json: options.json === true, quiet: options.quiet === true },
          terminal,
        ),
      );
    });
}
