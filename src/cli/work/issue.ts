// The work of `kehoach issue`: number and date into the plan file, then the documents for issue. Either both are written, or neither.

import path from 'node:path';
import { withoutNotes } from '../../check/findings-of-build.js';
import { type Diagnostic, hasErrors } from '../../diagnostics/index.js';
import { issuePlan } from '../../flows/issue.js';
import type { Made } from '../../flows/make-files.js';
import type { Format } from '../../flows/render.js';
import { writeOutputs } from '../../workspace/output-folder.js';
import { sha256 } from '../../workspace/output-target.js';
import { nameInData } from '../../workspace/paths.js';
import { type ExitCode, exitCodeOf } from '../exit-codes.js';
import { joined } from '../file-names.js';
import { formOf, placedInForm } from '../office/open-form.js';
import { countText, diagnosticJson, printDiagnostics, showPlaces } from '../print-diagnostics.js';
import { openProject } from '../project-folder.js';
import { say, type Terminal } from '../terminal.js';
import { inputsOf } from '../write-files.js';

export interface IssueRequest {
  readonly plan: string;
  readonly number: string;
  readonly date: string;
  readonly output: string;
  readonly formats: readonly Format[];
  readonly split: boolean;
  readonly withoutPlan: boolean;
  readonly signFields?: boolean;
  readonly template?: string;
  readonly allowActive?: boolean;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly force: boolean;
}

export async function runIssue(request: IssueRequest, terminal: Terminal): Promise<ExitCode> {
  const { plan } = request;
  const { folder, file, disk, project } = await openProject(plan, terminal.folder);
  const form = await formOf(request, terminal);
  const made = await issuePlan(project, file, { ...request, form });
  const diagnostics = showPlaces(placedInForm(request.template, made.diagnostics, terminal), folder, terminal.folder);
  const output = path.resolve(terminal.folder, request.output);
  if (made.plan) {
    const { force, dryRun } = request;
    const edits = [{ path: path.join(folder, file), ...made.plan }];
    const inputs = inputsOf([disk], [request.template], terminal);
    const written = await writeOutputs(output, made.files, { force, dryRun, inputs, edits });
    diagnostics.push(...showPlaces(written.diagnostics, output, terminal.folder));
  }
  report(request, plan, made, diagnostics, terminal);
  return exitCodeOf(diagnostics);
}

function report(
  request: IssueRequest,
  plan: string,
  made: Made,
  diagnostics: readonly Diagnostic[],
  terminal: Terminal,
): void {
  const faulty = hasErrors(diagnostics);
  const files = faulty ? [] : made.files.map((each) => ({ ...each, path: joined(request.output, each.name) }));
  printDiagnostics(withoutNotes(diagnostics), terminal);
  if (request.json) {
    const { number, date } = made.built?.document.properties ?? {};
    const list = files.map(({ path: at, format, bytes }) => ({
      path: at,
      format,
      bytes: bytes.length,
      sha256: sha256(bytes),
    }));
    const found = diagnostics.map((each) => diagnosticJson(each, terminal));
    terminal.out(
      `${JSON.stringify({ version: 1, command: 'issue', plan: nameInData(plan), number, date, ok: !faulty, written: !faulty && !request.dryRun, files: list, proofs: made.proofs, diagnostics: found }, undefined, 2)}\n`,
    );
  } else for (const each of files) terminal.out(`${each.path}\n`);
  const count = countText(diagnostics, terminal);
  if (faulty) {
    terminal.err(`${say(terminal, { vi: `${count}; không ghi tệp nào.`, en: `${count}; nothing was written.` })}\n`);
    return;
  }
  const number = made.built?.document.properties.number ?? '';
  terminal.err(
    `${say(terminal, request.dryRun ? { vi: `Sẽ ban hành số ${number}.`, en: `Would issue ${number}.` } : { vi: `Đã ghi số ${number} vào ${plan} và tạo lại văn bản.`, en: `${plan} now has the number ${number}; the documents are made again.` })}\n`,
  );
}
