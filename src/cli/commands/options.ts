// Options that several commands have which read tables or set targets: what columns mean; how "tăng thêm N%" is read.

import { Command, InvalidArgumentError, Option } from 'commander';
import type { Language, Localized } from '../../diagnostics/index.js';
import { readings } from '../../doctype/readings.js';
import type { Format } from '../../flows/render.js';
import type { ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';

// What the commands of the program share: how a run is recorded and the options that every command has.

export interface CommandContext {
  readonly terminal: Terminal;
  /** Called by the command that ran, with its result. */
  readonly done: (code: ExitCode) => void;
}

export const languageOption = (language: Language): Option =>
  new Option(
    { vi: '--lang <ngôn-ngữ>', en: '--lang <language>' }[language],
    { vi: 'ngôn ngữ của hướng dẫn và thông báo', en: 'language of help and messages' }[language],
  )
    .choices(['vi', 'en'])
    .default(language, 'vi');

interface CommandTexts {
  readonly summary: Localized;
  /** Shown below the options. */
  readonly notes?: Localized;
}

export function startCommand(name: string, alias: string, texts: CommandTexts, { terminal }: CommandContext): Command {
  const { language } = terminal;
  const command = new Command(name)
    .alias(alias)
    .description(texts.summary[language])
    .helpOption('-h, --help', { vi: 'in hướng dẫn này', en: 'show this help' }[language]);
  if (texts.notes) command.addHelpText('after', `\n${texts.notes[language]}`);
  return command;
}

// The options that all commands share which make documents (build, issue, package, batch), each said once.

const known: readonly Format[] = ['docx', 'pdf', 'html', 'text'];

function parseFormats(value: string): Format[] {
  const names = value.split(',').map((name) => name.trim());
  for (const name of names) {
    if (!(known as readonly string[]).includes(name))
      throw new InvalidArgumentError(`Allowed choices are ${known.join(', ')}.`);
  }
  return [...new Set(names)] as Format[];
}

/** What commander hands over: options by their names. */
export interface MakingOptions {
  readonly output: string;
  readonly format: Format[];
  readonly split?: true;
  readonly template?: string;
  readonly allowActive?: true;
  readonly issue?: true;
  readonly json?: true;
  readonly dryRun?: true;
  readonly force?: true;
  readonly quiet?: true;
  readonly verify?: true;
  readonly signFields?: true;
  /** False where `--no-plan` is given. */
  readonly plan?: boolean;
}

export function makingOptions(language: Language) {
  const pick = (vi: string, en: string): string => ({ vi, en })[language];
  return {
    output: new Option('-o, --output <dir>', pick('thư mục chứa kết quả', 'folder for the results')).default('out'),
    format: new Option(
      '--format <list>',
      pick('các định dạng, cách nhau dấu phẩy: docx, pdf, html, text', 'formats with commas: docx, pdf, html, text'),
    )
      .argParser(parseFormats)
      .default(['docx', 'pdf'], 'docx,pdf'),
    split: new Option(
      '--split',
      pick('mỗi phần (quyết định, kế hoạch, phụ lục) một tệp', 'one file a part: decision, plan, annex'),
    ),
    signFields: new Option(
      '--sign-fields',
      pick(
        'PDF phát hành có ô chữ ký số trống (bình thường chỉ văn bản điện tử, medium: electronic)',
        'the PDF for issue has empty signature fields (otherwise only where medium: electronic)',
      ),
    ),
    noPlan: new Option(
      '--no-plan',
      pick(
        'tệp Word không mang theo dữ liệu kế hoạch (bình thường có mang theo, trừ chú thích, để kehoach import đọc lại được)',
        'the Word file does not carry the data of the plan (it does, comments apart, so that import gives the plan again)',
      ),
    ),
    template: new Option(
      '--template <form>',
      pick(
        'đưa vào mẫu Word riêng của cơ quan (.docx có thẻ {{…}}); PDF khi đó do LibreOffice xuất',
        "into the office's own Word form (.docx with {{…}}); its PDF is made by LibreOffice",
      ),
    ),
    allowActive: new Option(
      '--allow-active',
      pick(
        'mẫu Word được giữ trường chạy chương trình, liên kết ra ngoài, đối tượng nhúng',
        'the Word form may keep fields that run programs, links to the outside, embedded objects',
      ),
    ),
    issue: new Option(
      '--issue',
      pick('bản phát hành: từ chối nếu còn chỗ trống hoặc còn lỗi', 'for issue: refuses gaps and errors'),
    ),
    verify: new Option(
      '--verify',
      pick(
        'trước khi ghi, đọc lại DOCX, PDF, HTML: đủ và đúng mọi dữ kiện của kế hoạch, không thừa chữ nào',
        'before writing, reads DOCX, PDF and HTML back: every fact of the plan is there, and no word besides',
      ),
    ),
    json: new Option('--json', pick('in kết quả dạng JSON ra stdout', 'print the result as JSON on stdout')),
    dryRun: new Option('--dry-run', pick('làm thử, không ghi gì', 'do everything but write')),
    force: new Option(
      '--force',
      pick('ghi đè cả tệp không do kehoach tạo', 'overwrite files that kehoach did not make, too'),
    ),
    quiet: new Option('--quiet', pick('chỉ báo lỗi', 'tell errors only')),
  };
}

/** May be given again for further columns. */
export const columnsOption = (language: Language): Option =>
  new Option(
    { vi: '--columns <nghĩa=tên cột>', en: '--columns <meaning=head>' }[language],
    {
      vi: 'cột này có nghĩa gì, ví dụ "Kết quả=Số liệu quý IV"; ghi nhiều lần cho nhiều cột',
      en: 'what a column means, such as "Kết quả=Số liệu quý IV"; again for more columns',
    }[language],
  ).argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);

export const readingOption = (language: Language): Option =>
  new Option(
    { vi: '--reading <cách>', en: '--reading <way>' }[language],
    {
      vi: 'cách tính "tăng thêm N%": relative (của kết quả) hay points (điểm phần trăm)',
      en: 'how "N% more" is read: of the result, or in points',
    }[language],
  ).choices([...readings]);
