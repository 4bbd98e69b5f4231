// `kehoach check FILE…` (`kiem-tra`): its options and help; the work itself is loaded when it runs.

import path from 'node:path';
import { type Command, Option } from 'commander';
import { filesArgument, planOrDocuments } from '../file-names.js';
import type { Terminal } from '../terminal.js';
import type { CheckFormat } from '../work/check-changes.js';
import { type CommandContext, startCommand } from './options.js';

/** A folder stands for its plan, or for the documents in it. */
const filesToCheck =
  (terminal: Terminal) =>
  (name: string, before: readonly string[] | undefined): readonly string[] =>
    filesArgument(terminal)(name, before).flatMap((each) => planOrDocuments(each, terminal.folder));

/** One Word file whose one marked copy is written: `-o` with the name of a Word file names that copy. */
const wordResult = (options: Record<string, string | true | undefined>, files: readonly string[]): boolean =>
  files.length === 1 &&
  /\.(?:docx|docm|dotx)$/i.test(files[0] ?? '') &&
  (options.annotate === true) !== (options.fix === true && options.write === true);

/** The one that is asked for, else the one that the name of the report tells. */
function formatOf(asked: string | true | undefined, report: string | undefined): CheckFormat {
  if (typeof asked === 'string') return asked as CheckFormat;
  const kind = path.extname(report ?? '').toLowerCase();
  return kind === '.json' ? 'json' : kind === '.sarif' ? 'sarif' : /^\.html?$/.test(kind) ? 'html' : 'text';
}

export function checkCommand(context: CommandContext, version: string): Command {
  const { terminal, done } = context;
  const pick = (vi: string, en: string): string => ({ vi, en })[terminal.language];
  return startCommand(
    'check',
    'kiem-tra',
    {
      summary: {
        vi: 'Tìm lỗi thể thức, dữ kiện, lời văn, hiệu lực văn bản trong tệp kế hoạch, tệp Word, PDF',
        en: 'Find faults of form, fact, wording and law in a plan file, a Word file or a PDF',
      },
      notes: {
        vi: [
          'Đọc được tệp kế hoạch (.yaml), tệp Word (.docx) của bất kỳ ai, tệp PDF (bản quét: khi máy nhận dạng được chữ), văn bản chép ra (.txt, .md).',
          'Nêu tên thư mục: xét plan.yaml trong đó; không có thì xét các tệp Word, PDF trong đó.',
          'Thể thức trên trang (phông, cỡ chữ, lề) của PDF chỉ xét khi PDF do kehoach tạo ra.',
          'Tắt quy tắc hoặc đổi mức trong kehoach.yaml, mục check.rules; thêm quy tắc lời văn trong templates/check/wording/.',
          'Chấp nhận một chỗ: trong kehoach.yaml ghi check.accept: [{ rule: near-word, words: "niên yết" }]; giữ qua các năm, dùng cả cho tệp Word.',
          'Mã kết thúc: 0 không có lỗi; 1 có lỗi; 2 lệnh viết sai; 3 không đọc được tệp.',
        ].join('\n'),
        en: [
          'A folder stands for its plan.yaml, or else for the Word files and PDFs in it.',
          'Reads plan files (.yaml), Word files (.docx) from anyone, PDFs (scans where the machine recognises text), extracted text (.txt, .md).',
          'Faces, sizes and margins of a PDF are judged only if kehoach made it.',
          'Switch rules and severities in kehoach.yaml at check.rules; add wording rules in templates/check/wording/.',
          'Accept one finding: check.accept: [{ rule: near-word, words: "niên yết" }] in kehoach.yaml; kept over years, for Word files as well.',
          'Exit codes: 0 no errors; 1 errors found; 2 wrong command line; 3 a file cannot be read.',
        ].join('\n'),
      },
    },
    context,
  )
    .argument('[files...]', pick('các tệp cần kiểm tra', 'files to check'), filesToCheck(context.terminal))
    .option('--rules', pick('liệt kê mọi quy tắc', 'list all rules'))
    .option(
      '--issue',
      pick('kiểm tra như bản phát hành: chỗ để trống là lỗi', 'as a document that goes out: gaps are errors'),
    )
    .addOption(
      new Option(
        '--format <kiểu>',
        pick(
          'text, json, sarif hoặc html; không ghi thì theo đuôi tên tệp của -o, còn lại là text',
          'text, json, sarif or html; unless given, as the name at -o ends, else text',
        ),
      ).choices(['text', 'json', 'sarif', 'html']),
    )
    .option('--json', pick('như --format json', 'same as --format json'))
    .option(
      '-o, --output <file>',
      pick(
        'ghi báo cáo vào tệp (.txt, .json, .sarif, .html); cùng --annotate hoặc --fix --write của một tệp Word: TÊN.docx là tên bản sao',
        'write the report into a file (.txt, .json, .sarif, .html); with --annotate or --fix --write of one Word file NAME.docx names the copy',
      ),
    )
    .option(
      '--annotate',
      pick(
        'ghi bản sao tệp Word có ghi chú tại chỗ lỗi (.ghi-chu.docx)',
        'write a copy of a Word file with comments (.ghi-chu.docx)',
      ),
    )
    .option(
      '--fix',
      pick(
        'sửa những chỗ sửa được an toàn; làm thử trừ khi có --write',
        'do the safe fixes; a dry run without --write',
      ),
    )
    .option(
      '--write',
      pick(
        'cùng --fix: ghi tệp kế hoạch, hoặc bản sao tệp Word có theo dõi thay đổi (.sua.docx)',
        'with --fix: write the plan file, or a copy of a Word file with tracked changes (.sua.docx)',
      ),
    )
    .option('--force', pick('ghi đè tệp đã có không do kehoach tạo', 'overwrite files that kehoach did not make'))
    .action(async (files: string[], options: Record<string, string | true | undefined>, command: Command) => {
      if (files.length === 0 && options.rules !== true)
        command.error("error: missing required argument 'files'", { code: 'commander.missingArgument' });
      if (options.write === true && options.fix !== true)
        command.error("error: option '--write' needs option '--fix'", { code: 'kehoach.missingOption' });
      const named = typeof options.output === 'string' ? options.output : undefined;
      const copy = named !== undefined && /\.docx$/i.test(named) && wordResult(options, files);
      const { runCheck } = await import('../work/check.js');
      done(
        await runCheck(
          {
            files,
            format: options.json === true ? 'json' : formatOf(options.format, named),
            ...(named === undefined ? {} : copy ? { copy: path.resolve(terminal.folder, named) } : { output: named }),
            issue: options.issue === true,
            annotate: options.annotate === true,
            fix: options.fix === true,
            dryRun: options.write !== true,
            force: options.force === true,
            rules: options.rules === true,
            language: terminal.language,
            version,
          },
          terminal,
        ),
      );
    });
}
