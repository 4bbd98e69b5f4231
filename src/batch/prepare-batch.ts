// Plan + files of units → the jobs of a run: every unit with its own plan, its place in the output and the hash of all it depends on.
// What is wrong with the units is found here, before a file is written.

import { unitName } from '../compose/names/unit-names.js';
import { leavesOf } from '../compose/table/column-layout.js';
import { type Diagnostic, distinct, hasErrors, type Place, type Result } from '../diagnostics/index.js';
import type { DocumentType } from '../doctype/document-type.js';
import type { NamedColumn } from '../doctype/heads/named-columns.js';
import type { IndicatorWords } from '../doctype/indicator-words.js';
import type { Reading } from '../doctype/readings.js';
import type { TargetRule } from '../doctype/target-rule.js';
import { type Kit, loadKit } from '../flows/build.js';
import { loadRuleBook, type RuleBook } from '../flows/judge-plan.js';
import type { Project } from '../flows/project.js';
import type { Plan } from '../plan/plan.js';
import type { PlanTable } from '../plan/table.js';
import type { Unit } from '../plan/unit.js';
import { dataOfFile, type PlanSource, readPlan } from '../read/yaml/read-plan.js';
import { sha256 } from '../workspace/sha256.js';
import { namedFacts } from './blank-form.js';
import { kitHash, stableText } from './manifest.js';
import { commonParent, folderNames, fullName, sameUnits } from './unit-names.js';
import { writeCapitals } from './units/capital-names.js';
import { dayOfPlan, missingUnits, tellMissing } from './units/country-units.js';
import { type HeadSynonyms, loadHeadSynonyms } from './units/head-synonyms.js';
import { type NamedBytes, readUnits, type UnitsSource } from './units/read-units.js';
import type { PlanWords } from './units/sheet-data.js';
import type { UnitEntry } from './units/units-file.js';
import { checkEntries } from './variant/check-entries.js';
import { checkRules, openTotals } from './variant/check-rules.js';
import {
  columnReader,
  type KnownRows,
  knownRows,
  mapTables,
  markRows,
  type TableColumn,
} from './variant/plan-tables.js';
import { superiorPapers } from './variant/superior-papers.js';
import { unitOf } from './variant/unit-plan.js';

export interface Job {
  /** Place in the units file, from 0. */
  readonly order: number;
  readonly entry: UnitEntry;
  readonly unit: Unit;
  /** `phường Sao Mai, thành phố Hải An`. */
  readonly name: string;
  /** Safe and unique. */
  readonly folder: string;
  /** Whether other units share the short name, so that files side by side need the folder's name too. */
  readonly ambiguous: boolean;
}

export interface Batch {
  readonly kit: Kit;
  readonly source: PlanSource;
  readonly ruleBook: RuleBook;
  readonly type: DocumentType;
  readonly rules: ReadonlyMap<string, TargetRule>;
  readonly words: IndicatorWords;
  readonly rule?: string;
  readonly reading?: Reading;
  /** Some unit gives results, what is assigned to it. */
  readonly withResults: boolean;
  readonly withAssigned: boolean;
  readonly columnsOf: (table: PlanTable) => readonly TableColumn[];
  readonly jobs: readonly Job[];
  /** Communes of the province that the table leaves out. */
  readonly missing: readonly string[];
  /** Place of a path in the units file. */
  readonly placeOfUnits: (path: string) => Place;
  /** Of everything all units share. */
  readonly hash: string;
}

export interface BatchInput {
  readonly project: Project;
  /** Plan file, relative to the project folder. */
  readonly plan: string;
  readonly units: readonly NamedBytes[];
  /** Columns as a person names them. */
  readonly columns?: readonly NamedColumn[] | undefined;
  /** Go before those of the units file. */
  readonly rule?: string | undefined;
  readonly reading?: Reading | undefined;
  /** Version of the program, part of the hash. */
  readonly version: string;
}

/** Roles that rows of the plan's task tables may have. */
function taskRoles({ plan }: PlanSource, kit: Kit): string[] {
  const roles = new Set<string>();
  mapTables(plan, (table, kind) => {
    const known = typeof table.columns === 'string' ? kit.library.tables.get(table.columns) : undefined;
    const columns = typeof table.columns === 'string' ? (known?.columns ?? []) : table.columns;
    if (kind === 'tasks') for (const { role } of leavesOf(columns)) if (role) roles.add(role);
    return table;
  });
  return [...roles];
}

