// Checking a document that was built from a plan: the same rules as for files, without anything that reads files.

import type { CheckData } from '../check/check-data.js';
import { type CheckFinding, type CheckReport, checkDocument } from '../check/check-document.js';
import { lookOfDocument } from '../check/look/look-of-document.js';
import { lookOfPages } from '../check/look/look-of-pages.js';
import { checkLawNumbers } from '../check/open-facts.js';
import type { RowFacts } from '../check/rule.js';
import type { Line, LineRole } from '../check/view/text-view.js';
import { valueAt } from '../data/edits/edit.js';
import type { Sought } from '../data/place-in-text.js';
import { toDataPath } from '../data/yaml-source.js';
import type { Diagnostic, Result } from '../diagnostics/index.js';
import type { LegalRegister } from '../doctype/legal-register.js';
import type { ProjectSettings } from '../doctype/project-settings.js';
import type { Units } from '../doctype/units/units.js';
import type { PlanSource } from '../read/yaml/read-plan.js';
import { foldWords } from '../text/fold-words.js';
import { type Built, type Examined, examineFile, examinePlan, type Kit } from './build.js';
import type { Project } from './project.js';

/** What the rules know besides the document. */
export interface RuleBook {
  readonly data: CheckData;
  readonly register?: LegalRegister;
  readonly settings: ProjectSettings;
  /** Of the country, by day. */
  readonly units: Units;
}

/** Faults: bad data files. Without a register the rules that ask it judge nothing. */
export async function loadRuleBook(project: Project): Promise<Result<RuleBook>> {
  const [data, register, others] = await Promise.all([
    project.load('checkData'),
    project.load('register'),
    project.load('settings', 'units'),
  ]);
  const diagnostics = [data, register, others].flatMap((each) => each.diagnostics);
  if (!data.value || !others.value) return { diagnostics };
  const { settings, units } = others.value;
  return { value: { data: data.value.checkData, ...register.value, settings, units }, diagnostics };
}

/** Where the plan says what these lines are made of; all others know it themselves. @param main the text that carries number and date */
const homes = (main: string): Partial<Record<LineRole, string>> => ({
  agency: 'unit',
  'number-line': `${main}.number`,
  'place-date': `${main}.date`,
  'signature-capacity': 'signatory.capacity',
  'signature-name': 'signatory.name',
});

/** The fact that lines of a role are made of; undefined for those that know it themselves. @param main the text that carries number and date */
export const homeOfRole = (role: string, main: string): string | undefined => homes(main)[role as LineRole];

/** The fact that a line of the head or foot of the plan is made of; undefined for lines that know it themselves. @param start of the faulty words */
function homeOf({ role, text }: Line, start: number, { plan, type }: Built): string | undefined {
  const home = homeOfRole(role, type.main);
  const has = (fact: string | undefined): boolean =>
    fact !== undefined && ` ${foldWords(text)} `.includes(` ${foldWords(fact)} `);
  if (role === 'signature-capacity') {
    const { position, deputyOf } = plan.signatory;
    const stated = /^\p{L}+\./u.test(text) ? undefined : position;
    return has(stated) ? 'signatory.position' : has(deputyOf) ? 'signatory.deputyOf' : home;
  }
  if (role === 'place-date' && plan.unit.place !== undefined && start < text.lastIndexOf(', ngày')) return 'unit.place';
  return home;
}

/** The faulty words of a finding, to be looked for in a text of several lines; undefined for any other diagnostic. */
export function soughtOf(diagnostic: Diagnostic & { readonly finding?: CheckFinding['finding'] }): Sought | undefined {
  const { line, start, end } = diagnostic.finding ?? {};
  return line && { line: line.text, at: start ?? 0, end };
}

const located = (findings: readonly CheckFinding[], built: Built): CheckFinding[] =>
  findings.map((finding) => {
    const { place } = finding;
    const { line, start = 0 } = finding.finding;
    // a line of the head or foot may know no more than the text that it stands in
    const home = line && homeOf(line, start, built);
    const path = place?.path === undefined || place.path === built.type.main ? (home ?? place?.path) : place.path;
    if (place === undefined || path === undefined) return finding;
    const own = built.placeOf(path, soughtOf(finding));
    // the cell of a table says more than the place in the document
    const spot = own.spot ?? place.spot;
    return { ...finding, place: { ...own, ...(spot === undefined ? {} : { spot }) } };
  });

