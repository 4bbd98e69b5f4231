// Finished files on disk → what they say otherwise than their plan, whoever has had them in hands since. The proof is that of a build.

import type { Diagnostic, Result } from '../diagnostics/index.js';
import { readPlan } from '../read/yaml/read-plan.js';
import type { Proof } from '../verify/verify-outputs.js';
import { type Built, examinePlan, loadKit } from './build.js';
import type { Project } from './project.js';
import { type Format, type RenderedFile, verifyFiles } from './render.js';
import { unreadableForm } from './word-form/judge-word-form.js';
import type { WordForm } from './word-form/make-form-files.js';

export interface FileToVerify {
  /** As the user named it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const formats: Readonly<Record<string, Format>> = { docx: 'docx', pdf: 'pdf', html: 'html', htm: 'html' };

const noFormat = (file: string): Diagnostic => ({
  code: 'verify/no-such-format',
  severity: 'error',
  kind: 'usage',
  place: { file },
  message: { vi: 'Không đối chiếu được tệp kiểu này.', en: 'A file of this type cannot be verified.' },
  remedy: { vi: 'Dùng tệp .docx, .pdf hoặc .html.', en: 'Give a .docx, .pdf or .html.' },
});

/** The plan may be right or the file: that is not for us to say. */
const remedy = {
  vi: 'Tệp đúng thì sửa kế hoạch cho khớp; kế hoạch đúng thì lập lại tệp. Chưa khớp thì không phát hành.',
  en: 'If the file is right, mend the plan; if the plan is right, build the file again. Do not issue it before they agree.',
};

const asFound = (found: Diagnostic): Diagnostic =>
  found.code === 'verify/unreadable' ? { ...found, kind: 'file' } : { ...found, remedy };

/** The paragraphs of the office's form as the plan fills it. */
async function fillAgain(
  built: Built,
  { file, bytes }: Pick<WordForm, 'file' | 'bytes'>,
  issue: boolean,
): Promise<Result<readonly string[]>> {
  if (!bytes) return { diagnostics: [unreadableForm(file)] };
  const { buildWordForm } = await import('./word-form/make-form-files.js');
  const filled = await buildWordForm(built, bytes, file, { issue, allowActive: true });
  if (!filled.value) return { diagnostics: filled.diagnostics };
  const { readDocx } = await import('../verify/docx/read-docx.js');
  return { value: readDocx([filled.value.bytes]).file.lines, diagnostics: [] };
}

/**
 * What finished files say otherwise than the plan: its draft or the document for issue, whichever they are nearer to.
 *
 * @param plan plan file, relative to the project folder
 * @param files those of one format hold the document together, as `--split` writes them
 * @param form the office's own Word form that they were made with: a DOCX is held against it, filled once more; a PDF against the facts alone
 * @returns no value where the plan cannot be composed or a file is of another format
 * @example
 * const { value: proofs, diagnostics } = await verifyPlan(project, 'plan.yaml', [{ name: 'QD.docx', bytes }]);
 */
export async function verifyPlan(
  project: Project,
  plan: string,
  files: readonly FileToVerify[],
  form?: Pick<WordForm, 'file' | 'bytes'>,
): Promise<Result<readonly Proof[]>> {
  const [kit, source] = await Promise.all([loadKit(project), readPlan(project.workspace, plan)]);
  const loaded = [...kit.diagnostics, ...source.diagnostics];
  if (!kit.value || !source.value) return { diagnostics: loaded };
  const given = files.map(({ name, bytes }) => ({ name, bytes, format: formats[/[^.]*$/.exec(name)?.[0] ?? ''] }));
  const strange = given.filter(({ format }) => format === undefined);
  if (strange.length > 0) return { diagnostics: [...loaded, ...strange.map(({ name }) => noFormat(name))] };
  let best: Result<readonly Proof[]> | undefined;
  for (const issue of [true, false]) {
    const { value: built, diagnostics } = await examinePlan(kit.value, source.value, { issue });
    if (!built) return { diagnostics: [...loaded, ...diagnostics] };
    const ids = built.document.parts.map(({ id }) => id);
    const rank = (name: string): number => ids.findIndex((id) => new RegExp(`-${id}\\.\\w+$`).test(name));
    const inOrder = (given as (FileToVerify & { format: Format })[])
      .map((each): RenderedFile => ({ ...each, pages: 0 }))
      .sort((a, b) => rank(a.name) - rank(b.name));
    const again = form && (await fillAgain(built, form, issue));
    if (again && !again.value) return { diagnostics: [...loaded, ...again.diagnostics] };
    const { proofs, diagnostics: found } = await verifyFiles(built, inOrder, again?.value);
    if (!best || found.length < best.diagnostics.length) best = { value: proofs, diagnostics: found };
    if (found.length === 0) break;
  }
  return { ...best, diagnostics: [...loaded, ...(best?.diagnostics ?? []).map(asFound)] };
}
