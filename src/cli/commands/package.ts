// `kehoach package PLAN` (`dong-goi`): its options and help.

import type { Command } from 'commander';
import { type CommandContext, startCommand } from './command.js';

export function packageCommand(context: CommandContext): Command {
  const { terminal, done } = context;
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
    .argument('<plan>', pick('tệp kế hoạch, ví dụ plan.yaml', 'the plan file, such as plan.yaml'))
    .option('-o, --output <dir>', pick('thư mục chứa kết quả', 'folder for the results'), 'out')
    .option(
      '--issue',
      pick('bản phát hành: từ chối nếu còn chỗ trống hoặc còn lỗi', 'for issue: refuses gaps and errors'),
    )
    .option('--template <form>', pick('mẫu Word riêng của cơ quan', "the office's own Word form"))
    .option(
      '--since <plan>',
      pick(
        'kế hoạch năm trước: kèm báo cáo thay đổi và bản có dấu sửa đổi',
        "last year's plan: adds a report of changes and the text with tracked changes",
      ),
    )
    .option('--with <file...>', pick('tệp kèm thêm, ví dụ tờ trình', 'further files, such as a submission'))
    .option('--json', pick('in kết quả dạng JSON ra stdout', 'print the result as JSON on stdout'))
    .option('--force', pick('cho phép ghi đè gói đã có', 'overwrite a package that is there'))
    .action(async (plan: string, options: Record<string, string | true | string[] | undefined>) => {
      const { runPackage } = await import('../package/run-package.js');
      done(
        await runPackage(
          {
            plan,
            output: String(options.output),
            issue: options.issue === true,
            ...(typeof options.template === 'string' ? { template: options.template } : {}),
            ...(typeof options.since === 'string' ? { since: options.since } : {}),
            with: Array.isArray(options.with) ? options.with : [],
            json: options.json === true,
            force: options.force === true,
          },
          terminal,
        ),
      );
    });
}
