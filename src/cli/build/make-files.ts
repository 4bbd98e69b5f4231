// Plan file → the files of its document, in our own form or in the office's Word form, proven if asked. What `build`, `issue` and
// `package` share; nothing is written here.

import path from 'node:path';
import type { RuleSettings } from '../../check/check-document.js';
import { stopsWriting } from '../../check/findings-of-build.js';
import { type Diagnostic, distinct, type Result } from '../../diagnostics/index.js';
import { type Built, type Format, loadKit, type Rendered, renderFiles, verifyFiles } from '../../flows/build.js';
import { judgePlan, loadRuleBook } from '../../flows/judge-plan.js';
import type { Project } from '../../flows/project.js';
import { type PlanSource, readPlan } from '../../read/yaml/read-plan.js';
import type { Proof } from '../../verify/verify-outputs.js';
import type { Terminal } from '../terminal.js';

export interface MakeRequest {
  readonly formats: readonly Format[];
  readonly split: boolean;
  readonly issue: boolean;
  readonly verify: boolean;
  /** The office's own Word form that the document goes into, a path from the current folder. */
  readonly template?: string;
}

export interface Made extends Rendered {
  /** Absent if the plan could not be built. */
  readonly built?: Built;
  readonly proofs: readonly Proof[];
}

async function render(
  built: Built,
  request: MakeRequest,
  rules: RuleSettings | undefined,
  terminal: Terminal,
): Promise<Rendered> {
  const { template } = request;
  // what setting the pages tells is judged already
  if (template === undefined) return { ...(await renderFiles(built, request)), diagnostics: [] };
  // Word forms bring a reader and a writer of their own
  const { makeFormFiles, readFormFile, refuseFormRequest } = await import('./make-form-files.js');
  const refused = refuseFormRequest(request);
  const form = await readFormFile(template, terminal);
  const { value, diagnostics } =
    form.value && refused.length === 0
      ? await makeFormFiles(built, form.value, { ...request, template, rules }, terminal)
      : { value: undefined, diagnostics: [...refused, ...form.diagnostics] };
  return { files: value ?? [], pages: [], diagnostics: placedFrom(template, diagnostics, terminal) };
}

/** Places in the form are as the user gave them, not in the project. */
export const placedFrom = (template: string, diagnostics: readonly Diagnostic[], terminal: Terminal): Diagnostic[] =>
  diagnostics.map((each) =>
    each.place?.file === template
      ? { ...each, place: { ...each.place, file: path.resolve(terminal.folder, template) } }
      : each,
  );

/**
 * @param file of the plan, in the workspace
 * @returns no files if anything stops them: `stopsWriting` says it of the diagnostics
 */
export async function makeFiles(
  project: Project,
  file: string,
  request: MakeRequest,
  terminal: Terminal,
): Promise<Made> {
  return makeFilesOf(project, await readPlan(project.workspace, file), request, terminal);
}

/** The same for a plan that has been read. */
export async function makeFilesOf(
  project: Project,
  source: Result<PlanSource>,
  request: MakeRequest,
  terminal: Terminal,
): Promise<Made> {
  const none = { files: [], pages: [], proofs: [] };
  const [kit, rules, notes] = await Promise.all([loadKit(project), loadRuleBook(project), project.notes()]);
  const loaded = distinct([...notes, ...kit.diagnostics, ...rules.diagnostics, ...source.diagnostics]);
  if (!kit.value || !rules.value || !source.value) return { ...none, diagnostics: loaded };
  const { issue } = request;
  const asked = { issue, ownPages: request.template === undefined };
  const { built, report, told } = await judgePlan(kit.value, source.value, rules.value, asked);
  const judged = [...loaded, ...told, ...(report?.findings ?? [])];
  if (!built) return { ...none, diagnostics: judged };
  const rendered = await render(built, request, rules.value.settings.check?.rules, terminal);
  const diagnostics = [...judged, ...rendered.diagnostics];
  if (stopsWriting(diagnostics, issue)) return { ...none, built, diagnostics };
  if (!request.verify) return { ...rendered, built, proofs: [], diagnostics };
  const proof = await verifyFiles(built, rendered.files);
  return { ...rendered, built, proofs: proof.proofs, diagnostics: [...diagnostics, ...proof.diagnostics] };
}
