// Checking a file on one screen: a plan file is built and its Document checked, any other document is read; the same rules for all.

import { type CheckReport, checkDocument } from '../check/check-document.js';
import type { SourceKind } from '../check/rule.js';
import { type Diagnostic, failed, type Result } from '../diagnostics/index.js';
import { loadStyleSheet } from '../doctype/style-sheet.js';
import type { Document } from '../document/document.js';
import type { Formatting } from '../document/formatting.js';
import type { FontSet } from '../fonts/font-set.js';
import { loadFonts } from '../fonts/load-fonts.js';
import { tooMuch } from '../read/bounds.js';
import { readFormatting } from '../read/docx/formatting/read-formatting.js';
import { loadImportData } from '../read/extract/import-data.js';
import { extensionOf, foreignFile } from '../read/foreign-files.js';
import { readPdf } from '../read/pdf/read-pdf.js';
import type { ReadOptions } from '../read/read-options.js';
import { readOptionsOf } from '../read/read-options-of.js';
import { readableExtensions, readDocument } from '../read/readers.js';
import { readPlan } from '../read/yaml/read-plan.js';
import type { Workspace } from '../workspace/workspace.js';
import { loadKit } from './build.js';
import { judgePlan, loadRuleBook, type RuleBook } from './judge-plan.js';

/** Everything that checking files needs besides them, loaded once for many. */
export interface Checker extends RuleBook {
  readonly reading: ReadOptions;
  readonly fonts: FontSet;
}

/** Faults: bad data files. */
export async function loadChecker(workspace: Workspace): Promise<Result<Checker>> {
  const rules = await loadRuleBook(workspace);
  const settings = rules.value?.settings;
  const [reading, styles, fonts] = await Promise.all([
    loadImportData(workspace),
    loadStyleSheet(workspace, settings?.styles ?? 'nghi-dinh-30'),
    loadFonts(workspace, settings?.fonts),
  ]);
  const diagnostics: Diagnostic[] = [rules, reading, styles, fonts].flatMap((each) => each.diagnostics);
  if (!rules.value || !reading.value || !styles.value || !fonts.value) return { diagnostics };
  const options = readOptionsOf(reading.value, styles.value);
  return { value: { ...rules.value, reading: options, fonts: fonts.value }, diagnostics };
}

export interface CheckedFile extends CheckReport {
  readonly file: string;
  readonly source: SourceKind;
  /** What reading or building the file told besides. */
  readonly told: readonly Diagnostic[];
}

interface Checked {
  readonly document: Document;
  readonly formatting?: Formatting;
  readonly source: SourceKind;
}

/** What can be checked is more than what can be imported. */
function unknownKind(file: string): Diagnostic {
  const known = ['.yaml', '.pdf', ...readableExtensions].join(', ');
  const extension = extensionOf(file);
  return {
    code: 'check/unknown-format',
    severity: 'error',
    kind: 'file',
    place: { file },
    message: extension
      ? { vi: `Không kiểm tra được tệp kiểu "${extension}".`, en: `Files of type "${extension}" cannot be checked.` }
      : {
          vi: 'Không kiểm tra được: tên tệp không có phần đuôi nói kiểu tệp.',
          en: 'It cannot be checked: the name has no ending that tells its type.',
        },
    remedy: {
      vi: `Các kiểu kiểm tra được: ${known} (PDF do kehoach tạo ra).`,
      en: `Types that can be checked: ${known} (PDFs made by kehoach).`,
    },
  };
}

/** A file from anyone, with its look where the format has one. */
function readChecked(bytes: Uint8Array, file: string, { reading }: Checker): Result<Checked> {
  if (/\.pdf$/i.test(file)) {
    const pdf = readPdf(bytes, file);
    const over = pdf.value && tooMuch(pdf.value.document, file);
    if (over) return failed(...pdf.diagnostics, over);
    return pdf.value
      ? { value: { ...pdf.value, source: 'pdf' }, diagnostics: pdf.diagnostics }
      : { diagnostics: pdf.diagnostics };
  }
  if (!readableExtensions.includes(extensionOf(file)) && !foreignFile(bytes, file)) return failed(unknownKind(file));
  const read = readDocument(bytes, file, reading);
  if (!read.value) return { diagnostics: read.diagnostics };
  const word = /\.(?:docx|docm|dotx)$/i.test(file);
  const formatting = word ? readFormatting(bytes) : undefined;
  return {
    value: { document: read.value, source: word ? 'docx' : 'text', ...(formatting ? { formatting } : {}) },
    diagnostics: read.diagnostics,
  };
}

/** @param file path in the project @param bytes its contents; a plan file is read through the workspace */
export async function checkFile(
  workspace: Workspace,
  file: string,
  bytes: Uint8Array | undefined,
  checker: Checker,
  options: { readonly issue?: boolean } = {},
): Promise<Result<CheckedFile>> {
  if (/\.ya?ml$/i.test(file)) {
    const [kit, source] = await Promise.all([loadKit(workspace), readPlan(workspace, file)]);
    const loaded = [...kit.diagnostics, ...source.diagnostics];
    if (!kit.value || !source.value) return { diagnostics: loaded };
    const { report, told } = await judgePlan(kit.value, source.value, checker, options);
    if (!report) return { diagnostics: [...loaded, ...told] };
    return { value: { ...report, file, source: 'plan', told: [...loaded, ...told] }, diagnostics: [] };
  }
  if (!bytes)
    return failed({
      code: 'file/not-found',
      severity: 'error',
      kind: 'file',
      place: { file },
      message: { vi: 'Không đọc được tệp.', en: 'The file cannot be read.' },
    });
  const read = readChecked(bytes, file, checker);
  if (!read.value) return { diagnostics: read.diagnostics };
  const { document, formatting, source } = read.value;
  const report = checkDocument(
    {
      document,
      source,
      file,
      issue: options.issue ?? false,
      ...(formatting ? { formatting } : {}),
      units: checker.units,
      ...(checker.register ? { register: checker.register } : {}),
      fonts: checker.fonts,
    },
    checker.data,
    checker.settings.check?.rules,
  );
  return { value: { ...report, file, source, told: read.diagnostics }, diagnostics: [] };
}
