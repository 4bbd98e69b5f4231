// `kehoach package PLAN` (`dong-goi`): its options and help.

import type { Command } from 'commander';
import { filesArgument, planArgument } from '../file-names.js';
import { type CommandContext, type MakingOptions, makingOptions, startCommand } from './options.js';

export function packageCommand(context: CommandContext): Command {
  const { terminal, done } = context;
  const options = makingOptions(terminal.language);
  const pick = (vi: string, en: string): string => ({ vi, en })[terminal.language];
  return startCommand(
    'package',
    'dong-goi',
    {
      summary: {
        vi: 'Gói DOCX, PDF, tệp kế hoạch, kết quả kiểm tra và mã SHA-256 thành một tệp ZIP để trình ký',
        en: 'DOCX, PDF, plan file, findings and SHA-256 sums in one ZIP for the signing folder',
      },
      notes: {
        vi: 'Kiểm tra gói sau khi giải nén: sha256sum -c SHA256SUMS. Cùng dữ liệu cho ra cùng một gói.',
        en: 'Check an unpacked package with sha256sum -c SHA256SUMS. The same data gives the same package.',
      },
    },
    context,
  )
    .argument(
      '<plan>',
      pick('tệp kế hoạch, ví dụ plan.yaml', 'the plan file, such as plan.yaml'),
      planArgument(context.terminal),
    )
    .addOption(options.output)
    .addOption(options.issue)
    .addOption(options.template)
    .addOption(options.allowActive)
    .option(
      '--since <plan>',
      pick(
        'kế hoạch năm trước: kèm báo cáo thay đổi và bản có dấu sửa đổi',
        "last year's plan: adds a report of changes and the text with tracked changes",
      ),
      planArgument(context.terminal),
    )
    .option(
      '--with <file...>',
      pick('tệp kèm thêm, ví dụ tờ trình', 'further files, such as a submission'),
      filesArgument(context.terminal),
    )
    .addOption(options.json)
    .option('--force', pick('cho phép ghi đè gói đã có', 'overwrite a package that is there'))
    .action(
      async (plan: string, given: MakingOptions & { readonly since?: string; readonly with?: readonly string[] }) => {
        const { runPackage } = await import('../work/package.js');
        done(
          await runPackage(
            {
              plan,
              output: given.output,
              issue: given.issue === true,
              ...(given.template === undefined ? {} : { template: given.template }),
              allowActive: given.allowActive === true,
              ...(given.since === undefined ? {} : { since: given.since }),
              with: given.with ?? [],
              json: given.json === true,
              force: given.force === true,
            },
            terminal,
          ),
        );
      },
    );
}
