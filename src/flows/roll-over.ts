// Next year's plan on one screen: last year's plan file, results, assigned targets, directives → edits → the new file, read back and
// checked like any other where it will lie, with a report of everything that was done and of what is left to people.

import { type Edit, followEdits } from '../data/edits/edit.js';
import { type EditedYaml, editYaml } from '../data/edits/edit-yaml.js';
import type { Sought } from '../data/place-in-text.js';
import { dataOfText, parseYaml, toDataPath } from '../data/yaml-source.js';
import { type Diagnostic, failed, hasErrors, type Language, type Place, type Result } from '../diagnostics/index.js';
import type { Reading } from '../doctype/readings.js';
import { numberingOfTables } from '../doctype/table-definition.js';
import { becameWords } from '../doctype/units/became.js';
import type { Units } from '../doctype/units/units.js';
import type { Plan } from '../plan/plan.js';
import { type GivenFile, type GivenFiles, readGivenFiles } from '../read/figures/read-given-files.js';
import { dataOfFile, readPlan } from '../read/yaml/read-plan.js';
import { writeXlsx } from '../render/xlsx/write-xlsx.js';
import { comparePlans, type PlansCompared } from '../rollover/compare/compare-plans.js';
import { compareFindings, type FindingsCompared } from '../rollover/compare/findings.js';
import { formWorkbook } from '../rollover/form/form-workbook.js';
import { type DraftPlace, placeUnit } from '../rollover/place-unit.js';
import { explainAnnex, type RolledOver } from '../rollover/report/explain.js';
import { explainWorkbook } from '../rollover/report/explain-workbook.js';
import { rollOver } from '../rollover/roll-over.js';
import type { TargetFate } from '../rollover/targets/roll-targets.js';
import { isoDate } from '../text/date.js';
import { findingsOfPlan, loadRuleBook } from './judge-plan.js';
import type { Project } from './project.js';

// The workbooks of a roll-over: the blank one that staff fill with results, assigned targets and outcomes of tasks; the one that explains
// the new targets.

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
  const data = await dataOfFile(project.workspace, file);
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

export type { GivenFile } from '../read/figures/read-given-files.js';

export interface RollOverOptions extends GivenFiles {
  readonly year: number;
  /** Rule for indicators whose row and table name none. */
  readonly rule?: string | undefined;
  readonly reading?: Reading | undefined;
  /** Earliest day of signing, `2026-01-15`. */
  readonly day?: string | undefined;
  /** Adds the annex "căn cứ xác định chỉ tiêu". */
  readonly explain?: boolean;
  /** The new unit; its name is a path from the project folder, which may lead out of it. */
  readonly unit?: GivenFile | undefined;
  /** Where the draft will lie; in the place of last year's plan if absent. */
  readonly output?: DraftPlace | undefined;
}

export interface RolledPlan {
  readonly yaml: string;
  /** False where the hand-made layout of the file could not be kept. */
  readonly keptLayout: boolean;
  /** What the draft needs in its own folder: the file of its unit, where the old one cannot be reached from there. */
  readonly beside: readonly GivenFile[];
  /** Places of changes and decisions are those of the draft; of last year's plan for what is no longer in it. */
  readonly rolled: RolledOver;
  /** Last year's plan and the draft side by side. */
  readonly compared: PlansCompared;
  /** What the checks say of last year's plan and of the draft. */
  readonly findings: FindingsCompared;
}

const DEFAULT_RULE = 'tang-10';

/**
 * Last year's plan → a draft of the next, with all that was changed and all that is left to people. No figure is made up: where one is missing
 * the place stays open.
 *
 * @param file plan file of last year, relative to the project folder
 * @returns no value where the plan, or a file given with it, cannot be read
 * @example
 * const { value } = await rollOverPlan(project, 'plan-2026.yaml', { year: 2027, results: { file: 'ket-qua.xlsx', bytes } });
 */
