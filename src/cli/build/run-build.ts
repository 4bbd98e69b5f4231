// The work of `kehoach build`: plan file → document → files, proven if asked, then written; tells what was done and what was found.

import path from 'node:path';
import { type Diagnostic, hasErrors } from '../../diagnostics/index.js';
import { type Built, buildDocument, type Format, type Rendered, renderFiles, verifyFiles } from '../../pipeline.js';
import type { Proof } from '../../verify/verify-outputs.js';
import { createDiskWorkspace } from '../../workspace/disk.js';
import { writeOutputs } from '../../workspace/output-folder.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { findProject } from '../project-folder.js';
import { showPlaces } from '../show-places.js';
import type { Terminal } from '../terminal.js';
import { makeFormFiles } from './make-form-files.js';
import { type BuildOutcome, reportBuild } from './report-build.js';

export interface BuildRequest {
  readonly plan: string;
  readonly output: string;
  readonly formats: readonly Format[];
  readonly split: boolean;
  readonly issue: boolean;
  readonly verify: boolean;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
  /** The office's own Word form that the document goes into, a path from the current folder. */
  readonly template?: string;
}

/** A plan that cannot be read at all is a matter of files; what is in it is a matter of content. */
const codeOf = (diagnostics: readonly Diagnostic[]): ExitCode =>
  !hasErrors(diagnostics)
    ? exitCodes.ok
    : diagnostics.some(({ code, severity }) => severity === 'error' && /^(file|output)\//.test(code))
      ? exitCodes.files
      : exitCodes.content;

interface Made extends Rendered {
  readonly proofs: readonly Proof[];
}

const none: Made = { files: [], pages: [], proofs: [], diagnostics: [] };

/** The files, in our own form or in that of the office. */
async function render(built: Built, request: BuildRequest, terminal: Terminal): Promise<Rendered> {
  const { template } = request;
  if (template === undefined) return renderFiles(built, request);
  const { value, diagnostics } = await makeFormFiles(built, { ...request, template }, terminal);
  // places in the form are as the user gave them, not in the project
  const shown = diagnostics.map((each) =>
    each.place?.file === template
      ? { ...each, place: { ...each.place, file: path.resolve(terminal.folder, template) } }
      : each,
  );
  return { files: value ?? [], pages: [], diagnostics: shown };
}

async function make(request: BuildRequest, folder: string, file: string, terminal: Terminal): Promise<Made> {
  const built = await buildDocument(createDiskWorkspace(folder), file, { issue: request.issue });
  if (!built.value) return { ...none, diagnostics: built.diagnostics };
  const rendered = await render(built.value, request, terminal);
  const diagnostics = [...built.diagnostics, ...rendered.diagnostics];
  if (hasErrors(diagnostics)) return { ...none, diagnostics };
  if (!request.verify) return { ...rendered, proofs: [], diagnostics };
  const proof = await verifyFiles(built.value, rendered.files);
  return { ...rendered, proofs: proof.proofs, diagnostics: [...diagnostics, ...proof.diagnostics] };
}

export async function runBuild(request: BuildRequest, terminal: Terminal): Promise<ExitCode> {
  const { folder, file } = await findProject(request.plan, terminal.folder);
  const made = await make(request, folder, file, terminal);
  const diagnostics = showPlaces(made.diagnostics, folder, terminal.folder);
  const output = path.resolve(terminal.folder, request.output);
  const shown = (name: string): string => path.join(request.output, name);
  let written = false;
  if (!hasErrors(diagnostics)) {
    const result = await writeOutputs(output, made.files, { force: request.force, dryRun: request.dryRun });
    diagnostics.push(...showPlaces(result.diagnostics, output, terminal.folder));
    written = result.value !== undefined && !request.dryRun;
  }
  const outcome: BuildOutcome = {
    request,
    files: made.files.map((each) => ({ ...each, path: shown(each.name) })),
    pages: made.pages,
    proofs: made.proofs,
    diagnostics,
    written,
  };
  reportBuild(outcome, terminal);
  return codeOf(diagnostics);
}
