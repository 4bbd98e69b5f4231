// `kehoach law [words…]` (`can-cu`): its options and help; the work is loaded when it runs.

import type { Command } from 'commander';
import { type CommandContext, startCommand } from './options.js';

export interface LawOptions {
  readonly topic?: string;
  readonly day?: string;
  readonly check?: string;
  readonly export?: string;
  readonly from?: string;
  readonly output?: string;
  readonly force?: true;
  readonly json?: true;
}

export function lawCommand(context: CommandContext): Command {
  const { terminal, done } = context;
  const pick = (vi: string, en: string): string => ({ vi, en })[terminal.language];
  return startCommand(
    'law',
    'can-cu',
    {
      summary: {
        vi: 'Tra sổ văn bản: còn hiệu lực không, kế hoạch ký ngày ấy nên dẫn gì',
        en: 'Look up the register of legal documents: in force or not, what a plan signed on a day should cite',
      },
      notes: {
        vi: [
          'Ví dụ: kehoach law 118/2025 --day 2027-01-20          kehoach law chuyển đổi số',
          '       kehoach law --topic chuyen-doi-so --day 2027-01-20   (căn cứ nên dẫn và chỗ phải tìm)',
          '       kehoach law --check templates/register/cua-toi.yaml  (soát một tệp của sổ)',
          '       kehoach law --export so.xlsx; sửa trong Excel; kehoach law --from so.xlsx -o templates/register/cua-toi.yaml',
          'Sổ không thay cho việc tra trên vbpl.vn trước khi trình ký.',
        ].join('\n'),
        en: [
          'Example: kehoach law 118/2025 --day 2027-01-20          kehoach law chuyển đổi số',
          '         kehoach law --topic chuyen-doi-so --day 2027-01-20   (what to cite, and what is to be found)',
          '         kehoach law --check templates/register/own.yaml      (look through a file of the register)',
          '         kehoach law --export register.xlsx; mend it in Excel; kehoach law --from register.xlsx -o templates/register/own.yaml',
          'The register does not stand in for vbpl.vn.',
        ].join('\n'),
      },
    },
    context,
  )
    .usage(pick('[tùy chọn] [từ…]', '[options] [words…]'))
    .argument('[words...]', pick('số, ký hiệu hoặc từ trong tên, trích yếu', 'number, or words of name and subject'))
    .option('--topic <chủ-đề>', pick('căn cứ nên dẫn của một chủ đề', 'what to cite for a topic'))
    .option('--day <ngày>', pick('ngày ký; bỏ qua thì là hôm nay', 'day of signing; today if left out'))
    .option('--check <tệp>', pick('soát một tệp của sổ', 'look through a file of the register'))
    .option('--export <tệp>', pick('ghi sổ ra Excel (.xlsx)', 'write the register as a workbook (.xlsx)'))
    .option('--from <tệp>', pick('đọc lại Excel đã sửa (.xlsx)', 'read a mended workbook (.xlsx)'))
    .option('-o, --output <tệp>', pick('tệp của sổ sẽ ghi', 'the file of the register to write'))
    .option('--force', pick('ghi đè tệp đã có', 'overwrite an existing file'))
    .option('--json', pick('in dạng JSON', 'print as JSON'))
    .action(async (words: string[], options: LawOptions) => {
      const { runLaw } = await import('../work/law.js');
      done(await runLaw(words, options, terminal));
    });
}
