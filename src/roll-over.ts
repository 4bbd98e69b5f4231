// Next year's plan on one screen: last year's plan file, results, assigned targets, directives → edits → the new file, read back and
// checked like any other, with a report of everything that was done and of what is left to people.

import { type Checker, checkBuilt, loadChecker } from './check-file.js';
import { type EditedYaml, editYaml } from './data/edits/edit-yaml.js';
import { parseYaml } from './data/yaml-source.js';
import { type Diagnostic, failed, hasErrors, type Place, type Result } from './diagnostics/index.js';
import { loadFigureColumns } from './doctype/figure-columns.js';
import { loadIndicatorWords } from './doctype/indicator-words.js';
import { loadLegalRegister } from './doctype/legal-register.js';
import { loadLibrary } from './doctype/library.js';
import { loadReorganisations } from './doctype/reorganisation.js';
import type { TableDefinition } from './doctype/table-definition.js';
import type { Reading } from './doctype/target-rule.js';
import { loadTargetRules } from './doctype/target-rule.js';
import { loadYearPatterns } from './doctype/year-patterns.js';
import { buildDocument, renderFiles } from './pipeline.js';
import type { Figures } from './plan/figures.js';
import { loadImportData } from './read/extract/import-data.js';
import { readFigures } from './read/figures/read-figures.js';
import { readOutcomes } from './read/figures/read-outcomes.js';
import { readOptionsOf } from './read/read-options-of.js';
import { readDocument } from './read/readers.js';
import { type DirectivesFile, readDirectives } from './read/yaml/read-directives.js';
import { readPlan } from './read/yaml/read-plan.js';
import { writeXlsx } from './render/xlsx/write-xlsx.js';
import { comparePlans, type PlansCompared } from './rollover/compare/compare-plans.js';
import { compareFindings, type FindingsCompared } from './rollover/compare/findings.js';
import { reviseDocument } from './rollover/compare/revise-document.js';
import { formWorkbook } from './rollover/form/form-workbook.js';
import { explainAnnex } from './rollover/report/explain.js';
import { type RolledOver, rollOver } from './rollover/roll-over.js';
import type { CountingOf } from './rollover/tasks/task-rows.js';
import type { Workspace } from './workspace/workspace.js';

/** A file that the caller has read. */
export interface GivenFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface RollOverOptions {
  readonly year: number;
  readonly results?: GivenFile | undefined;
  readonly assigned?: GivenFile | undefined;
  readonly directives?: GivenFile | undefined;
  /** Rule for indicators whose row and table name none. */
  readonly rule?: string | undefined;
  readonly reading?: Reading | undefined;
  /** Earliest day of signing, `2026-01-15`. */
  readonly day?: string | undefined;
  /** Adds the annex "căn cứ xác định chỉ tiêu". */
  readonly explain?: boolean;
  /** File of the new unit, in the project. */
  readonly unit?: string | undefined;
}

export interface RolledPlan {
  readonly yaml: string;
  /** False where the hand-made layout of the file could not be kept. */
  readonly keptLayout: boolean;
  readonly rolled: RolledOver;
  /** Last year's plan and the draft side by side. */
  readonly compared: PlansCompared;
  /** What the checks say of last year's plan and of the draft. */
  readonly findings: FindingsCompared;
}

export const DEFAULT_RULE = 'tang-10';

interface Given {
  readonly results?: Figures | undefined;
  readonly assigned?: Figures | undefined;
  readonly directives?: readonly DirectivesFile[];
}

