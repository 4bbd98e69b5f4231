// The work of `kehoach diff`: two plan files side by side, printed or written.

import path from 'node:path';
import { findingsOfBuild } from '../../check/findings-of-build.js';
import { distinct, hasErrors } from '../../diagnostics/index.js';
import { diffAsDocx, diffPlans, judgeBoth } from '../../flows/diff.js';
import { type ReportFormat, reportDiff } from '../../flows/reports.js';
import { type ExitCode, exitCodeOf } from '../exit-codes.js';
import { diagnosticJson, printDiagnostics, showPlace, showPlaces } from '../print-diagnostics.js';
import { openProject } from '../project-folder.js';
import type { Terminal } from '../terminal.js';
import { bytesOf, inputsOf, kindFaults, writeNamed } from '../write-files.js';

export interface DiffRequest {
  readonly before: string;
  readonly after: string;
  readonly output: string | undefined;
  readonly json: boolean;
  readonly force: boolean;
}

const formats = ['.md', '.html', '.json', '.docx'];

export async function runDiff(request: DiffRequest, terminal: Terminal): Promise<ExitCode> {
  const wrong = kindFaults(request.output, formats);
  if (wrong.length > 0) {
    printDiagnostics(wrong, terminal);
    return exitCodeOf(wrong);
  }
  const extension = path.extname(request.output ?? '.md').toLowerCase() || '.md';
  const [a, b] = [
    await openProject(request.before, terminal.folder),
    await openProject(request.after, terminal.folder),
  ];
  const write = async (bytes: Uint8Array, output: string, code: ExitCode): Promise<ExitCode> => {
    const inputs = inputsOf([a.disk, b.disk], [], terminal);
    const refused = await writeNamed([{ path: output, bytes }], { force: request.force, inputs }, terminal);
    printDiagnostics(refused, terminal);
    if (hasErrors(refused)) return exitCodeOf(refused);
    terminal.out(`${output}\n`);
    return code;
  };
  // each plan's faults at the places of its own project, as check tells them
  const judged = await judgeBoth(a, b);
  // what is reported of a project that both belong to is reported once
  const reported = distinct(
    findingsOfBuild([
      ...showPlaces(judged.before, a.folder, terminal.folder),
      ...showPlaces(judged.after, b.folder, terminal.folder),
    ]),
  );
  printDiagnostics(reported, terminal);
  const code = exitCodeOf(reported);
  if (request.output !== undefined && extension === '.docx') {
    const made = await diffAsDocx(a, b);
    return made.value ? write(made.value, request.output, code) : code;
  }
  const compared = await diffPlans(a, b);
  const { value } = compared;
  if (!value) return code;
  const texts = value.texts.map((each) =>
    each.place
      ? { ...each, place: showPlace(each.place, (each.side === 'after' ? b : a).folder, terminal.folder) }
      : each,
  );
  const leftovers = showPlaces(value.leftovers ?? [], b.folder, terminal.folder);
  const names = [path.basename(request.before), path.basename(request.after)] as const;
  const report = (format: ReportFormat): string =>
    reportDiff({ ...value, texts, leftovers }, names, format, terminal.language);
  const json = `${JSON.stringify({ version: 1, command: 'diff', ...value, leftovers: leftovers.map((each) => diagnosticJson(each, terminal)), diagnostics: reported.map((each) => diagnosticJson(each, terminal)) }, undefined, 2)}\n`;
  const text =
    extension === '.json' || request.json ? json : extension === '.html' ? report('html') : report('markdown');
  if (request.output === undefined) {
    terminal.out(text);
    return code;
  }
  return write(bytesOf(text), request.output, code);
}
