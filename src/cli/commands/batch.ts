// `kehoach batch PLAN --units FILE` (`hang-loat`), `batch form` and `batch merge`: their options and help; the work itself is loaded when it runs.

import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Shard } from '../../batch/manifest.js';
import { parseShard } from '../../batch/run/shard.js';
import type { Reading } from '../../doctype/readings.js';
import { exitCodes } from '../exit-codes.js';
import { filesArgument, planArgument } from '../file-names.js';
import {
  type CommandContext,
  columnsOption,
  type MakingOptions,
  makingOptions,
  readingOption,
  startCommand,
} from './options.js';

interface BatchOptions extends MakingOptions {
  readonly units?: string[];
  readonly columns?: readonly string[];
  readonly flat?: true;
  readonly rule?: string;
  readonly reading?: Reading;
  readonly zip?: true;
  readonly shard?: Shard;
  readonly jsonLines?: true;
}

function shardOption(value: string): Shard {
  const shard = parseShard(value);
  if (!shard) throw new InvalidArgumentError('Such as 2/8.');
  return shard;
}

function formCommand(context: CommandContext): Command {
  const pick = (vi: string, en: string): string => ({ vi, en })[context.terminal.language];
  const summary = {
    vi: 'Tạo bảng đơn vị trống cho một kế hoạch (.xlsx)',
    en: 'A blank workbook of units for a plan (.xlsx)',
  };
  return startCommand('form', 'mau', { summary }, context)
    .argument('<plan>', pick('tệp kế hoạch', 'the plan file'), planArgument(context.terminal))
    .option('-o, --output <file>', pick('tên tệp', 'name of the file'), 'don-vi.xlsx')
    .option('--force', pick('ghi đè tệp đã có', 'overwrite an existing file'))
    .action(async (plan: string, _: unknown, command: Command) => {
      const { output, force, units = [] } = command.optsWithGlobals();
      const { runForm } = await import('../work/batch-form.js');
      // the option of the same name stands on the command above, whose default is a folder
      const own = command.getOptionValueSource('output') === 'cli' ? command.opts().output : output;
      context.done(
        await runForm(
          plan,
          { named: units, output: own === 'out' ? 'don-vi.xlsx' : own, force: force === true },
          context.terminal,
        ),
      );
    });
}

function mergeCommand(context: CommandContext): Command {
  const pick = (vi: string, en: string): string => ({ vi, en })[context.terminal.language];
  const summary = { vi: 'Ghép kết quả của các phần (--shard) thành một', en: 'Join what shards (--shard) have made' };
  return startCommand('merge', 'ghep', { summary }, context)
    .argument('<folders...>', pick('thư mục kết quả của các phần', 'output folders of the shards'))
    .action(async (folders: string[], _: unknown, command: Command) => {
      const { runMerge } = await import('../work/batch-merge.js');
      const parent = command.parent;
      const stated = parent?.getOptionValueSource('output') === 'cli' ? String(parent.opts().output) : undefined;
      const force = command.optsWithGlobals().force === true;
      context.done(await runMerge(folders, stated ?? (folders[0] as string), force, context.terminal));
    });
}

export function batchCommand(context: CommandContext): Command {
  const { terminal, done } = context;
  const options = makingOptions(terminal.language);
  const pick = (vi: string, en: string): string => ({ vi, en })[terminal.language];
  return startCommand(
    'batch',
    'hang-loat',
    {
      summary: {
        vi: 'Tạo văn bản cho nhiều đơn vị từ một kế hoạch và một bảng đơn vị',
        en: 'Make the documents of many units from one plan and a table of units',
      },
      notes: {
        vi: [
          'Bị ngắt giữa chừng (Ctrl-C, mất điện) thì chạy lại cùng lệnh: chỉ làm phần còn thiếu hoặc đã thay đổi.',
          'Một đơn vị lỗi không làm dừng các đơn vị khác. Mẫu bảng đơn vị: kehoach batch form plan.yaml [--units tinh:Lâm-Đồng]',
          'Mã kết thúc: 0 tốt; 1 có đơn vị lỗi; 2 lệnh viết sai; 3 không đọc hoặc không ghi được tệp; 130, 143 bị ngắt.',
        ].join('\n'),
        en: [
          'If it is cut off (Ctrl-C, power), run the same command again: only what is missing or changed is made.',
          'A unit that fails does not stop the others. A blank table of units: kehoach batch form plan.yaml [--units tinh:Lam-Dong]',
          'Exit codes: 0 fine; 1 a unit failed; 2 wrong command line; 3 a file cannot be read or written; 130, 143 cut off.',
        ].join('\n'),
      },
    },
    context,
  )
    .argument('<plan>', pick('tệp kế hoạch chung', 'the common plan file'), planArgument(terminal))
    .option(
      '--units <file>',
      pick(
        'bảng đơn vị: .xlsx, .yaml hoặc .csv (ghi nhiều lần cho nhiều tệp); hoặc tinh:Lâm-Đồng, hoặc các mã 24778,24781',
        'the units: .xlsx, .yaml or .csv (again for more files); or tinh:Lam-Dong, or codes such as 24778,24781',
      ),
      filesArgument(terminal),
    )
    .addOption(options.output)
    .addOption(options.format)
    .addOption(options.template)
    .addOption(options.allowActive)
    .option('--flat', pick('để mọi tệp cạnh nhau, không chia thư mục', 'all files side by side, no folder a unit'))
    .option('--rule <name>', pick('quy tắc tính chỉ tiêu từ kết quả', 'rule by which targets follow from results'))
    .addOption(readingOption(terminal.language))
    .addOption(columnsOption(terminal.language))
    .addOption(options.split)
    .addOption(options.issue)
    .addOption(options.verify)
    .option('--zip', pick('gộp thêm tất cả vào van-ban.zip', 'put all of it into van-ban.zip, too'))
    .addOption(
      new Option('--shard <i/n>', pick('chỉ làm phần thứ i trong n phần', 'make only part i of n')).argParser(
        shardOption,
      ),
    )
    .option('--dry-run', pick('kiểm tra bảng đơn vị, không ghi gì', 'check the units, write nothing'))
    .addOption(options.force)
    .option('--json-lines', pick('in từng sự kiện dạng JSON ra stdout', 'print events as JSON lines on stdout'))
    .addOption(options.quiet)
    .addCommand(formCommand(context))
    .addCommand(mergeCommand(context))
    .action(async (plan: string, given: BatchOptions) => {
      if (given.units === undefined) {
        terminal.err(
          `${pick('Thiếu bảng đơn vị: --units <tệp>. Lấy mẫu: kehoach batch form', 'The units are missing: --units <file>. A blank one: kehoach batch form')} ${plan}\n`,
        );
        done(exitCodes.usage);
        return;
      }
      const { runBatchCommand } = await import('../work/batch.js');
      done(
        await runBatchCommand(
          {
            plan,
            units: given.units,
            columns: given.columns ?? [],
            output: given.output,
            formats: given.format,
            layout: given.flat === true ? 'flat' : 'folders',
            template: given.template,
            allowActive: given.allowActive === true,
            rule: given.rule,
            reading: given.reading,
            shard: given.shard,
            split: given.split === true,
            issue: given.issue === true,
            verify: given.verify === true,
            zip: given.zip === true,
            dryRun: given.dryRun === true,
            force: given.force === true,
            jsonLines: given.jsonLines === true,
            quiet: given.quiet === true,
          },
          terminal,
        ),
      );
    });
}
