// Plan + files of units → the jobs of a run: every unit with its own plan, its place in the output and the hash of all it depends on.
// What is wrong with the units is found here, before a file is written.

import { unitName } from '../compose/names/unit-names.js';
import { leavesOf } from '../compose/table/column-layout.js';
import { type Diagnostic, distinct, hasErrors, type Place, type Result } from '../diagnostics/index.js';
import type { DocumentType } from '../doctype/document-type.js';
import type { NamedColumn } from '../doctype/heads/named-columns.js';
import { type IndicatorWords, loadIndicatorWords } from '../doctype/indicator-words.js';
import { loadTargetRules, type Reading, type TargetRule } from '../doctype/target-rule.js';
import { loadUnits } from '../doctype/units/units.js';
import { type Kit, loadKit, typeOfKit } from '../flows/build.js';
import { loadRuleBook, type RuleBook } from '../flows/judge-plan.js';
import { notesOfProject } from '../flows/project-notes.js';
import type { Plan } from '../plan/plan.js';
import type { Unit } from '../plan/unit.js';
import { type PlanSource, readPlan } from '../read/yaml/read-plan.js';
import { foldWords } from '../text/fold-words.js';
import { checksum } from '../workspace/output-batch.js';
import type { Workspace } from '../workspace/workspace.js';
import { namedFacts } from './blank-form.js';
import { kitHash, stableText } from './kit-hash.js';
import { folderNames, fullName } from './unit-names.js';
import { writeCapitals } from './units/capital-names.js';
import { loadHeadSynonyms } from './units/head-synonyms.js';
import { type NamedBytes, readUnits, type UnitsSource } from './units/read-units.js';
import type { UnitEntry, UnitsFile } from './units/units-file.js';
import { checkEntries } from './variant/check-entries.js';
import { checkRules } from './variant/check-rules.js';
import { knownRows, rowWords } from './variant/known-rows.js';
import { mapRows, mapTables } from './variant/plan-tables.js';
import { markRows } from './variant/row-origins.js';
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
  readonly jobs: readonly Job[];
  /** Place of a path in the units file. */
  readonly placeOfUnits: (path: string) => Place;
  /** Of everything all units share. */
  readonly hash: string;
}

export interface BatchInput {
  readonly workspace: Workspace;
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

/** Two entries for one unit would overwrite each other. */
function sameUnits(units: readonly Unit[], { placeOf }: UnitsSource): Diagnostic[] {
  const first = new Map<string, number>();
  return units.flatMap((unit, index): Diagnostic[] => {
    const name = foldWords(fullName(unit));
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, index);
      return [];
    }
    const at = placeOf(`units.${before}`);
    const there = at.spot ?? (at.line === undefined ? '' : String(at.line));
    return [
      {
        code: 'units/same-unit',
        severity: 'error',
        place: placeOf(`units.${index}.name`),
        message: {
          vi: `Đơn vị "${fullName(unit)}" đã có ở trên (${there}).`,
          en: `The unit "${fullName(unit)}" stands above already (${there}).`,
        },
        remedy: {
          vi: 'Bỏ dòng trùng, hoặc ghi cột "Cấp trên" để phân biệt.',
          en: 'Take one out, or tell them apart by the column "Cấp trên".',
        },
      },
    ];
  });
}

