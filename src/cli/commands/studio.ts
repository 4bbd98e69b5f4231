// `kehoach studio` (`ban-lam-viec`): the studio in the browser of this machine, or as one file to hand on.

import type { Command } from 'commander';
import { type CommandContext, startCommand } from './options.js';

export function studioCommand(context: CommandContext): Command {
  const { terminal, done } = context;
  const pick = (vi: string, en: string): string => ({ vi, en })[terminal.language];
  return startCommand(
    'studio',
    'ban-lam-viec',
    {
      summary: {
        vi: 'Mở bàn làm việc trong trình duyệt: soạn, sang năm, phát hành, nhiều đơn vị, không cần dòng lệnh',
        en: 'Open the studio in the browser: write, next year, issue, every ward, without a command line',
      },
      notes: {
        vi: [
          'Chỉ máy này mở được trang; không có gì được gửi đi. Nhấn Ctrl+C để đóng.',
          'Cách khác, không cần cài đặt: lấy một tệp bằng --save rồi bấm đúp để mở.',
        ].join('\n'),
        en: [
          'Only this machine can open the page; nothing is sent. Ctrl+C ends it.',
          'Another way, with nothing to install: take one file with --save and double-click it.',
        ].join('\n'),
      },
    },
    context,
  )
    .option(
      '--save <file>',
      pick('ghi bàn làm việc thành một tệp HTML thay vì mở', 'write the studio as one HTML file instead'),
    )
    .option('--no-open', pick('chỉ in địa chỉ, không mở trình duyệt', 'print the address, open no browser'))
    .option('--force', pick('ghi đè tệp không do kehoach tạo', 'overwrite a file that kehoach did not make'))
    .action(async (options: { save?: string; open: boolean; force?: true }) => {
      const { runStudio } = await import('../work/studio.js');
      done(await runStudio({ ...options, force: options.force === true }, terminal));
    });
}