interface CheckBuiltOptions {
  readonly issue?: boolean;
  /** False where it goes into an office's own form: pages of our own are then none of its pages. */
  readonly ownPages?: boolean;
  /** Expected day of signing, `2026-01-15`, while the plan names none. */
  readonly day?: string | undefined;
}

function rowFactsAt(plan: unknown, path: string): RowFacts {
  const row = valueAt(plan, toDataPath(path)) as Readonly<Record<string, unknown>> | undefined;
  const text = (key: string): string | undefined => (typeof row?.[key] === 'string' ? row[key] : undefined);
  return { assigned: text('assigned'), better: text('better') };
}

/** The rules over a document that was built from a plan; places are those of the plan file. */
export function checkBuilt(
  built: Built,
  { data, register, settings, units }: RuleBook,
  { issue = false, ownPages = true, day }: CheckBuiltOptions = {},
): CheckReport {
  const { number, date } = built.document.properties;
  const { unit, year, sample } = built.plan;
  const report = checkDocument(
    {
      document: lookOfDocument(built.document, built.library.styles),
      source: 'plan',
      file: built.placeOf('').file ?? '',
      issue,
      toBeNumbered: built.plan.medium === 'electronic' || number === undefined || date === undefined,
      issuer: {
        unit,
        year,
        head: unit.agency?.head ?? built.library.wording.chairman,
        day,
        sample,
      },
      rowFacts: (path) => rowFactsAt(built.plan, path),
      units,
      ...(ownPages ? { pages: lookOfPages(built.pages().pages) } : {}),
      ...(register ? { register } : {}),
      fonts: built.fonts,
    },
    data,
    settings.check?.rules,
    settings.check?.accept,
  );
  return { ...report, findings: located(report.findings, built) };
}

interface Judged {
  /** Where a document could be composed; after an error it is not to be written. */
  readonly built?: Built;
  /** What the rules say of it. */
  readonly report?: CheckReport;
  /** What reading and composing told, and setting the pages. */
  readonly reported: readonly Diagnostic[];
}

/**
 * What stands between a plan and the paper, for every command alike: the plan is composed in spite of errors, and the rules go over what came
 * out and over its pages, so that all faults are found together.
 */
export async function judgePlan(
  kit: Kit,
  source: PlanSource,
  rules: RuleBook,
  options: CheckBuiltOptions = {},
): Promise<Judged> {
  return judgeComposed(kit, await examinePlan(kit, source, { issue: options.issue ?? false }), rules, options);
}

function judgeComposed(
  kit: Kit,
  { value: built, diagnostics }: Result<Built>,
  rules: RuleBook,
  { issue = false, ownPages = true, day }: CheckBuiltOptions,
): Judged {
  if (!built) return { reported: diagnostics };
  const laws = checkLawNumbers(built.plan, rules.register ?? { entries: [] }, kit.library.wording.lawKinds, issue);
  const reported = [
    ...diagnostics,
    ...laws.map((each) => ({ ...each, place: built.placeOf(each.place?.path ?? '') })),
    ...(ownPages ? built.pages().diagnostics : []),
  ];
  return { built, report: checkBuilt(built, rules, { issue, ownPages, day }), reported };
}

/**
 * All that is reported of a plan, as `check` tells it.
 *
 * @param file plan file, relative to the project folder
 */
export async function findingsOfPlan(
  project: Project,
  file: string,
  rules: RuleBook,
  options: CheckBuiltOptions = {},
): Promise<Diagnostic[]> {
  return findingsOf(await examineFile(project, file, { issue: options.issue ?? false }), rules, options);
}

/** The same of a plan that has been examined for as much: to be issued or not. */
export function findingsOf(
  { kit, composed, diagnostics }: Examined,
  rules: RuleBook,
  options: CheckBuiltOptions = {},
): Diagnostic[] {
  if (!kit || !composed) return [...diagnostics];
  const { report, reported } = judgeComposed(kit, composed, rules, options);
  return [...diagnostics, ...reported, ...(report?.findings ?? [])];
}
