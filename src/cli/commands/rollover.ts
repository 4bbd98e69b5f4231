// `kehoach rollover PLAN --year Y` and `kehoach rollover form PLAN` (`chuyen-nam`): options and help; the work is loaded when it runs.

import { type Command, InvalidArgumentError } from 'commander';
import { planArgument, slashed } from '../file-names.js';
import { type CommandContext, columnsOption, readingOption, startCommand } from './options.js';

function parseYear(value: string): string {
  if (/^(19|20|21)\d{2}$/.test(value)) return value;
  throw new InvalidArgumentError('A year of four digits.');
}

function parseDay(value: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value)) return value;
  throw new InvalidArgumentError('A day such as 2026-01-15.');
}

interface RolloverOptions extends Record<string, string | true | readonly string[] | undefined> {
  readonly columns?: readonly string[];
}

export function rolloverCommand(context: CommandContext): Command {
  const { terminal, done } = context;
  const pick = (vi: string, en: string): string => ({ vi, en })[terminal.language];
  return startCommand(
    'rollover',
    'chuyen-nam',
    {
      summary: {
        vi: 'Lập dự thảo kế hoạch năm sau từ kế hoạch, kết quả năm trước và chỉ tiêu được giao',
        en: "Draft next year's plan from last year's plan and results and the assigned targets",
      },
      notes: {
        vi: [
          'Ví dụ: kehoach rollover plan-2025.yaml --year 2026 --results ket-qua.xlsx --assigned giao-2026.xlsx -o plan-2026.yaml',
          '       kehoach rollover form plan-2025.yaml -o bieu-nhap.xlsx   (biểu trống để điền kết quả, mức giao, tình trạng)',
          'Không có số liệu thì để dấu "…" và báo lại; không tự đặt ra số nào. Ghi chú, thứ tự trong tệp được giữ nguyên.',
          'Mã kết thúc: 0 tốt; 1 có chỗ phải sửa (dự thảo vẫn được ghi); 2 lệnh viết sai; 3 không đọc hoặc không ghi được tệp.',
        ].join('\n'),
        en: [
          'Example: kehoach rollover plan-2025.yaml --year 2026 --results results.xlsx --assigned assigned.xlsx -o plan-2026.yaml',
          '         kehoach rollover form plan-2025.yaml -o form.xlsx   (a blank workbook for results, targets, outcomes)',
          'Where a figure is missing the place stays open ("…") and is told; none is made up. Comments and order of the file stay.',
          'Exit codes: 0 fine; 1 something must be fixed (the draft is written all the same); 2 wrong command line; 3 files.',
        ].join('\n'),
      },
    },
    context,
  )
    .usage(pick('[tùy chọn] [form] <tệp-kế-hoạch>', '[options] [form] <plan>'))
    .argument(
      '<first>',
      pick('tệp kế hoạch năm trước; hoặc form, rồi tệp đó', "last year's plan file; or form, then that file"),
      (name: string) => (name === 'form' ? name : planArgument(terminal)(name)),
    )
    .argument(
      '[second]',
      pick('tệp kế hoạch, sau chữ form', 'the plan file, after the word form'),
      planArgument(terminal),
    )
    .option('--year <năm>', pick('năm của kế hoạch mới', 'year of the new plan'), parseYear)
    .option(
      '--results <tệp>',
      pick('kết quả năm trước: .xlsx, .csv hoặc .yaml', "last year's results: .xlsx, .csv or .yaml"),
    )
    .option(
      '--assigned <tệp>',
      pick('chỉ tiêu cấp trên giao: .xlsx, .csv hoặc .yaml', 'assigned targets: .xlsx, .csv or .yaml'),
    )
    .option(
      '--tasks <tệp>',
      pick('tệp xử lý nhiệm vụ (.yaml): bỏ, sửa, thêm, chuyển nhóm', 'directives for tasks (.yaml)'),
    )
    .option(
      '--rule <tên>',
      pick('quy tắc cho chỉ tiêu không ghi rule (mặc định tang-10)', 'rule for indicators that name none (tang-10)'),
    )
    .addOption(readingOption(terminal.language))
    .addOption(columnsOption(terminal.language))
    .option(
      '--day <ngày>',
      pick('ngày dự kiến ký, để xét hiệu lực văn bản', 'expected day of signing, for the standing of documents'),
      parseDay,
    )
    .option(
      '--unit <tệp>',
      pick(
        'đơn vị mới khi đã sắp xếp lại: tệp của nó, hoặc tên như "phường Hoa Lư, Ninh Bình"',
        'the new unit after a reorganisation: its file, its code, or kind and name with the province',
      ),
    )
    .option(
      '--explain',
      pick('thêm phụ lục "Căn cứ xác định chỉ tiêu" vào dự thảo', 'add an annex that explains the targets'),
    )
    .option(
      '--explain-sheet <tệp>',
      pick('ghi bảng "Căn cứ xác định chỉ tiêu" ra tệp .xlsx', 'write the table that explains the targets as .xlsx'),
    )
    .option(
      '-o, --output <tệp>',
      pick('tệp kế hoạch mới (hoặc biểu .xlsx) sẽ ghi', 'the new plan file (or the workbook) to write'),
    )
    .option('--report <tệp>', pick('ghi báo cáo: .md, .html hoặc .json', 'write a report: .md, .html or .json'))
    .option('--json', pick('in báo cáo dạng JSON ra stdout', 'print the report as JSON on stdout'))
    .option('--dry-run', pick('làm thử, không ghi gì', 'do everything but write'))
    .option('--force', pick('ghi đè tệp đã có', 'overwrite existing files'))
    .option('--quiet', pick('chỉ báo lỗi', 'tell errors only'))
    .action(async (first: string, second: string | undefined, { columns, ...options }: RolloverOptions) => {
      const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
      const file = (value: unknown): string | undefined => (typeof value === 'string' ? slashed(value) : undefined);
      const common = {
        output: file(options.output),
        year: text(options.year) === undefined ? undefined : Number(options.year),
        dryRun: options.dryRun === true,
        force: options.force === true,
        quiet: options.quiet === true,
      };
      if (first === 'form' && second !== undefined) {
        const { runRolloverForm } = await import('../work/rollover-form.js');
        done(await runRolloverForm({ ...common, plan: second }, terminal));
        return;
      }
      const { runRollover } = await import('../work/rollover.js');
      done(
        await runRollover(
          {
            ...common,
            plan: first,
            results: file(options.results),
            assigned: file(options.assigned),
            tasks: file(options.tasks),
            columns: columns ?? [],
            rule: text(options.rule),
            reading: text(options.reading) as 'relative' | 'points' | undefined,
            day: text(options.day),
            unit: text(options.unit),
            explain: options.explain === true,
            explainSheet: file(options.explainSheet),
            report: file(options.report),
            json: options.json === true,
          },
          terminal,
        ),
      );
    });
}
