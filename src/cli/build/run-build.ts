// The work of `kehoach build`: plan file → document → files, proven if asked, then written; tells what was done and what was found.

import path from 'node:path';
import { stopsWriting } from '../../check/findings-of-build.js';
import { type MakeRequest, makeFiles } from '../../flows/make-files.js';
import { writeOutputs } from '../../workspace/output-folder.js';
import { type ExitCode, exitCodeOf } from '../exit-codes.js';
import { formOf, placedInForm } from '../office/open-form.js';
import { openProject } from '../project-folder.js';
import { showPlaces } from '../show-places.js';
import type { Terminal } from '../terminal.js';
import { inputsOf } from '../write-files.js';
import { type BuildOutcome, reportBuild } from './report-build.js';

export interface BuildRequest extends Omit<MakeRequest, 'form'> {
  /** The office's own Word form, a path from the current folder. */
  readonly template?: string;
  readonly issue: boolean;
  readonly plan: string;
  readonly output: string;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
}

export async function runBuild(request: BuildRequest, terminal: Terminal): Promise<ExitCode> {
  const { folder, file, disk, project } = await openProject(request.plan, terminal.folder);
  const form = await formOf(request.template, terminal);
  const made = await makeFiles(project, file, { ...request, form });
  const told = placedInForm(request.template, made.diagnostics, terminal);
  const diagnostics = showPlaces(told, folder, terminal.folder);
  const output = path.resolve(terminal.folder, request.output);
  const shown = (name: string): string => path.join(request.output, name);
  let written = false;
  if (!stopsWriting(diagnostics, request.issue)) {
    const { force, dryRun } = request;
    const inputs = inputsOf([disk], [request.template], terminal);
    const result = await writeOutputs(output, made.files, { force, dryRun, inputs });
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
  return exitCodeOf(diagnostics);
}
