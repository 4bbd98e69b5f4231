// The work of `kehoach verify`: finished files read and held against their plan; nothing is written.

import path from 'node:path';
import { type Diagnostic, hasErrors } from '../../diagnostics/index.js';
import { type FileToVerify, verifyPlan } from '../../flows/verify.js';
import { readNamed } from '../../workspace/disk-named.js';
import { nameInData } from '../../workspace/paths.js';
import { type ExitCode, exitCodeOf } from '../exit-codes.js';
import { formOf, placedInForm } from '../office/open-form.js';
import { countText, diagnosticJson, printDiagnostics, showPlaces } from '../print-diagnostics.js';
import { openProject } from '../project-folder.js';
import { say, type Terminal } from '../terminal.js';
import { proofLines } from './build.js';

export interface VerifyRequest {
  readonly plan: string;
  /** Paths from the current folder. */
  readonly files: readonly string[];
  /** The office's own Word form, a path from the current folder. */
  readonly template?: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}

export async function runVerify(request: VerifyRequest, terminal: Terminal): Promise<ExitCode> {
  const files: FileToVerify[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of request.files) {
    const read = await readNamed(path.resolve(terminal.folder, name), name);
    if (read.value) files.push({ name, bytes: read.value });
    diagnostics.push(...read.diagnostics);
  }
  const { folder, file, project } = await openProject(request.plan, terminal.folder);
  const verified =
    diagnostics.length > 0 ? undefined : await verifyPlan(project, file, files, await formOf(request, terminal));
  for (const each of placedInForm(request.template, verified?.diagnostics ?? [], terminal))
    diagnostics.push(
      ...(files.some(({ name }) => name === each.place?.file) ? [each] : showPlaces([each], folder, terminal.folder)),
    );
  const proofs = verified?.value ?? [];
  printDiagnostics(request.quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics, terminal);
  const ok = !hasErrors(diagnostics);
  if (request.json) {
    const found = diagnostics.map((each) => diagnosticJson(each, terminal));
    const { plan } = request;
    terminal.out(
      `${JSON.stringify({ version: 1, command: 'verify', plan: nameInData(plan), files: request.files, ok, proofs, diagnostics: found }, undefined, 2)}\n`,
    );
  }
  if (request.quiet) return exitCodeOf(diagnostics);
  for (const line of proofLines(proofs, terminal)) terminal.err(`${line}\n`);
  const end = ok
    ? { vi: 'Các tệp khớp với kế hoạch.', en: 'The files agree with the plan.' }
    : { vi: 'Các tệp chưa khớp với kế hoạch.', en: 'The files do not agree with the plan.' };
  if (verified?.value)
    terminal.err(
      `${[countText(diagnostics, terminal), say(terminal, end)].filter((text) => text !== '').join('. ')}\n`,
    );
  return exitCodeOf(diagnostics);
}
