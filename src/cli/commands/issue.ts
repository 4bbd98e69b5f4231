// `kehoach issue PLAN --number N --date D` (`ban-hanh`): its options and help.

import type { Command } from 'commander';
import { planArgument } from '../file-names.js';
import { type CommandContext, type MakingOptions, makingOptions, startCommand } from './options.js';

export function issueCommand(context: CommandContext): Command {
  const { terminal, done } = context;
  const options = makingOptions(terminal.language);
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
    .argument(
      '<plan>',
      pick('tệp kế hoạch, hoặc thư mục có plan.yaml', 'the plan file, or the folder of a plan.yaml'),
      planArgument(context.terminal),
    )
    .requiredOption('--number <number>', pick('số văn bản, chỉ phần số: 15', 'the number alone: 15'))
    .requiredOption('--date <date>', pick('ngày ký: 2026-01-20', 'date of signing: 2026-01-20'))
    .addOption(options.output)
    .addOption(options.format)
    .addOption(options.split)
    .addOption(options.noPlan)
    .addOption(options.signFields)
    .addOption(options.template)
    .addOption(options.allowActive)
    .addOption(options.json)
    .addOption(options.dryRun)
    .option('--force', pick('thay số, ngày đã có; ghi đè tệp đã có', 'put them in place of others; overwrite files'))
    .action(async (plan: string, given: MakingOptions & { readonly number: string; readonly date: string }) => {
      const { runIssue } = await import('../work/issue.js');
      done(
        await runIssue(
          {
            plan,
            number: given.number,
            date: given.date,
            output: given.output,
            formats: given.format,
            split: given.split === true,
            withoutPlan: given.plan === false,
            ...(given.signFields ? { signFields: true } : {}),
            ...(given.template === undefined ? {} : { template: given.template }),
            allowActive: given.allowActive === true,
            json: given.json === true,
            dryRun: given.dryRun === true,
            force: given.force === true,
          },
          terminal,
        ),
      );
    });
}
