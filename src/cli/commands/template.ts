// `kehoach template check|tags|new` (`mau`): an office's own Word forms.

import type { Command } from 'commander';
import { type CommandContext, languageOption, startCommand } from './options.js';

export function templateCommand(context: CommandContext): Command {
  const { terminal, done } = context;
  const pick = (vi: string, en: string): string => ({ vi, en })[terminal.language];
  const typeWords = pick('loại văn bản của mẫu', 'document type of the form');
  const forceWords = pick('cho phép ghi đè tệp đã có', 'overwrite what is there');
  const jsonWords = pick('in kết quả dạng JSON ra stdout', 'print the result as JSON on stdout');
  const start = (name: string, alias: string, vi: string, en: string): Command =>
    startCommand(name, alias, { summary: { vi, en } }, context)
      .option('--type <slug>', typeWords, 'quyet-dinh')
      .addOption(languageOption(terminal.language));

  const check = start('check', 'kiem-tra', 'Kiểm tra một mẫu Word có thẻ {{…}}', 'Look a Word form with {{…}} over')
    .argument('<form>', pick('tệp mẫu .docx', 'the form, .docx'))
    .option(
      '--plan <file>',
      pick(
        'kiểm tra thêm: mẫu có in đủ dữ kiện của kế hoạch này không',
        'and whether it prints all facts of this plan',
      ),
    )
    .option(
      '--annotate <file>',
      pick('ghi một bản sao có chú thích của Word tại các chỗ lỗi', 'write a copy with Word comments at the faults'),
    )
    .option('--force', forceWords)
    .option('--json', jsonWords)
    .action(async (form: string, options: Record<string, string | true | undefined>) => {
      const { runTemplateCheck } = await import('../work/template.js');
      const text = (name: string): string | undefined =>
        typeof options[name] === 'string' ? options[name] : undefined;
      done(
        await runTemplateCheck(
          {
            form,
            type: text('type') ?? 'quyet-dinh',
            plan: text('plan'),
            annotate: text('annotate'),
            json: options.json === true,
            force: options.force === true,
          },
          terminal,
        ),
      );
    });

  const tags = start('tags', 'the', 'Liệt kê các thẻ dùng được trong mẫu Word', 'List what a Word form may use')
    .option('--json', jsonWords)
    .action(async (options: Record<string, string | true | undefined>) => {
      const { runTemplateTags } = await import('../work/template.js');
      done(await runTemplateTags({ type: String(options.type), json: options.json === true }, terminal));
    });

  const fresh = start(
    'new',
    'moi',
    'Tạo một mẫu Word đúng thể thức để bắt đầu',
    'Write a form to start from, right in form',
  )
    .argument('<form>', pick('tệp .docx sẽ tạo', 'the .docx to write'))
    .option('--force', forceWords)
    .action(async (form: string, options: Record<string, string | true | undefined>) => {
      const { runTemplateNew } = await import('../work/template.js');
      done(await runTemplateNew({ form, type: String(options.type), force: options.force === true }, terminal));
    });

  const command = startCommand(
    'template',
    'mau',
    {
      summary: {
        vi: 'Mẫu Word riêng của cơ quan: kiểm tra, liệt kê thẻ, tạo mới',
        en: "An office's own Word forms: check, list tags, start one",
      },
    },
    context,
  );
  command.helpCommand('help [command]', pick('in hướng dẫn của một lệnh', 'show the help of a command'));
  for (const each of [check, tags, fresh]) command.addCommand(each);
  return command;
}
