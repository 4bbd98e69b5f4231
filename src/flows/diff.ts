// Two plan files side by side: what differs as data, or the new document as a DOCX with tracked changes against the old one.

import { type Diagnostic, distinct, type Result } from '../diagnostics/index.js';
import { numberingOfTables } from '../doctype/table-definition.js';
import { dataOfFile, readPlan } from '../read/yaml/read-plan.js';
import { comparePlans, type PlansCompared } from '../rollover/compare/compare-plans.js';
import { reviseDocument } from '../rollover/compare/revise-document.js';
import { leftBetween } from '../rollover/leftovers/left-between.js';
import { buildDocument, withDocument } from './build.js';
import { findingsOfPlan, loadRuleBook } from './judge-plan.js';
import type { Project } from './project.js';
import { renderFiles } from './render.js';

/** A plan file and the project it belongs to; each plan is read in its own. */
export interface PlanAt {
  readonly project: Project;
  readonly file: string;
}

/** What was made of two plans, with what each of them told: their places are in two projects. */
export interface OfBoth<T> extends Result<T> {
  readonly before: readonly Diagnostic[];
  readonly after: readonly Diagnostic[];
}

const both = <T>(before: readonly Diagnostic[], after: readonly Diagnostic[], value?: T): OfBoth<T> => ({
  ...(value === undefined ? {} : { value }),
  before,
  after,
  diagnostics: [...before, ...after],
});

/** What `check` tells of each of two plans. */
export async function judgeBoth(before: PlanAt, after: PlanAt): Promise<OfBoth<never>> {
  const judge = async ({ project, file }: PlanAt): Promise<Diagnostic[]> => {
    const ruleBook = await loadRuleBook(project);
    const found = ruleBook.value ? await findingsOfPlan(project, file, ruleBook.value) : [];
    return distinct([...(await project.notes()), ...ruleBook.diagnostics, ...found]);
  };
  return both(await judge(before), await judge(after));
}

/**
 * Two plan files side by side, as data: indicators, tasks, citations, texts, and what of the old year is left in the new plan.
 *
 * @example
 * const { value } = await diffPlans({ project, file: 'plan-2025.yaml' }, { project, file: 'plan-2026.yaml' });
 */
export async function diffPlans(before: PlanAt, after: PlanAt): Promise<OfBoth<PlansCompared>> {
  const [a, b, loaded] = await Promise.all([
    readPlan(before.project.workspace, before.file),
    readPlan(after.project.workspace, after.file),
    after.project.load('library', 'leftovers', 'years', 'heads'),
  ]);
  const reported = [a.diagnostics, [...b.diagnostics, ...loaded.diagnostics]] as const;
  if (!a.value || !b.value || !loaded.value) return both(...reported);
  const { library, leftovers, years, heads } = loaded.value;
  const [old, fresh] = [a.value.placeOf, b.value.placeOf];
  const [was, is] = [
    await dataOfFile(before.project.workspace, before.file),
    await dataOfFile(after.project.workspace, after.file),
  ];
  const { tables } = library;
  const compared = comparePlans(was, is, numberingOfTables(tables));
  const reading = { heads, tables };
  const left = leftBetween(was, is, leftovers, years, reading).map((each) => ({
    ...each,
    place: fresh(each.place?.path ?? ''),
  }));
  const texts = compared.texts.map((each) => ({ ...each, place: (each.side === 'after' ? fresh : old)(each.path) }));
  return both(...reported, { ...compared, texts, leftovers: left });
}

/**
 * The new document with tracked changes against the old one (.docx): taking all of them gives the new text, dropping all gives the old.
 * Faults: either plan cannot be built.
 *
 * @example
 * const { value: docx } = await diffAsDocx({ project, file: 'plan-2025.yaml' }, { project, file: 'plan-2026.yaml' });
 */
export async function diffAsDocx(before: PlanAt, after: PlanAt): Promise<OfBoth<Uint8Array>> {
  const [a, b] = [await buildDocument(before.project, before.file), await buildDocument(after.project, after.file)];
  const errors = ({ diagnostics }: Result<unknown>) => diagnostics.filter(({ severity }) => severity === 'error');
  if (!a.value || !b.value) return both(errors(a), errors(b));
  const document = reviseDocument(a.value.document, b.value.document);
  const { files } = await renderFiles(withDocument(b.value, document), { formats: ['docx'] });
  const [file] = files;
  return both(errors(a), errors(b), file?.bytes);
}
