// Checking a file on one screen: a plan file is built and its Document checked, any other document is read; the same rules for all.

import { type CheckReport, checkDocument } from '../check/check-document.js';
import type { SourceKind } from '../check/rule.js';
import { type Diagnostic, distinct, failed, type Result } from '../diagnostics/index.js';
import type { Document } from '../document/document.js';
import type { PageLook } from '../document/look.js';
import { tooMuch } from '../read/bounds.js';
import { convertibleKind, extensionOf, foreignFile, isPdf } from '../read/foreign-files.js';
import { readPdf } from '../read/pdf/read-pdf.js';
import { type ReadOptions, readOptionsOf } from '../read/read-options.js';
import { importableExtensions, readAnyDocument } from '../read/readers.js';
import { readPlan } from '../read/yaml/read-plan.js';
import type { Workspace } from '../workspace/workspace.js';
import { loadKit } from './build.js';
import { judgePlan, loadRuleBook } from './judge-plan.js';
import type { Project } from './project.js';

export interface CheckedFile extends CheckReport {
  readonly file: string;
  readonly source: SourceKind;
  /** What reading or building the file told besides. */
  readonly reported: readonly Diagnostic[];
}

interface Checked {
  readonly document: Document;
  readonly pages?: readonly PageLook[];
  readonly source: SourceKind;
}

/** What can be checked is more than what can be imported. */
function unknownKind(file: string): Diagnostic {
  const known = ['.yaml', ...importableExtensions].join(', ');
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
    remedy: { vi: `Các kiểu kiểm tra được: ${known}.`, en: `Types that can be checked: ${known}.` },
  };
}

/** How a PDF of another program looks is not judged: its pages say where letters stand, not which settings put them there. */
const formNotJudged = (file: string): Diagnostic => ({
  code: 'check/pdf-form',
  severity: 'info',
  place: { file },
  message: {
    vi: 'PDF của chương trình khác: chỉ xét lời văn, dữ kiện, văn bản viện dẫn; không xét phông, cỡ chữ, lề, khoảng cách.',
    en: 'A PDF of another program: its wording, facts and citations are judged; faces, sizes, margins and spacing are not.',
  },
  remedy: { vi: 'Muốn xét cả thể thức thì xét tệp Word (.docx).', en: 'To have its form judged, check the Word file.' },
});

/** A file from anyone. */
async function readChecked(
  bytes: Uint8Array,
  file: string,
  reading: ReadOptions,
  machine: Workspace,
): Promise<Result<Checked>> {
  const pdf = isPdf(bytes, file);
  const own = pdf ? readPdf(bytes, file) : undefined;
  if (own) {
    const over = own.value && tooMuch(own.value.document, file);
    if (over) return failed(...own.diagnostics, over);
    return own.value
      ? { value: { ...own.value, source: 'pdf' }, diagnostics: own.diagnostics }
      : { diagnostics: own.diagnostics };
  }
  if (!pdf && !importableExtensions.includes(extensionOf(file)) && !foreignFile(bytes, file))
    return failed(unknownKind(file));
  const read = await readAnyDocument(bytes, file, reading, machine);
  if (!read.value) return { diagnostics: read.diagnostics };
  // comments and fixes go into the Word file itself, never into one that was made of it
  const word = /\.(?:docx|docm|dotx)$/i.test(file) && convertibleKind(bytes, file) === undefined;
  return {
    value: { document: read.value, source: word ? 'docx' : 'text' },
    diagnostics: [...read.diagnostics, ...(pdf ? [formNotJudged(file)] : [])],
  };
}

/**
 * Any file through the rules.
 *
 * @param file path in the project @param bytes its contents; a plan file is read through the workspace
 * @returns with a value: what is wrong with the project itself, the same diagnostics for each of its files; what was found in this file is in
 * the value. Without one: also why this file cannot be checked.
 * @example
 * const { value } = await checkFile(project, 'cong-van.docx', bytes, { issue: true });
 * for (const { rule, place, message } of value?.findings ?? []) console.log(rule, place?.spot, message.vi);
 */
export async function checkFile(
  project: Project,
  file: string,
  bytes: Uint8Array | undefined,
  { issue = false }: { readonly issue?: boolean } = {},
): Promise<Result<CheckedFile>> {
  const isPlan = /\.ya?ml$/i.test(file);
  const [notes, rules, kit, reading] = await Promise.all([
    project.notes(),
    loadRuleBook(project),
    isPlan ? loadKit(project) : undefined,
    isPlan ? undefined : project.load('importData', 'styles', 'fonts'),
  ]);
  const loaded = [rules, kit, reading].flatMap((each) => each?.diagnostics ?? []);
  const diagnostics = distinct([...notes, ...loaded]);
  const refused = (...faults: readonly Diagnostic[]): Result<CheckedFile> => failed(...diagnostics, ...faults);
  if (!rules.value) return refused();
  if (isPlan) {
    const source = await readPlan(project.workspace, file);
    if (!kit?.value || !source.value) return refused(...source.diagnostics);
    const { report, reported } = await judgePlan(kit.value, source.value, rules.value, { issue });
    if (!report) return refused(...source.diagnostics, ...reported);
    return { value: { ...report, file, source: 'plan', reported: [...source.diagnostics, ...reported] }, diagnostics };
  }
  if (!reading?.value) return refused();
  if (!bytes)
    return refused({
      code: 'file/not-found',
      severity: 'error',
      kind: 'file',
      place: { file },
      message: { vi: 'Không đọc được tệp.', en: 'The file cannot be read.' },
      remedy: { vi: 'Kiểm tra tên tệp và thư mục.', en: 'Check the name and the folder.' },
    });
  const { importData, styles, fonts } = reading.value;
  const read = await readChecked(bytes, file, readOptionsOf(importData, styles), project.workspace);
  if (!read.value) return refused(...read.diagnostics);
  const { document, source, ...seen } = read.value;
  const { data, settings, ...known } = rules.value;
  const report = checkDocument(
    { document, source, file, issue, ...seen, ...known, fonts },
    data,
    settings.check?.rules,
    settings.check?.accept,
  );
  return { value: { ...report, file, source, reported: read.diagnostics }, diagnostics };
}
