// The work of `kehoach batch form`: a blank workbook of units for one plan.

import { blankForm } from '../../batch/blank-form.js';
import { loadHeadSynonyms } from '../../batch/units/head-synonyms.js';
import { hasErrors } from '../../diagnostics/index.js';
import { readPlan } from '../../read/yaml/read-plan.js';
import { writeXlsx } from '../../render/xlsx/write-xlsx.js';
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-codes.js';
import { printDiagnostics, showPlaces } from '../print-diagnostics.js';
import { openProject } from '../project-folder.js';
import type { Terminal } from '../terminal.js';
import { inputsOf, writeNamed } from '../write-files.js';

export async function runForm(plan: string, output: string, force: boolean, terminal: Terminal): Promise<ExitCode> {
  const { folder, file, disk, project } = await openProject(plan, terminal.folder);
  const source = await readPlan(disk, file);
  const synonyms = await loadHeadSynonyms(disk);
  const diagnostics = showPlaces(
    [...(await project.notes()), ...source.diagnostics, ...synonyms.diagnostics],
    folder,
    terminal.folder,
  );
  printDiagnostics(diagnostics, terminal);
  if (!source.value || !synonyms.value || hasErrors(diagnostics)) return exitCodeOf(diagnostics);
  const bytes = writeXlsx(blankForm(source.value.plan, synonyms.value));
  const inputs = inputsOf([disk], [], terminal);
  const refused = await writeNamed([{ path: output, bytes }], { force, inputs }, terminal);
  printDiagnostics(refused, terminal);
  if (refused.length > 0) return exitCodeOf(refused);
  terminal.out(`${output}\n`);
  return exitCodes.ok;
}