/** What is asked of the plan where it cannot be understood as a whole: only its year and the facts that its texts name. */
async function roughWords({ project, plan }: BatchInput): Promise<PlanWords | undefined> {
  const data = await dataOfFile(project.workspace, plan);
  const year = Number((data as { readonly year?: unknown } | undefined)?.year);
  if (!Number.isInteger(year)) return undefined;
  return { year, facts: new Set(namedFacts(data)), hasIndicator: () => false, indicatorKey: (text) => text };
}

const wordsOfPlan = (plan: Plan, rows: KnownRows): PlanWords => ({
  year: plan.year,
  unit: plan.unit,
  facts: new Set(namedFacts(plan)),
  hasIndicator: (text) => rows.find('indicators', text) !== undefined,
  measureOf: rows.measureOf,
  indicatorKey: (text) => {
    const row = rows.find('indicators', text);
    return row === undefined || row === 'several' ? text : row.key;
  },
});

/** Of a table whose plan is at fault: what is wrong with it whatever the plan says. */
async function faultsBesidePlan(input: BatchInput, heads: HeadSynonyms | undefined): Promise<Diagnostic[]> {
  const words = heads && (await roughWords(input));
  if (!heads || !words) return [];
  return readUnits(input.units, heads, words).diagnostics.filter(({ severity }) => severity === 'error');
}

/** The table with names in capitals as they are printed, and what is wrong with it beside this plan. */
async function readTable(
  input: BatchInput,
  { kit, source, synonyms, rules }: Loaded,
): Promise<{ table: UnitsSource; named: readonly Unit[]; missing: readonly string[]; diagnostics: Diagnostic[] }> {
  const { plan } = source;
  const rows = knownRows(plan);
  const { value, diagnostics: reported } = readUnits(input.units, synonyms, wordsOfPlan(plan, rows));
  const read = value ?? { units: { units: [] }, placeOf: () => ({ file: input.units[0]?.file ?? '' }), capitals: [] };
  const diagnostics = [...reported];
  const { capitals } = read;
  const country = await input.project.load('units');
  if (capitals.length > 0) diagnostics.push(...country.diagnostics);
  const written = country.value && writeCapitals(read.units.units, capitals, plan.unit, country.value.units);
  diagnostics.push(...(written?.diagnostics ?? []));
  const units = {
    ...read.units,
    units: written?.entries ?? read.units.units,
    ...(input.rule === undefined ? {} : { rule: input.rule }),
    ...(input.reading === undefined ? {} : { reading: input.reading }),
  };
  const table = { ...read, units };
  diagnostics.push(
    ...checkEntries(table, { plan, rows, rules, roles: taskRoles(source, kit) }),
    ...checkRules(table, { rows, rules, placeInPlan: source.placeOf }),
  );
  const named = units.units.map((entry) => unitOf(plan, entry));
  diagnostics.push(...openTotals(plan, units, source.placeOf));
  diagnostics.push(...sameUnits(named, table), ...commonParent(units.units, plan.unit, table.placeOf));
  diagnostics.push(...superiorPapers(plan, named, source.placeOf));
  const day = dayOfPlan(plan, input.project.workspace.today());
  const missing = country.value ? missingUnits(named, country.value.units, day) : [];
  diagnostics.push(...tellMissing(missing, table.placeOf('units')));
  return { table, named, missing, diagnostics };
}

/** Faults after which nobody knows what stands in which column. */
const columnsInDoubt = new Set([
  'import/row-too-long',
  'import/second-head',
  'units/unnamed-column',
  'units/same-head',
]);

const NO_FACT = 'units/no-fact';

/** Facts that the plan names and nobody gives are reported already: a word stands for each, so that the rest can be judged. */
const withAllFacts = (plan: Plan): Plan => ({
  ...plan,
  facts: { ...Object.fromEntries(namedFacts(plan).map((name) => [name, 'đã có'])), ...plan.facts },
});

/** Whether a unit's own row or entry is at fault: what else would be wrong with it would follow from that. */
function faultyUnit(diagnostics: readonly Diagnostic[], { placeOf }: UnitsSource): (order: number) => boolean {
  const errors = diagnostics.filter(({ code, severity }) => severity === 'error' && code !== NO_FACT);
  const lost = errors.some(({ code }) => columnsInDoubt.has(code));
  const rowOf = ({ file, spot }: Place): string | undefined =>
    spot && `${file}:${spot.replace(/![A-Z]+(?=\d+$)/, '!')}`;
  const rows = new Set(errors.flatMap(({ place }) => (place && rowOf(place)) ?? []));
  const paths = new Set(errors.flatMap(({ place }) => /^units\.\d+(?=\.|$)/.exec(place?.path ?? '')?.[0] ?? []));
  return (order) => {
    const place = placeOf(`units.${order}`);
    return lost || rows.has(rowOf(place) ?? '') || paths.has(place.path ?? '');
  };
}