async function given(workspace: Workspace, options: RollOverOptions, diagnostics: Diagnostic[]): Promise<Given> {
  const [columns, data, library] = await Promise.all([
    loadFigureColumns(workspace),
    loadImportData(workspace),
    loadLibrary(workspace),
  ]);
  diagnostics.push(...columns.diagnostics, ...data.diagnostics);
  if (!columns.value || !data.value || !library.value) return {};
  const heads = columns.value;
  const readOptions = readOptionsOf(data.value.patterns, library.value.styles);
  const figures = (file: GivenFile | undefined, wanted: 'result' | 'assigned'): Figures | undefined => {
    if (!file) return undefined;
    const read = readFigures(file.bytes, file.file, wanted, heads, readOptions);
    diagnostics.push(...read.diagnostics);
    return read.value;
  };
  const directives: DirectivesFile[] = [];
  if (options.directives) {
    const read = readDirectives(options.directives.bytes, options.directives.file);
    diagnostics.push(...read.diagnostics);
    if (read.value) directives.push(read.value);
  }
  const { results } = options;
  if (results && !/\.ya?ml$/i.test(results.file)) {
    const document = readDocument(results.bytes, results.file, readOptions).value;
    const outcomes = document && readOutcomes(document, results.file);
    diagnostics.push(...(outcomes?.diagnostics ?? []));
    if (outcomes?.value) directives.push(outcomes.value);
  }
  return { results: figures(results, 'result'), assigned: figures(options.assigned, 'assigned'), directives };
}

/** The same workspace with one file more, seen before those on disk. */
const withFile = (workspace: Workspace, file: string, text: string): Workspace => ({
  ...workspace,
  read: async (path) => (path === file ? new TextEncoder().encode(text) : workspace.read(path)),
});

/** How a table counts its rows, from its definition. */
const countingBy =
  (tables: ReadonlyMap<string, TableDefinition>): CountingOf =>
  (columns) =>
    (typeof columns === 'string' ? tables.get(columns)?.numbering : undefined) ?? 'continuous';

const locate = (diagnostics: readonly Diagnostic[], placeOf: (path: string) => Place): Diagnostic[] =>
  diagnostics.map((each) =>
    each.place?.path !== undefined && each.place.file === undefined
      ? { ...each, place: placeOf(each.place.path) }
      : each,
  );

/** What building a plan tells, and what the rules find in its document. */
async function findingsOf(workspace: Workspace, file: string, checker: Checker | undefined): Promise<Diagnostic[]> {
  const built = await buildDocument(workspace, file);
  if (!built.value || !checker) return [...built.diagnostics];
  return [...built.diagnostics, ...checkBuilt(built.value, checker).findings];
}

/** @param file plan file of last year, inside the project folder */
export async function rollOverPlan(
  workspace: Workspace,
  file: string,
  options: RollOverOptions,
): Promise<Result<RolledPlan>> {
  const diagnostics: Diagnostic[] = [];
  const [source, rules, register, reorganisations, years, words, library] = await Promise.all([
    readPlan(workspace, file),
    loadTargetRules(workspace),
    loadLegalRegister(workspace),
    loadReorganisations(workspace),
    loadYearPatterns(workspace),
    loadIndicatorWords(workspace),
    loadLibrary(workspace),
  ]);
  for (const each of [source, rules, register, reorganisations, years, words, library])
    diagnostics.push(...each.diagnostics);
  const files = await given(workspace, options, diagnostics);
  if (
    !source.value ||
    !rules.value ||
    !register.value ||
    !reorganisations.value ||
    !years.value ||
    !words.value ||
    !library.value
  )
    return { diagnostics };
  if (hasErrors(diagnostics)) return { diagnostics };
  const text = new TextDecoder().decode((await workspace.read(file)) ?? new Uint8Array());
  const own = parseYaml(text, file, { scalars: 'text' }).value;
  if (!own) throw new Error(`${file} was readable a moment ago`);

  const { plan } = source.value;
  const newUnit =
    options.unit === undefined
      ? undefined
      : await readPlan(
          withFile(workspace, file, editYaml(text, [{ kind: 'set', path: ['unit'], value: options.unit }]).text),
          file,
        );
  diagnostics.push(...(newUnit?.diagnostics ?? []));
  if (hasErrors(diagnostics)) return { diagnostics };
  const countingOf = countingBy(library.value.tables);
  const rolled = rollOver({
    data: own.data,
    from: plan.year,
    to: options.year,
    unit: newUnit?.value?.plan.unit ?? plan.unit,
    unitFile: options.unit,
    day: options.day,
    ...files,
    rules: rules.value,
    rule: options.rule ?? DEFAULT_RULE,
    reading: options.reading,
    register: register.value,
    reorganisations: reorganisations.value,
    years: years.value,
    words: words.value,
    countingOf,
  });
  diagnostics.push(...rolled.diagnostics);
  if (!rolled.value) return { diagnostics: locate(diagnostics, source.value.placeOf) };

  const explained = options.explain ? explainAnnex(own.data, rolled.value) : [];
  const edited: EditedYaml = editYaml(text, [...rolled.value.edits, ...explained]);
  const next = withFile(workspace, file, edited.text);
  const checked = await readPlan(next, file);
  if (!checked.value) {
    return failed(...diagnostics, ...checked.diagnostics);
  }
  const checker = await loadChecker(workspace);
  diagnostics.push(...checker.diagnostics);
  const [before, after] = [
    await findingsOf(workspace, file, checker.value),
    await findingsOf(next, file, checker.value),
  ];
  const placeOf = source.value.placeOf;
  return {
    value: {
      yaml: edited.text,
      keptLayout: edited.keptLayout,
      compared: comparePlans(own.data, parseYaml(edited.text, file, { scalars: 'text' }).value?.data, countingOf),
      rolled: { ...rolled.value, decisions: locate(rolled.value.decisions, placeOf) },
      findings: compareFindings(before, after),
    },
    diagnostics: locate(diagnostics, placeOf),
  };
}

