// The work of `kehoach batch form`: a blank workbook of units for one plan.

import { blankForm } from '../../batch/blank-form.js';
import { unitsNamed } from '../../batch/units/country-units.js';
import { loadHeadSynonyms } from '../../batch/units/head-synonyms.js';
import { hasErrors } from '../../diagnostics/index.js';
import { readPlan } from '../../read/yaml/read-plan.js';
import { writeXlsx } from '../../render/xlsx/write-xlsx.js';
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-codes.js';
import { printDiagnostics, showPlaces } from '../print-diagnostics.js';
import { openProject } from '../project-folder.js';
import type { Terminal } from '../terminal.js';
import { inputsOf, writeNamed } from '../write-files.js';

/** @param named `tinh:Lâm-Đồng` or codes: these units stand in the form already */
export async function runForm(
  plan: string,
  { named, output, force }: { named: readonly string[]; output: string; force: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const { folder, file, disk, project } = await openProject(plan, terminal.folder);
  const source = await readPlan(disk, file);
  const synonyms = await loadHeadSynonyms(disk);
  const units = await Promise.all(named.map((each) => unitsNamed(project, each, source.value?.plan ?? {})));
  const diagnostics = showPlaces(
    [
      ...(await project.notes()),
      ...source.diagnostics,
      ...synonyms.diagnostics,
      ...units.flatMap((each) => each.diagnostics),
    ],
    folder,
    terminal.folder,
  );
  printDiagnostics(diagnostics, terminal);
  if (!source.value || !synonyms.value || hasErrors(diagnostics)) return exitCodeOf(diagnostics);
  const bytes = writeXlsx(
    blankForm(
      source.value.plan,
      synonyms.value,
      units.flatMap(({ value = [] }) => value),
    ),
  );
  const inputs = inputsOf([disk], [], terminal);
  const refused = await writeNamed([{ path: output, bytes, kinds: ['.xlsx'] }], { force, inputs }, terminal);
  printDiagnostics(refused, terminal);
  if (refused.length > 0) return exitCodeOf(refused);
  terminal.out(`${output}\n`);
  return exitCodes.ok;
}