/** Where no unit says what it stands below, all get the superior of the plan, which may be that of a sample. */
function commonParent(entries: readonly UnitEntry[], { parent }: Unit, placeOf: UnitsSource['placeOf']): Diagnostic[] {
  if (!parent || entries.length < 2 || entries.some((each) => each.parent !== undefined)) return [];
  return [
    {
      code: 'units/common-parent',
      severity: 'warning',
      place: placeOf('units.0'),
      message: {
        vi: `Bảng đơn vị không ghi cấp trên: cả ${entries.length} đơn vị đều lấy "${fullName(parent)}" của kế hoạch chung.`,
        en: `The table names no superior: all ${entries.length} units get "${fullName(parent)}" of the common plan.`,
      },
      remedy: {
        vi: 'Kiểm tra lại; nếu sai thì thêm cột "Cấp trên".',
        en: 'Look whether it is right; if not, add a column "Cấp trên".',
      },
    },
  ];
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

/** Figures of units change what a row of totals sums up. */
function openTotals(plan: Plan, { units }: UnitsFile, placeOf: (path: string) => Place): Diagnostic[] {
  if (!units.some((entry) => entry.results ?? entry.assigned ?? entry.targets)) return [];
  const found: Diagnostic[] = [];
  mapTables(plan, (table, kind, path) =>
    kind !== 'indicators'
      ? table
      : mapRows(
          table,
          (row) => row,
          path,
          (row, at) => {
            found.push({
              code: 'units/total-open',
              severity: 'warning',
              place: placeOf(at),
              message: {
                vi: `Dòng tổng "${rowWords(row, kind)}": ở đơn vị có chỉ tiêu riêng, số tổng để trống ("…").`,
                en: `The total "${rowWords(row, kind)}" is open ("…") where a unit has targets of its own.`,
              },
              remedy: {
                vi: 'Bỏ dòng tổng khỏi kế hoạch chung, hoặc điền số tổng của từng đơn vị sau khi lập.',
                en: 'Take the total out of the common plan, or write that of each unit afterwards.',
              },
            });
            return row;
          },
        ),
  );
  return found;
}

export async function prepareBatch(input: BatchInput): Promise<Result<Batch>> {
  const { workspace } = input;
  const [kit, source, synonyms, rules, words, ruleBook, notes] = await Promise.all([
    loadKit(workspace),
    readPlan(workspace, input.plan),
    loadHeadSynonyms(workspace),
    loadTargetRules(workspace),
    loadIndicatorWords(workspace),
    loadRuleBook(workspace),
    notesOfProject(workspace),
  ]);
  const loaded = [kit, source, synonyms, rules, words, ruleBook].flatMap((each) => each.diagnostics);
  const diagnostics = distinct([...notes, ...loaded]);
  if (!kit.value || !source.value || !synonyms.value || !rules.value || !words.value || !ruleBook.value)
    return { diagnostics };
  if (hasErrors(diagnostics)) return { diagnostics };
  const { plan } = source.value;
  const type = await typeOfKit(kit.value, plan.type);
  diagnostics.push(...type.diagnostics);
  if (!type.value) return { diagnostics };

  const rows = knownRows(plan);
  const known = { ...synonyms.value, heads: synonyms.value.heads.withColumns(input.columns ?? []) };
  const read = readUnits(input.units, known, {
    year: plan.year,
    facts: new Set(namedFacts(plan)),
    hasIndicator: (text) => rows.find('indicators', text) !== undefined,
    indicatorKey: (text) => {
      const row = rows.find('indicators', text);
      return row === undefined || row === 'several' ? text : row.key;
    },
  });
  diagnostics.push(...read.diagnostics);
  if (!read.value) return { diagnostics };
  const { capitals } = read.value;
  const country = capitals.length > 0 ? await loadUnits(workspace) : undefined;
  diagnostics.push(...(country?.diagnostics ?? []));
  const written = country?.value && writeCapitals(read.value.units.units, capitals, plan.unit, country.value);
  diagnostics.push(...(written?.diagnostics ?? []));
  const units = {
    ...read.value.units,
    units: written?.entries ?? read.value.units.units,
    ...(input.rule === undefined ? {} : { rule: input.rule }),
    ...(input.reading === undefined ? {} : { reading: input.reading }),
  };
  const of = { ...read.value, units };
  diagnostics.push(
    ...checkEntries(of, { plan, rows, rules: rules.value, roles: taskRoles(source.value, kit.value) }),
    ...checkRules(of, { rows, rules: rules.value, placeInPlan: source.value.placeOf }),
  );
  const named = units.units.map((entry) => unitOf(plan, entry));
  diagnostics.push(...openTotals(plan, units, source.value.placeOf));
  diagnostics.push(...sameUnits(named, of), ...commonParent(units.units, plan.unit, of.placeOf));
  if (hasErrors(diagnostics)) return { diagnostics };

  const folders = folderNames(named);
  const short = new Map<string, number>();
  for (const unit of named) short.set(unitName(unit).toLowerCase(), (short.get(unitName(unit).toLowerCase()) ?? 0) + 1);
  const jobs = units.units.map(
    (entry, order): Job => ({
      order,
      entry,
      unit: named[order] as Unit,
      name: fullName(named[order] as Unit),
      folder: folders[order] as string,
      ambiguous: (short.get(unitName(named[order] as Unit).toLowerCase()) ?? 0) > 1,
    }),
  );
  const hash = checksum(
    stableText([
      input.version,
      kitHash(kit.value),
      type.value,
      plan,
      rules.value,
      words.value,
      ruleBook.value,
      units.rule,
      units.reading,
    ]),
  );
  return {
    value: {
      kit: kit.value,
      source: { ...source.value, plan: markRows(plan) },
      ruleBook: ruleBook.value,
      type: type.value,
      rules: rules.value,
      words: words.value,
      ...(units.rule === undefined ? {} : { rule: units.rule }),
      ...(units.reading === undefined ? {} : { reading: units.reading }),
      jobs,
      placeOfUnits: read.value.placeOf,
      hash,
    },
    diagnostics,
  };
}
