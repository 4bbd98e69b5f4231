// The work of `kehoach batch form`: a blank workbook of units for one plan.

import path from 'node:path';
import { blankForm } from '../../batch/blank-form.js';
import { loadHeadSynonyms } from '../../batch/units/head-synonyms.js';
import { hasErrors } from '../../diagnostics/index.js';
import { readPlan } from '../../read/yaml/read-plan.js';
import { writeXlsx } from '../../render/xlsx/write-xlsx.js';
import { createDiskWorkspace } from '../../workspace/disk.js';
import { writeOutputs } from '../../workspace/output-folder.js';
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-codes.js';
import { printDiagnostics } from '../print-diagnostics.js';
import { findProject } from '../project-folder.js';
import { showPlaces } from '../show-places.js';
import type { Terminal } from '../terminal.js';

export async function runForm(plan: string, output: string, force: boolean, terminal: Terminal): Promise<ExitCode> {
  const { folder, file } = await findProject(plan, terminal.folder);
  const workspace = createDiskWorkspace(folder);
  const source = await readPlan(workspace, file);
  const synonyms = await loadHeadSynonyms(workspace);
  const diagnostics = showPlaces([...source.diagnostics, ...synonyms.diagnostics], folder, terminal.folder);
  printDiagnostics(diagnostics, terminal);
  if (!source.value || !synonyms.value || hasErrors(diagnostics)) return exitCodeOf(diagnostics);
  const bytes = writeXlsx(blankForm(source.value.plan, synonyms.value));
  const full = path.resolve(terminal.folder, output);
  const written = await writeOutputs(path.dirname(full), [{ name: path.basename(full), bytes }], {
    force,
    manifest: false,
  });
  printDiagnostics(written.diagnostics, terminal);
  if (!written.value) return exitCodeOf(written.diagnostics);
  terminal.out(`${output}\n`);
  return exitCodes.ok;
}
