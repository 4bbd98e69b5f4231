// Plan file → the files of its document, in our own form or in the office's Word form, judged and proven: what build, issue and package do
// alike. Nothing is written here.

import { stopsWriting } from '../check/findings-of-build.js';
import { distinct } from '../diagnostics/index.js';
import type { ProjectSettings } from '../doctype/project-settings.js';
import { readPlan } from '../read/yaml/read-plan.js';
import type { Proof } from '../verify/verify-outputs.js';
import { type Built, loadKit } from './build.js';
import { judgePlan, loadRuleBook } from './judge-plan.js';
import type { Project } from './project.js';
import { type Format, type Rendered, renderFiles, verifyFiles } from './render.js';
import type { WordForm } from './word-form/make-form-files.js';

export interface MakeRequest {
  readonly formats: readonly Format[];
  /** One file a part. */
  readonly split?: boolean;
  /** Empty signature fields in the PDF, also where the document is one on paper. */
  readonly signFields?: boolean;
  /** The DOCX does not carry the plan, whatever the settings say. */
  readonly withoutPlan?: boolean;
  /** For a document that goes out: nothing open, nothing in error. */
  readonly issue?: boolean;
  /** Reads the files back and proves that every fact of the plan is in them. */
  readonly verify?: boolean;
  /** The office's own Word form that the document goes into. */
  readonly form?: WordForm | undefined;
}

export interface Made extends Rendered {
  /** Absent if the plan could not be built. */
  readonly built?: Built;
  readonly proofs: readonly Proof[];
}

async function render(built: Built, request: MakeRequest, settings: ProjectSettings): Promise<Rendered> {
  const { form, formats, split = false, issue = false, signFields } = request;
  const carried = request.withoutPlan || settings.docx?.plan === false ? undefined : built.own;
  // what setting the pages tells is judged already
  if (!form) return { ...(await renderFiles(built, { formats, split, carried, signFields })), diagnostics: [] };
  const rules = settings.check?.rules;
  // Word forms bring a reader and a writer of their own
  const { makeFormFiles } = await import('./word-form/make-form-files.js');
  const { value, diagnostics } = await makeFormFiles(built, form, { formats, split, issue, rules, signFields });
  return { files: value ?? [], pages: [], diagnostics };
}

/**
 * A plan file → the files of its document, judged by all rules and proven if asked.
 *
 * @param file plan file, relative to the project folder
 * @returns no files if anything stops them: `stopsWriting` says it of the diagnostics; places in a Word form have the name that it was given
 * @example
 * const { files, diagnostics } = await makeFiles(project, 'plan.yaml', { formats: ['docx', 'pdf'], verify: true });
 */
export async function makeFiles(project: Project, file: string, request: MakeRequest): Promise<Made> {
  const source = await readPlan(project.workspace, file);
  const none = { files: [], pages: [], proofs: [] };
  const [kit, rules, notes] = await Promise.all([loadKit(project), loadRuleBook(project), project.notes()]);
  const loaded = distinct([...notes, ...kit.diagnostics, ...rules.diagnostics, ...source.diagnostics]);
  if (!kit.value || !rules.value || !source.value) return { ...none, diagnostics: loaded };
  const { issue = false, form } = request;
  const asked = { issue, ownPages: form === undefined };
  const { built, report, reported } = await judgePlan(kit.value, source.value, rules.value, asked);
  const judged = [...loaded, ...reported, ...(report?.findings ?? [])];
  if (!built) return { ...none, diagnostics: judged };
  const rendered = await render(built, request, rules.value.settings);
  const diagnostics = [...judged, ...rendered.diagnostics];
  if (stopsWriting(diagnostics, issue)) return { ...none, built, diagnostics };
  if (!request.verify) return { ...rendered, built, proofs: [], diagnostics };
  const proof = await verifyFiles(built, rendered.files);
  return { ...rendered, built, proofs: proof.proofs, diagnostics: [...diagnostics, ...proof.diagnostics] };
}
