// `kehoach init [type] DIR` (`khoi-tao`): its options and help.

import type { Command } from 'commander';
import { type CommandContext, startCommand } from './options.js';

interface InitOptions {
  readonly unit?: string;
  readonly dryRun?: true;
  readonly force?: true;
  readonly json?: true;
}

export function initCommand(context: CommandContext): Command {
  const { terminal, done } = context;
  const pick = (vi: string, en: string): string => ({ vi, en })[terminal.language];
  return startCommand(
    'init',
    'khoi-tao',
    {
      summary: {
        vi: 'Bắt đầu một thư mục kế hoạch mới từ văn bản mẫu của một loại',
        en: 'Start a new plan folder from the sample of a document type',
      },
      notes: {
        vi: 'Ví dụ: kehoach init ke-hoach ke-hoach-2027 --unit "phường Hoa Lư, Ninh Bình". Các loại văn bản: xem kehoach types.',
        en: 'Example: kehoach init ke-hoach plan-2027 --unit 24823. For the types see kehoach types.',
      },
    },
    context,
  )
    .usage(pick('[tùy chọn] [loại] <thư-mục>', '[options] [type] <folder>'))
    .argument(
      pick('<loại-hoặc-thư-mục>', '<type-or-folder>'),
      pick('loại văn bản; bỏ qua thì là quyet-dinh', 'document type; quyet-dinh if left out'),
    )
    .argument(pick('[thư-mục]', '[folder]'), pick('thư mục mới', 'the new folder'))
    .option(
      '--unit <unit>',
      pick(
        'đơn vị của bạn: "phường Hoa Lư, Ninh Bình", hoặc mã',
        'your unit: its code, or kind and name with the province',
      ),
    )
    .option('--dry-run', pick('làm thử, không ghi gì', 'do everything but write'))
    .option('--force', pick('cho phép ghi vào thư mục đã có tệp', 'write into a folder that is not empty'))
    .option('--json', pick('in kết quả dạng JSON ra stdout', 'print the result as JSON on stdout'))
    .action(async (first: string, second: string | undefined, { unit, ...options }: InitOptions) => {
      const { runInit } = await import('../work/init.js');
      done(
        await runInit(
          {
            names: second === undefined ? [first] : [first, second],
            unit,
            dryRun: options.dryRun === true,
            force: options.force === true,
            json: options.json === true,
          },
          terminal,
        ),
      );
    });
}
