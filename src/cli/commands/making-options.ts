// The options that all commands share which make documents (build, issue, package, batch), each said once.

import { InvalidArgumentError, Option } from 'commander';
import type { Language } from '../../diagnostics/index.js';
import type { Format } from '../../flows/render.js';

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
  readonly issue?: true;
  readonly json?: true;
  readonly dryRun?: true;
  readonly force?: true;
  readonly quiet?: true;
  readonly verify?: true;
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
    template: new Option(
      '--template <form>',
      pick(
        'đưa vào mẫu Word riêng của cơ quan (.docx có thẻ {{…}}); PDF khi đó do LibreOffice xuất',
        "into the office's own Word form (.docx with {{…}}); its PDF is made by LibreOffice",
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