export async function rollOverPlan(
  project: Project,
  file: string,
  options: RollOverOptions,
): Promise<Result<RolledPlan>> {
  const { workspace } = project;
  const diagnostics: Diagnostic[] = [];
  const source = await readPlan(workspace, file);
  diagnostics.push(...source.diagnostics, ...(await project.notes()));
  const loaded = await project.load(
    'targetRules',
    'register',
    'lawTopics',
    'reorganisations',
    'units',
    'letterheads',
    'years',
    'indicatorWords',
    'leftovers',
    'heads',
    'library',
    'importData',
  );
  diagnostics.push(...loaded.diagnostics);
  const data = loaded.value;
  const years = { from: source.value?.plan.year ?? options.year - 1, to: options.year };
  const units = options.unit || !source.value ? [] : [source.value.plan.unit];
  const given =
    data && (await readGivenFiles(data.importData, options, data.library.styles, years, units, diagnostics));
  if (!source.value || !data || !given || hasErrors(diagnostics)) return { diagnostics };
  const bytes = (await workspace.read(file)) ?? new Uint8Array();
  const text = new TextDecoder().decode(bytes);
  const own = parseYaml(text, file, { scalars: 'text' }).value;
  if (!own) throw new Error(`${file} was readable a moment ago`);
  const { plan, placeOf } = source.value;
  const output = options.output ?? { file, project: '' };

  const unit = await placeUnit(own.data, file, output, options.year > plan.year ? options.unit : undefined, workspace);
  const there = (yaml: string): Project =>
    project.overlay({ [output.file]: new TextEncoder().encode(yaml), ...(unit ? { [unit.at]: unit.bytes } : {}) });
  const named: Edit[] = unit?.edit ? [unit.edit] : [];
  const moved = await readPlan(there(editYaml(text, named).text).workspace, output.file);
  diagnostics.push(...moved.diagnostics.filter(({ place }) => place?.file === unit?.at));
  if (!moved.value || hasErrors(diagnostics)) return { diagnostics };

  const numberingOf = numberingOfTables(data.library.tables);
  const rolled = rollOver({
    ...data,
    rules: data.targetRules,
    words: data.indicatorWords,
    data: own.data,
    from: plan.year,
    to: options.year,
    unit: moved.value.plan.unit,
    unitBefore: plan.unit,
    day: options.day,
    ...given,
    rule: options.rule ?? DEFAULT_RULE,
    reading: options.reading,
    tables: data.library.tables,
  });
  const inOldFile = (list: readonly Diagnostic[]): Diagnostic[] =>
    list.map((each) => (isBare(each) ? { ...each, place: placeOf(each.place.path) } : each));
  diagnostics.push(...rolled.diagnostics);
  if (!rolled.value) return { diagnostics: inOldFile(diagnostics) };

  const edits = [...rolled.value.edits, ...named, ...(options.explain ? explainAnnex(own.data, rolled.value) : [])];
  const edited: EditedYaml = editYaml(text, edits);
  const next = there(edited.text);
  const checked = await readPlan(next.workspace, output.file);
  if (!checked.value) return failed(...inOldFile(diagnostics), ...checked.diagnostics);
  const ruleBook = await loadRuleBook(project);
  diagnostics.push(...ruleBook.diagnostics);
  if (!ruleBook.value) return failed(...inOldFile(diagnostics));
  // what lies beside the plans is reported once, and is no finding of either
  const reported = new Set(diagnostics.map((each) => JSON.stringify(each)));
  const untold = (list: readonly Diagnostic[]): Diagnostic[] =>
    list.filter((each) => !reported.has(JSON.stringify(each)));
  const before = untold(await findingsOfPlan(project, file, ruleBook.value));
  const judged = untold(await findingsOfPlan(next, output.file, ruleBook.value, { day: rolled.value.day }));
  // a unit that is gone is for people to decide, not a fault that is merely carried over
  const gone = judged.filter(isOfUnit);
  const words = dataOfText(edited.text, output.file);
  const after = judged
    .filter((each) => !isOfUnit(each))
    .map((each) => atGivenCell(each, rolled.value?.targets ?? [], words));
  const other = gone.length > 0 || unit ? [] : otherUnitOfName(plan, ruleBook.value.units, placeOf('unit'));

  const follow = followEdits(own.data, edits);
  const inDraft = checked.value.placeOf;
  const located = (path: string, sought?: Sought): Place => {
    const now = follow(toDataPath(path));
    return now ? inDraft(now.join('.'), sought) : placeOf(path);
  };
  const compared = comparePlans(own.data, words, numberingOf);
  return {
    value: {
      yaml: edited.text,
      keptLayout: edited.keptLayout,
      beside: unit?.copy ? [{ file: unit.at, bytes: unit.bytes }] : [],
      compared: {
        ...compared,
        texts: compared.texts.map((each) => ({
          ...each,
          place: (each.side === 'after' ? inDraft : placeOf)(each.path),
        })),
      },
      rolled: {
        ...rolled.value,
        changes: rolled.value.changes.map((each) => ({ ...each, place: located(each.path) })),
        years: rolled.value.years.map((each) => ({ ...each, place: located(each.path) })),
        decisions: [
          ...[...gone, ...other].map(withUnitFile),
          ...rolled.value.decisions.map(({ sought, ...each }) =>
            isBare(each) ? { ...each, place: located(each.place.path, sought) } : each,
          ),
        ],
      },
      findings: compareFindings(
        before.filter((each) => !gone.some((now) => isOfUnit(each) && each.place?.path === now.place?.path)),
        after,
      ),
    },
    diagnostics: inOldFile(diagnostics),
  };
}