function jobsOf(entries: readonly UnitEntry[], named: readonly Unit[]): Job[] {
  const folders = folderNames(named);
  const short = new Map<string, number>();
  for (const unit of named) short.set(unitName(unit).toLowerCase(), (short.get(unitName(unit).toLowerCase()) ?? 0) + 1);
  return entries.map(
    (entry, order): Job => ({
      order,
      entry,
      unit: named[order] as Unit,
      name: fullName(named[order] as Unit),
      folder: folders[order] as string,
      ambiguous: (short.get(unitName(named[order] as Unit).toLowerCase()) ?? 0) > 1,
    }),
  );
}

interface Loaded {
  readonly kit: Kit;
  readonly source: PlanSource;
  readonly synonyms: HeadSynonyms;
  readonly rules: ReadonlyMap<string, TargetRule>;
  readonly words: IndicatorWords;
  readonly ruleBook: RuleBook;
}

export interface PreparedBatch extends Result<Batch> {
  /** After faults of the table: the units that are right so far. Nothing is made of them, but they can be judged with the rest. */
  readonly usable?: Batch;
}

/**
 * A plan and a table of units → the jobs of a run, with all that is wrong with either before a file is written.
 *
 * @returns no value where anything is in error
 * @example
 * const { value: batch } = await prepareBatch({ project, plan: 'plan.yaml', units: [{ file: 'don-vi.xlsx', bytes }], version: '1' });
 */
export async function prepareBatch(input: BatchInput): Promise<PreparedBatch> {
  const { project } = input;
  const [kit, source, known, targets, ruleBook, notes] = await Promise.all([
    loadKit(project),
    readPlan(project.workspace, input.plan),
    loadHeadSynonyms(project.workspace),
    project.load('targetRules', 'indicatorWords'),
    loadRuleBook(project),
    project.notes(),
  ]);
  const loaded = [kit, source, known, targets, ruleBook].flatMap((each) => each.diagnostics);
  const diagnostics = distinct([...notes, ...loaded]);
  const synonyms = known.value && { ...known.value, heads: known.value.heads.withColumns(input.columns ?? []) };
  const type = source.value && (await project.type(source.value.plan.type));
  diagnostics.push(...(type?.diagnostics ?? []));
  const unready = hasErrors(diagnostics);
  if (unready || !kit.value || !source.value || !synonyms || !targets.value || !ruleBook.value || !type?.value)
    return { diagnostics: [...diagnostics, ...(await faultsBesidePlan(input, synonyms))] };
  const all = {
    kit: kit.value,
    source: source.value,
    synonyms,
    rules: targets.value.targetRules,
    words: targets.value.indicatorWords,
    ruleBook: ruleBook.value,
  };

  const { table, named, missing, diagnostics: reported } = await readTable(input, all);
  diagnostics.push(...reported);
  const { rule, reading, units } = table.units;
  const { plan } = all.source;
  const shared = [all.rules, all.words, all.ruleBook, rule, reading];
  const isFaulty = hasErrors(reported) ? faultyUnit(reported, table) : () => false;
  const batch: Batch = {
    kit: all.kit,
    source: { ...all.source, plan: markRows(plan) },
    ruleBook: all.ruleBook,
    type: type.value,
    rules: all.rules,
    words: all.words,
    ...(rule === undefined ? {} : { rule }),
    ...(reading === undefined ? {} : { reading }),
    withResults: units.some(({ results }) => results !== undefined),
    withAssigned: units.some(({ assigned }) => assigned !== undefined),
    columnsOf: columnReader(kit.value.library.tables, synonyms.heads, plan.year),
    jobs: jobsOf(units, named).filter(({ order }) => !isFaulty(order)),
    missing,
    placeOfUnits: table.placeOf,
    hash: sha256(stableText([input.version, kitHash(all.kit), type.value, plan, ...shared])),
  };
  if (!hasErrors(diagnostics)) return { value: batch, diagnostics };
  return { usable: { ...batch, source: { ...batch.source, plan: markRows(withAllFacts(plan)) } }, diagnostics };
}
