// `kehoach build PLAN` (`tao`): its options and help; the work itself is loaded when it runs.

import type { Command } from 'commander';
import { planArgument } from '../file-names.js';
import { type CommandContext, type MakingOptions, makingOptions, startCommand } from './options.js';

export function buildCommand(context: CommandContext): Command {
  const { terminal, done } = context;
  const options = makingOptions(terminal.language);
  const pick = (vi: string, en: string): string => ({ vi, en })[terminal.language];
  return startCommand(
    'build',
    'tao',
    {
      summary: {
        vi: 'Tạo văn bản DOCX, PDF từ một tệp kế hoạch (YAML)',
        en: 'Make the DOCX and PDF of a plan file (YAML)',
      },
      notes: {
        vi: [
          'Không ghi đè tệp đã sửa tay hoặc không do kehoach tạo, trừ khi có --force.',
          'Hoặc ghi đủ mọi tệp, hoặc không ghi tệp nào. Với --verify, kiểm tra xong mới ghi.',
          'Mã kết thúc: 0 tốt; 1 kế hoạch có lỗi; 2 lệnh viết sai; 3 không đọc hoặc không ghi được tệp.',
        ].join('\n'),
        en: [
          'Files edited by hand, or not made by kehoach, are not overwritten without --force.',
          'All files are written, or none. With --verify they are proven first, then written.',
          'Exit codes: 0 fine; 1 the plan has errors; 2 wrong command line; 3 a file cannot be read or written.',
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
    .addOption(options.output)
    .addOption(options.format)
    .addOption(options.split)
    .addOption(options.noPlan)
    .addOption(options.signFields)
    .addOption(options.template)
    .addOption(options.allowActive)
    .addOption(options.issue)
    .addOption(options.verify)
    .addOption(options.json)
    .addOption(options.dryRun)
    .addOption(options.force)
    .addOption(options.quiet)
    .action(async (plan: string, given: MakingOptions) => {
      const { runBuild } = await import('../work/build.js');
      done(
        await runBuild(
          {
            plan,
            output: given.output,
            formats: given.format,
            split: given.split === true,
            withoutPlan: given.plan === false,
            ...(given.signFields ? { signFields: true } : {}),
            issue: given.issue === true,
            verify: given.verify === true,
            json: given.json === true,
            dryRun: given.dryRun === true,
            force: given.force === true,
            quiet: given.quiet === true,
            ...(given.template === undefined ? {} : { template: given.template }),
            allowActive: given.allowActive === true,
          },
          terminal,
        ),
      );
    });
}
