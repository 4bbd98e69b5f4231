// Questions about one plan: its pages, what is wrong with it, next year's, the files that go out.

import { valueAt } from '../../data/edits/edit.js';
import { editYaml } from '../../data/edits/edit-yaml.js';
import { dataOfText, toDataPath } from '../../data/yaml-source.js';
import type { Diagnostic } from '../../diagnostics/index.js';
import { diffAsDocx, type PlanAt } from '../../flows/diff.js';
import { fixFile } from '../../flows/fix.js';
import { issuePlan } from '../../flows/issue.js';
import { findingsOf, findingsOfPlan, loadRuleBook } from '../../flows/judge-plan.js';
import { makeFiles } from '../../flows/make-files.js';
import { packagePlan } from '../../flows/package.js';
import { reportRollOver } from '../../flows/reports.js';
import { rollOverPlan, rolloverForm } from '../../flows/roll-over.js';
import type { PlanSource } from '../../read/yaml/read-plan.js';
import type { Answer, Ask, NamedFile, PlanRequest } from '../protocol.js';
import { type Desk, encode, problemsOf } from './desk.js';

const planAt = (desk: Desk, { files, plan }: PlanRequest): PlanAt => ({ project: desk.projectOf(files), file: plan });

export const edit = async (desk: Desk, { text, edits }: Ask<'edit'>): Promise<Answer<'edit'>> => ({
  text: editYaml(text, edits, desk.dataOf).text,
});

/** What the files say, though the plan that they make may be wrong, and the file that the unit has for itself. */
function dataOf({ files, plan }: PlanRequest, source: PlanSource | undefined): { data: unknown; unitFile?: string } {
  const home = source?.placeOf('unit.name').file;
  if (source) return { data: source.data, ...(home === undefined || home === plan ? {} : { unitFile: home }) };
  const read = (name: string): unknown => dataOfText(files[name] ?? '', name);
  const own = read(plan);
  const unit = (own as { unit?: unknown } | undefined)?.unit;
  if (typeof unit !== 'string' || files[unit] === undefined) return { data: own };
  return { data: { ...(own as object), unit: read(unit) }, unitFile: unit };
}

export async function look(desk: Desk, ask: Ask<'look'>): Promise<Answer<'look'>> {
  const preview = await desk.previewOf(ask);
  const { data, unitFile } = dataOf(ask, preview.examined?.source);
  return {
    ...(unitFile === undefined ? {} : { unitFile }),
    pages: preview.pages,
    leftOut: preview.leftOut,
    ...(data === undefined ? {} : { data }),
    title: preview.built?.document.properties.title ?? '',
    main: preview.built?.type.main ?? 'decision',
    problems: problemsOf(preview.diagnostics),
  };
}

export async function problems(desk: Desk, ask: Ask<'problems'>): Promise<Answer<'problems'>> {
  const project = desk.projectOf(ask.files);
  const rules = await loadRuleBook(project);
  if (!rules.value) return problemsOf(rules.diagnostics);
  return problemsOf([
    ...rules.diagnostics,
    ...(ask.issue
      ? await findingsOfPlan(project, ask.plan, rules.value, { issue: true })
      : findingsOf((await desk.previewOf(ask)).examined ?? { diagnostics: [] }, rules.value)),
  ]);
}

export async function fix(desk: Desk, ask: Ask<'fix'>): Promise<Answer<'fix'>> {
  const bytes = encode(ask.files[ask.plan] ?? '');
  const { value } = await fixFile(desk.projectOf(ask.files), ask.plan, bytes, { fix: true, language: 'vi' });
  const fixed = value?.[0]?.bytes;
  return fixed ? { text: new TextDecoder().decode(fixed) } : {};
}

/** The text at a path as a person sees it, without the line end of a block. */
function textAt(data: unknown, path: string): string | undefined {
  const value = valueAt(data, toDataPath(path));
  return typeof value === 'string' ? value.replace(/(?<!\n)\n+$/, '') : undefined;
}

export async function roll(desk: Desk, ask: Ask<'roll'>): Promise<Answer<'roll'>> {
  const given = (file: NamedFile | undefined) => file && { file: file.name, bytes: file.bytes };
  const options = { year: ask.year, results: given(ask.results), assigned: given(ask.assigned) };
  const { value, diagnostics } = await rollOverPlan(desk.projectOf(ask.files), ask.plan, options);
  if (!value) return { changes: [], decisions: [], problems: problemsOf(diagnostics) };
  const [before, after] = [dataOfText(ask.files[ask.plan] ?? ''), dataOfText(value.yaml)];
  return {
    plan: value.yaml,
    changes: value.rolled.changes.map(({ path: old, from, to, reason, source, place }) => {
      const path = place?.path ?? old;
      const canKeep = textAt(before, old) === from && textAt(after, path) === to;
      return { path, keys: toDataPath(path), from, to, reason, canKeep, ...(source === undefined ? {} : { source }) };
    }),
    decisions: problemsOf(value.rolled.decisions),
    problems: problemsOf(diagnostics),
    report: { name: `doi-chieu-${ask.year}.html`, bytes: encode(reportRollOver(value, 'html', 'vi')) },
  };
}

export async function form(desk: Desk, ask: Ask<'form'>): Promise<Answer<'form'>> {
  const { value, diagnostics } = await rolloverForm(desk.projectOf(ask.files), ask.plan, ask.year);
  const name = `so-lieu-${ask.year}.xlsx`;
  return { ...(value ? { file: { name, bytes: value } } : {}), problems: problemsOf(diagnostics) };
}

export async function compare(desk: Desk, ask: Ask<'compare'>): Promise<Answer<'compare'>> {
  const { value, diagnostics } = await diffAsDocx(planAt(desk, ask.before), planAt(desk, ask.after));
  return {
    ...(value ? { file: { name: 'doi-chieu.docx', bytes: value } } : {}),
    problems: problemsOf(diagnostics),
  };
}

export async function make(desk: Desk, ask: Ask<'make'>): Promise<Answer<'make'>> {
  const made = await makeFiles(desk.projectOf(ask.files), ask.plan, { formats: ['docx', 'pdf'], verify: true });
  return { files: made.files, proofs: made.proofs, problems: problemsOf(made.diagnostics) };
}

export async function issue(desk: Desk, ask: Ask<'issue'>): Promise<Answer<'issue'>> {
  const { number, date, force } = ask;
  const issued = await issuePlan(desk.projectOf(ask.files), ask.plan, {
    formats: ['docx', 'pdf'],
    number,
    date,
    force,
  });
  return {
    files: issued.plan ? issued.files : [],
    ...(issued.plan ? { plan: new TextDecoder().decode(issued.plan.bytes) } : {}),
    proofs: issued.proofs,
    problems: problemsOf(issued.diagnostics),
  };
}

export async function pack(desk: Desk, ask: Ask<'pack'>): Promise<Answer<'pack'>> {
  const list = (diagnostics: readonly Diagnostic[]): string =>
    diagnostics.map(({ message, place }) => `- ${place?.spot ?? place?.line ?? ''} ${message.vi}`).join('\n');
  const packed = await packagePlan(desk.projectOf(ask.files), ask.plan, {
    issue: true,
    language: 'vi',
    listFindings: ({ title, diagnostics }) => [
      { name: 'ket-qua-kiem-tra.txt', bytes: encode(`${title}\n\n${list(diagnostics)}\n`) },
    ],
  });
  return { files: packed.zip ? [packed.zip] : [], proofs: [], problems: problemsOf(packed.diagnostics) };
}
