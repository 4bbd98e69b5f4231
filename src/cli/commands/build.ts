// `kehoach build PLAN` (`tao`): its options and help; the work itself is loaded when it runs.

import { type Command, InvalidArgumentError } from 'commander';
import type { Format } from '../../pipeline.js';
import { type CommandContext, startCommand } from './command.js';

const known: readonly Format[] = ['docx', 'pdf', 'html', 'text'];

export function parseFormats(value: string): string {
  const names = value.split(',').map((name) => name.trim());
  for (const name of names) {
    if (!(known as readonly string[]).includes(name))
      throw new InvalidArgumentError(`Allowed choices are ${known.join(', ')}.`);
  }
  return [...new Set(names)].join(',');
}

export function buildCommand(context: CommandContext): Command {
  const { terminal, done } = context;
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
    .argument('<plan>', pick('tệp kế hoạch, ví dụ plan.yaml', 'the plan file, such as plan.yaml'))
    .option('-o, --output <dir>', pick('thư mục chứa kết quả', 'folder for the results'), 'out')
    .option(
      '--format <list>',
      pick('các định dạng, cách nhau dấu phẩy: docx, pdf, html, text', 'formats with commas: docx, pdf, html, text'),
      parseFormats,
      'docx,pdf',
    )
    .option(
      '--split',
      pick('mỗi phần (quyết định, kế hoạch, phụ lục) một tệp', 'one file a part: decision, plan, annex'),
    )
    .option(
      '--template <form>',
      pick(
        'đưa vào mẫu Word riêng của cơ quan (.docx có thẻ {{…}}); PDF khi đó do LibreOffice xuất',
        "into the office's own Word form (.docx with {{…}}); its PDF is made by LibreOffice",
      ),
    )
    .option(
      '--issue',
      pick('bản phát hành: từ chối nếu còn chỗ trống hoặc còn lỗi', 'for issue: refuses gaps and errors'),
    )
    .option(
      '--verify',
      pick(
        'trước khi ghi, đọc lại DOCX, PDF và chứng minh đủ mọi dữ kiện của kế hoạch',
        'before writing, reads DOCX and PDF back and proves that every fact of the plan is there',
      ),
    )
    .option('--json', pick('in kết quả dạng JSON ra stdout', 'print the result as JSON on stdout'))
    .option('--dry-run', pick('làm thử, không ghi gì', 'do everything but write'))
    .option('--force', pick('ghi đè cả tệp không do kehoach tạo', 'overwrite files that kehoach did not make, too'))
    .option('--quiet', pick('chỉ báo lỗi', 'tell errors only'))
    .action(async (plan: string, options: Record<string, string | true | undefined>) => {
      const { runBuild } = await import('../build/run-build.js');
      done(
        await runBuild(
          {
            plan,
            output: String(options.output),
            formats: String(options.format).split(',') as Format[],
            split: options.split === true,
            issue: options.issue === true,
            verify: options.verify === true,
            json: options.json === true,
            dryRun: options.dryRun === true,
            force: options.force === true,
            quiet: options.quiet === true,
            ...(typeof options.template === 'string' ? { template: options.template } : {}),
          },
          terminal,
        ),
      );
    });
}
