// The workbooks of a roll-over: the blank one that staff fill with results, assigned targets and outcomes of tasks; the one that explains
// the new targets.

import { parseYaml } from '../data/yaml-source.js';
import type { Language, Result } from '../diagnostics/index.js';
import { numberingOfTables } from '../doctype/table-definition.js';
import { readPlan } from '../read/yaml/read-plan.js';
import { writeXlsx } from '../render/xlsx/write-xlsx.js';
import { formWorkbook } from '../rollover/form/form-workbook.js';
import { explainWorkbook } from '../rollover/report/explain-workbook.js';
import type { RolledOver } from '../rollover/roll-over.js';
import type { Project } from './project.js';

/**
 * The workbook (.xlsx) that explains the targets of a draft.
 *
 * @example
 * const xlsx = explainSheet(rolledPlan.rolled, 'vi');
 */
export const explainSheet = (rolled: RolledOver, language: Language): Uint8Array =>
  writeXlsx(explainWorkbook(rolled, language));

/**
 * The blank workbook (.xlsx) for results, assigned targets and outcomes of the tasks of a plan.
 *
 * @param file plan file, relative to the project folder @param year that it is rolled to; the year after its own if absent
 * @example
 * const { value: xlsx } = await rolloverForm(project, 'plan-2026.yaml');
 */
export async function rolloverForm(
  project: Project,
  file: string,
  year?: number | undefined,
): Promise<Result<Uint8Array>> {
  const [source, library, notes] = await Promise.all([
    readPlan(project.workspace, file),
    project.load('library'),
    project.notes(),
  ]);
  const diagnostics = [...notes, ...source.diagnostics, ...library.diagnostics];
  if (!source.value || !library.value) return { diagnostics };
  const text = new TextDecoder().decode((await project.workspace.read(file)) ?? new Uint8Array());
  const data = parseYaml(text, file, { scalars: 'text' }).value?.data;
  const from = source.value.plan.year;
  const workbook = formWorkbook(data, from, year ?? from + 1, numberingOfTables(library.value.library.tables));
  if (workbook.sheets.length > 0) return { value: writeXlsx(workbook), diagnostics };
  diagnostics.push({
    code: 'rollover/nothing-to-fill',
    severity: 'error',
    place: { file },
    message: {
      vi: 'Kế hoạch không có bảng chỉ tiêu, bảng nhiệm vụ nào.',
      en: 'The plan has no indicators and no tasks.',
    },
  });
  return { diagnostics };
}