/** The name of last year's unit is that of another one now. */
function otherUnitOfName({ decision, plan, document, unit }: Plan, units: Units, place: Place): Diagnostic[] {
  const { year, month = 1, day = 1 } = (decision ?? plan ?? document)?.date ?? {};
  const words = year === undefined ? undefined : becameWords(unit, units, isoDate({ year, month, day }));
  return words ? [{ code: 'rollover/unit-replaced', severity: 'warning', place, ...words }] : [];
}

/** That the plan's own unit, or one above it, is not there on the day of signing. */
const isOfUnit = ({ code, place }: Diagnostic): boolean =>
  code === 'check/issuer-exists' && /^unit(?:\.|$)/u.test(place?.path ?? '');

const withUnitFile = (each: Diagnostic): Diagnostic => ({
  ...each,
  remedy: {
    vi: `${each.remedy?.vi ?? ''} Ghi tệp của đơn vị mới bằng --unit.`.trim(),
    en: `${each.remedy?.en ?? ''} Name the file of the new unit with --unit.`.trim(),
  },
});

/** What is wrong with words that stand in a given file as well is told at their cell there: that is where they come from. */
function atGivenCell(finding: Diagnostic, fates: readonly TargetFate[], data: unknown): Diagnostic {
  const path = finding.place?.path ?? '';
  const role = path.slice(path.lastIndexOf('.') + 1);
  const fate = fates.find((each) => path === `${each.path}.${role}`);
  if (!fate || (role === 'target' && fate.case !== 'assigned')) return finding;
  const now = toDataPath(path).reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown>)?.[key],
    data,
  );
  const sides = role === 'target' || role === 'assigned' ? (['assigned'] as const) : (['result', 'assigned'] as const);
  const cell = sides.map((side) => fate[side] === now && fate.cells[side]).find((place) => place);
  return cell ? { ...finding, place: { ...cell, path } } : finding;
}

/** Knows its path in the plan, not yet its file. */
const isBare = (each: Diagnostic): each is Diagnostic & { place: { path: string } } =>
  each.place?.path !== undefined && each.place.file === undefined;