/** A plan file and the project it belongs to. */
export interface PlanAt {
  readonly workspace: Workspace;
  readonly file: string;
}

/** Compares any two plan files. */
export async function diffPlans(before: PlanAt, after: PlanAt): Promise<Result<PlansCompared>> {
  const [a, b, library] = await Promise.all([
    readPlan(before.workspace, before.file),
    readPlan(after.workspace, after.file),
    loadLibrary(after.workspace),
  ]);
  const diagnostics = [...a.diagnostics, ...b.diagnostics, ...library.diagnostics];
  if (!a.value || !b.value || !library.value) return { diagnostics };
  const data = async ({ workspace, file }: PlanAt): Promise<unknown> =>
    parseYaml(new TextDecoder().decode((await workspace.read(file)) ?? new Uint8Array()), file, { scalars: 'text' })
      .value?.data;
  return { value: comparePlans(await data(before), await data(after), countingBy(library.value.tables)), diagnostics };
}

/**
 * The new document with tracked changes against the old one (.docx): words, paragraphs and rows that are new or gone, for Word to show.
 * Faults: either plan cannot be built.
 */
export async function diffAsDocx(before: PlanAt, after: PlanAt): Promise<Result<Uint8Array>> {
  const [a, b] = [await buildDocument(before.workspace, before.file), await buildDocument(after.workspace, after.file)];
  const diagnostics = [...a.diagnostics, ...b.diagnostics].filter(({ severity }) => severity === 'error');
  if (!a.value || !b.value) return { diagnostics };
  const document = reviseDocument(a.value.document, b.value.document);
  const { files } = await renderFiles({ ...b.value, document }, { formats: ['docx'] });
  const [file] = files;
  return { ...(file ? { value: file.bytes } : {}), diagnostics };
}

/** The blank workbook (.xlsx) for the results, assigned targets and task outcomes of a plan. */
export async function rolloverForm(
  workspace: Workspace,
  file: string,
  year: number | undefined,
): Promise<Result<Uint8Array>> {
  const [source, library] = await Promise.all([readPlan(workspace, file), loadLibrary(workspace)]);
  const diagnostics = [...source.diagnostics, ...library.diagnostics];
  if (!source.value || !library.value) return { diagnostics };
  const text = new TextDecoder().decode((await workspace.read(file)) ?? new Uint8Array());
  const data = parseYaml(text, file, { scalars: 'text' }).value?.data;
  const from = source.value.plan.year;
  const workbook = formWorkbook(data, from, year ?? from + 1, countingBy(library.value.tables));
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
