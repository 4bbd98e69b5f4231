// `kehoach import FILE` (`nhap`): its options and help; the work itself is loaded when it runs.

import type { Command } from 'commander';
import { filesArgument } from '../file-names.js';
import { type CommandContext, columnsOption, startCommand } from './options.js';

interface ImportOptions extends Record<string, string | true | readonly string[] | undefined> {
  readonly columns?: readonly string[];
}

export function importCommand(context: CommandContext): Command {
  const { terminal, done } = context;
  const pick = (vi: string, en: string): string => ({ vi, en })[terminal.language];
  return startCommand(
    'import',
    'nhap',
    {
      summary: {
        vi: 'Chuyển văn bản cũ (.docx, .pdf, .txt, .md) hoặc bảng (.xlsx, .csv) thành tệp kế hoạch (YAML)',
        en: 'Turn an old document (.docx, .pdf, .txt, .md) or table (.xlsx, .csv) into a plan file (YAML)',
      },
      notes: {
        vi: [
          'Không sửa gì trong lời văn: chỗ thiếu, số nhảy cóc, ô trống được giữ nguyên và báo lại.',
          'PDF: đọc tệp do Word, LibreOffice … xuất ra; bản quét (ảnh) thì nhận dạng chữ nếu máy có (kehoach doctor), thành bản nháp phải soát lại; không đọc tệp có mật khẩu mở.',
          'Nhập nhiều tệp, cả thư mục, hoặc -o là một thư mục: mỗi tệp thành một tệp .yaml cùng tên trong thư mục ấy.',
          'Mã kết thúc: 0 tốt; 1 có tệp không nhập được; 2 lệnh viết sai; 3 không đọc hoặc không ghi được tệp.',
        ].join('\n'),
        en: [
          'No wording is changed: gaps, skipped numbers and empty cells stay and are told.',
          'PDFs: those that Word, LibreOffice and others exported; scans are recognised where the machine can (kehoach doctor), as drafts to be proof-read; none that open with a password only.',
          'Several files, a folder, or -o names one: each file becomes a .yaml of its own name in it.',
          'Exit codes: 0 fine; 1 a file could not be imported; 2 wrong command line; 3 a file cannot be read or written.',
        ].join('\n'),
      },
    },
    context,
  )
    .argument(
      '<files...>',
      pick(
        'tệp cần nhập, nhiều tệp (*.docx), hoặc thư mục có các tệp đó',
        'what to import: files, or a folder of them',
      ),
      filesArgument(terminal),
    )
    .option('-o, --output <path>', pick('tệp kế hoạch (hoặc thư mục) sẽ ghi', 'the plan file (or folder) to write'))
    .option('--report <path>', pick('ghi báo cáo: .md cho người đọc, .json cho máy', 'write a report: .md or .json'))
    .option(
      '--parametrize',
      pick(
        'thay năm, tên đơn vị trong lời văn bằng {{year}}, {{unit}}',
        'turn year and unit in the text into {{year}}, {{unit}}',
      ),
    )
    .addOption(columnsOption(terminal.language))
    .option('--json', pick('in kết quả dạng JSON ra stdout', 'print the result as JSON on stdout'))
    .option(
      '--dry-run',
      pick('không ghi gì; in các chỗ có năm và tên đơn vị', 'write nothing; list mentions of years and unit'),
    )
    .option('--force', pick('ghi đè tệp đã có', 'overwrite existing files'))
    .option('--quiet', pick('chỉ báo lỗi', 'tell errors only'))
    .action(async (files: string[], { columns, ...options }: ImportOptions) => {
      const { runImport } = await import('../work/import.js');
      const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
      done(
        await runImport(
          {
            sources: files,
            output: text(options.output),
            report: text(options.report),
            columns: columns ?? [],
            parametrize: options.parametrize === true,
            json: options.json === true,
            dryRun: options.dryRun === true,
            force: options.force === true,
            quiet: options.quiet === true,
          },
          terminal,
        ),
      );
    });
}
