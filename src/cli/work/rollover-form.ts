// The work of `kehoach rollover form`: the blank workbook for a plan.

import { hasErrors } from '../../diagnostics/index.js';
import { rolloverForm } from '../../flows/roll-over.js';
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-codes.js';
import { printDiagnostics, showPlaces } from '../print-diagnostics.js';
import { openProject } from '../project-folder.js';
import type { Terminal } from '../terminal.js';
import { inputsOf, writeNamed } from '../write-files.js';

export interface FormRequest {
  readonly plan: string;
  readonly year: number | undefined;
  readonly output: string | undefined;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
}

export async function runRolloverForm(request: FormRequest, terminal: Terminal): Promise<ExitCode> {
  const { folder, file, disk, project } = await openProject(request.plan, terminal.folder);
  const made = await rolloverForm(project, file, request.year);
  printDiagnostics(showPlaces(made.diagnostics, folder, terminal.folder), terminal);
  if (!made.value || hasErrors(made.diagnostics)) return exitCodeOf(made.diagnostics);
  const output = request.output ?? 'bieu-nhap.xlsx';
  const refused = await writeNamed(
    [{ path: output, bytes: made.value, kinds: ['.xlsx'] }],
    { ...request, inputs: inputsOf([disk], [], terminal) },
    terminal,
  );
  printDiagnostics(refused, terminal);
  if (hasErrors(refused)) return exitCodeOf(refused);
  terminal.out(`${output}\n`);
  return exitCodes.ok;
}
