// Plan file → the files of its document, in our own form or in the office's Word form, proven if asked. What `build`, `issue` and
// `package` share; nothing is written here.

import path from 'node:path';
import { findingsOfBuild } from '../../check/findings-of-build.js';
import { checkBuilt, loadRuleBook } from '../../check-built.js';
import { type Diagnostic, hasErrors } from '../../diagnostics/index.js';
import { type Built, buildDocument, type Format, type Rendered, renderFiles, verifyFiles } from '../../pipeline.js';
import type { Proof } from '../../verify/verify-outputs.js';
import type { Workspace } from '../../workspace/workspace.js';
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

async function render(built: Built, request: MakeRequest, terminal: Terminal): Promise<Rendered> {
  const { template } = request;
  if (template === undefined) return renderFiles(built, request);
  // Word forms bring a reader and a writer of their own
  const { makeFormFiles, readFormFile, refuseFormRequest } = await import('./make-form-files.js');
  const refused = refuseFormRequest(request);
  const form = await readFormFile(template, terminal);
  const { value, diagnostics } =
    form.value && refused.length === 0
      ? await makeFormFiles(built, form.value, { ...request, template }, terminal)
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

async function findings(workspace: Workspace, built: Built, issue: boolean): Promise<Diagnostic[]> {
  const rules = await loadRuleBook(workspace);
  if (!rules.value) return [...rules.diagnostics];
  return findingsOfBuild(checkBuilt(built, rules.value, { issue }).findings, issue);
}

/** @param file of the plan, in the workspace @returns no files if anything is in error */
export async function makeFiles(
  workspace: Workspace,
  file: string,
  request: MakeRequest,
  terminal: Terminal,
): Promise<Made> {
  const none = { files: [], pages: [], proofs: [] };
  const built = await buildDocument(workspace, file, { issue: request.issue });
  if (!built.value) return { ...none, diagnostics: built.diagnostics };
  const checked = await findings(workspace, built.value, request.issue);
  const rendered = await render(built.value, request, terminal);
  const diagnostics = [...built.diagnostics, ...checked, ...rendered.diagnostics];
  if (hasErrors(diagnostics)) return { ...none, built: built.value, diagnostics };
  if (!request.verify) return { ...rendered, built: built.value, proofs: [], diagnostics };
  const proof = await verifyFiles(built.value, rendered.files);
  return {
    ...rendered,
    built: built.value,
    proofs: proof.proofs,
    diagnostics: [...diagnostics, ...proof.diagnostics],
  };
}
