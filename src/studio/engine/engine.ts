// The engine of the studio: answers what the page asks by the flows, over files in memory. It keeps what is built in, and settings of an
// office as long as they stay the same; everything else comes with the question.

import { unzipSync } from 'fflate';
import { blankForm } from '../../batch/blank-form.js';
import { prepareBatch } from '../../batch/prepare-batch.js';
import { runBatch } from '../../batch/run/run-batch.js';
import { summaryFiles } from '../../batch/summary/summarize.js';
import { loadHeadSynonyms } from '../../batch/units/head-synonyms.js';
import { zipOutputs } from '../../batch/zip-outputs.js';
import { leavesOf } from '../../compose/table/column-layout.js';
import { editYaml } from '../../data/edits/edit-yaml.js';
import { parseYaml } from '../../data/yaml-source.js';
import { type Diagnostic, distinct, hasErrors } from '../../diagnostics/index.js';
import { dumpDocument } from '../../document/dump.js';
import { checkFile } from '../../flows/check.js';
import { diffAsDocx } from '../../flows/diff.js';
import { changesOf, fixFile } from '../../flows/fix.js';
import { importFile } from '../../flows/import.js';
import { issuePlan } from '../../flows/issue.js';
import { findingsOfPlan, loadRuleBook } from '../../flows/judge-plan.js';
import { makeFiles } from '../../flows/make-files.js';
import { packagePlan } from '../../flows/package.js';
import { previewPlan } from '../../flows/preview.js';
import { createProject, type Project } from '../../flows/project.js';
import { reportRollOver } from '../../flows/reports.js';
import { rollOverPlan, rolloverForm } from '../../flows/roll-over.js';
import { planJsonSchema } from '../../plan/json-schema.js';
import { readOptionsOf } from '../../read/read-options.js';
import { readDocument } from '../../read/readers.js';
import { writeXlsx } from '../../render/xlsx/write-xlsx.js';
import { createMemoryWorkspace } from '../../workspace/workspace.js';
import type { Answer, Ask, Files, NamedFile, Operation, PlanRequest, Problem, Progress } from '../protocol.js';
import { createMemoryFolder } from './memory-folder.js';

type Tell = (progress: Progress) => void;
type Handlers = { readonly [K in Operation]: (ask: Ask<K>, tell: Tell) => Promise<Answer<K>> };

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const isSetting = (name: string): boolean => name === 'kehoach.yaml' || /^(?:templates|fonts)\//.test(name);

const problemOf = ({ code, severity, message, remedy, basis, quote, place, ...more }: Diagnostic): Problem => ({
  code,
  severity,
  message,
  ...(remedy ? { remedy } : {}),
  ...(basis ? { basis } : {}),
  ...(quote ? { quote } : {}),
  ...(place?.path ? { path: place.path } : {}),
  ...(place?.spot ? { spot: place.spot } : place?.line ? { spot: String(place.line) } : {}),
  ...('finding' in more && (more as { finding?: { fix?: unknown } }).finding?.fix ? { canFix: true } : {}),
});

const problemsOf = (diagnostics: readonly Diagnostic[]): Problem[] => distinct(diagnostics).map(problemOf);

/** @param bytes a ZIP of templates, fonts and an example @param today as `2026-01-20` */
export function createEngine(): {
  answer<K extends Operation>(operation: K, ask: Ask<K>, tell: Tell): Promise<Answer<K>>;
} {
  let resources: Readonly<Record<string, Uint8Array>> = {};
  let today = new Date(0);
  let base: { readonly key: string; readonly project: Project } | undefined;

  /** The project of a question; what its settings load is kept for the next one with the same settings. */
  function projectOf(files: Files): Project {
    const settings = Object.entries(files).filter(([name]) => isSetting(name));
    const key = JSON.stringify(settings);
    if (base?.key !== key) {
      const workspace = createMemoryWorkspace({ files: Object.fromEntries(settings), resources, today });
      base = { key, project: createProject(workspace) };
    }
    const own = Object.entries(files).filter(([name]) => !isSetting(name));
    return base.project.overlay(Object.fromEntries(own.map(([name, text]) => [name, encode(text)])));
  }

  const at = ({ files, plan }: PlanRequest) => ({ project: projectOf(files), file: plan });

  async function start(ask: Ask<'start'>): Promise<Answer<'start'>> {
    resources = unzipSync(ask.resources);
    today = new Date(`${ask.today}T00:00:00`);
    base = undefined;
    const project = projectOf({});
    const { value } = await project.load('fonts', 'types', 'library', 'register');
    if (!value) throw new Error('the resources are not whole');
    const example = Object.fromEntries(
      ['plan.yaml', 'unit.yaml'].map((name) => [name, new TextDecoder().decode(resources[`example/${name}`])]),
    );
    const days = value.register.entries.map(({ date }) => date).sort();
    return {
      faces: Object.entries(value.fonts.faces).map(([face, { bytes }]) => ({ face, bytes })),
      schema: planJsonSchema(),
      example,
      types: value.types.map(({ slug, name }) => ({ value: slug, title: name })),
      tables: Object.fromEntries(
        [...value.library.tables].map(([name, { columns }]) => [
          name,
          leavesOf(columns).map(({ role, title }) => ({ value: role ?? '', title: title ?? '' })),
        ]),
      ),
      lawDay: days.at(-1) ?? '',
    };
  }

  async function look(ask: Ask<'look'>): Promise<Answer<'look'>> {
    const preview = await previewPlan(projectOf(ask.files), ask.plan);
    const dataOf = (name: string): unknown => parseYaml(ask.files[name] ?? '', name, { scalars: 'text' }).value?.data;
    const own = dataOf(ask.plan);
    const unit = (own as { unit?: unknown } | undefined)?.unit;
    const unitFile = typeof unit === 'string' && ask.files[unit] !== undefined ? unit : undefined;
    const data = unitFile === undefined ? own : { ...(own as object), unit: dataOf(unitFile) };
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

  async function problems(ask: Ask<'problems'>): Promise<Answer<'problems'>> {
    const project = projectOf(ask.files);
    const rules = await loadRuleBook(project);
    if (!rules.value) return problemsOf(rules.diagnostics);
    return problemsOf([
      ...rules.diagnostics,
      ...(await findingsOfPlan(project, ask.plan, rules.value, { issue: ask.issue })),
    ]);
  }

  async function fix(ask: Ask<'fix'>): Promise<Answer<'fix'>> {
    const bytes = encode(ask.files[ask.plan] ?? '');
    const { value } = await fixFile(projectOf(ask.files), ask.plan, bytes, { fix: true, language: 'vi' });
    const fixed = value?.[0]?.bytes;
    return fixed ? { text: new TextDecoder().decode(fixed) } : {};
  }

  async function open({ name, bytes }: Ask<'open'>): Promise<Answer<'open'>> {
    const project = projectOf({});
    const { value, diagnostics } = await importFile(project, bytes, name);
    const parts = (await project.load('importData', 'styles')).value;
    const read = parts && readDocument(bytes, name, readOptionsOf(parts.importData, parts.styles)).value;
    return {
      plan: value?.yaml ?? '',
      problems: problemsOf(diagnostics),
      source: read ? dumpDocument(read).split('\n') : [],
    };
  }

  async function roll(ask: Ask<'roll'>): Promise<Answer<'roll'>> {
    const given = (file: NamedFile | undefined) => file && { file: file.name, bytes: file.bytes };
    const options = { year: ask.year, results: given(ask.results), assigned: given(ask.assigned) };
    const { value, diagnostics } = await rollOverPlan(projectOf(ask.files), ask.plan, options);
    if (!value) return { changes: [], decisions: [], problems: problemsOf(diagnostics) };
    return {
      plan: value.yaml,
      changes: value.rolled.changes.map(({ path, from, to, reason, source, place }) => ({
        path: place?.path ?? path,
        from,
        to,
        reason,
        ...(source === undefined ? {} : { source }),
      })),
      decisions: problemsOf(value.rolled.decisions),
      problems: problemsOf(diagnostics),
      report: { name: `doi-chieu-${ask.year}.html`, bytes: encode(reportRollOver(value, 'html', 'vi')) },
    };
  }

  async function form(ask: Ask<'form'>): Promise<Answer<'form'>> {
    const { value, diagnostics } = await rolloverForm(projectOf(ask.files), ask.plan, ask.year);
    const name = `so-lieu-${ask.year}.xlsx`;
    return { ...(value ? { file: { name, bytes: value } } : {}), problems: problemsOf(diagnostics) };
  }

  async function compare(ask: Ask<'compare'>): Promise<Answer<'compare'>> {
    const { value, diagnostics } = await diffAsDocx(at(ask.before), at(ask.after));
    return {
      ...(value ? { file: { name: 'doi-chieu.docx', bytes: value } } : {}),
      problems: problemsOf(diagnostics),
    };
  }

  async function make(ask: Ask<'make'>): Promise<Answer<'make'>> {
    const made = await makeFiles(projectOf(ask.files), ask.plan, { formats: ['docx', 'pdf'], verify: true });
    return { files: made.files, proofs: made.proofs, problems: problemsOf(made.diagnostics) };
  }

  async function issue(ask: Ask<'issue'>): Promise<Answer<'issue'>> {
    const { number, date } = ask;
    const issued = await issuePlan(projectOf(ask.files), ask.plan, {
      formats: ['docx', 'pdf'],
      number,
      date,
      force: true,
    });
    return {
      files: issued.plan ? issued.files : [],
      ...(issued.plan ? { plan: new TextDecoder().decode(issued.plan.bytes) } : {}),
      proofs: issued.proofs,
      problems: problemsOf(issued.diagnostics),
    };
  }

  async function pack(ask: Ask<'pack'>): Promise<Answer<'pack'>> {
    const list = (diagnostics: readonly Diagnostic[]): string =>
      diagnostics.map(({ message, place }) => `- ${place?.spot ?? place?.line ?? ''} ${message.vi}`).join('\n');
    const packed = await packagePlan(projectOf(ask.files), ask.plan, {
      issue: true,
      language: 'vi',
      listFindings: ({ title, diagnostics }) => [
        { name: 'ket-qua-kiem-tra.txt', bytes: encode(`${title}\n\n${list(diagnostics)}\n`) },
      ],
    });
    return { files: packed.zip ? [packed.zip] : [], proofs: [], problems: problemsOf(packed.diagnostics) };
  }

  async function unitForm(ask: Ask<'unitForm'>): Promise<Answer<'unitForm'>> {
    const project = projectOf(ask.files);
    const preview = await previewPlan(project, ask.plan);
    const synonyms = await loadHeadSynonyms(project.workspace);
    const plan = preview.source?.plan;
    if (!plan || !synonyms.value) return { problems: problemsOf([...preview.diagnostics, ...synonyms.diagnostics]) };
    return { file: { name: 'don-vi.xlsx', bytes: writeXlsx(blankForm(plan, synonyms.value)) }, problems: [] };
  }

  async function units(ask: Ask<'units'>, tell: Tell): Promise<Answer<'units'>> {
    const { table } = ask;
    const prepared = await prepareBatch({
      project: projectOf(ask.files),
      plan: ask.plan,
      units: [{ file: table.name, bytes: table.bytes }],
      version: 'studio',
    });
    if (!prepared.value) return { units: [], problems: problemsOf(prepared.diagnostics) };
    const folder = createMemoryFolder();
    const done: Answer<'units'>['units'][number][] = [];
    const total = prepared.value.jobs.length;
    const { manifest } = await runBatch(
      prepared.value,
      {
        formats: ['docx', 'pdf'],
        split: false,
        issue: ask.issue,
        verify: true,
        folder,
        layout: 'folders',
        force: true,
      },
      {
        started: () => tell({ done: 0, of: total }),
        unit: ({ job, record, diagnostics }) => {
          const files = record.files.map(({ path }) => path);
          done.push({ name: job.name, files, problems: problemsOf(diagnostics) });
          tell({ done: done.length, of: total });
        },
        stopped: () => false,
      },
    );
    const made = manifest.units.flatMap((unit) => unit.files.map((file) => file.path));
    const parts = [
      ...summaryFiles(manifest).flatMap(({ name, bytes }) =>
        bytes instanceof Uint8Array ? [{ name, read: () => bytes }] : [],
      ),
      ...made.map((name) => ({ name, read: () => folder.files.get(name) ?? new Uint8Array() })),
    ];
    const pieces = [...zipOutputs(parts)];
    const zip = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let end = 0;
    for (const piece of pieces) {
      zip.set(piece, end);
      end += piece.length;
    }
    return {
      units: done,
      zip: { name: 'van-ban-cac-don-vi.zip', bytes: zip },
      problems: problemsOf(prepared.diagnostics),
    };
  }

  async function check({ name, bytes }: Ask<'check'>): Promise<Answer<'check'>> {
    const { value, diagnostics } = await checkFile(projectOf({}), name, bytes);
    if (!value) return { problems: problemsOf(diagnostics) };
    const stem = name.replace(/\.[^.]+$/, '');
    const found = [...diagnostics, ...value.told, ...value.findings];
    const changed = hasErrors(diagnostics)
      ? []
      : changesOf(bytes, value, { annotate: true, fix: true, language: 'vi' }).changes;
    const comments = changed.find(({ kind }) => kind === 'comments');
    const tracked = changed.find(({ kind }) => kind === 'tracked-changes');
    return {
      problems: problemsOf(found),
      ...(comments ? { annotated: { name: `${stem}-gop-y.docx`, bytes: comments.bytes } } : {}),
      ...(tracked ? { fixed: { name: `${stem}-sua.docx`, bytes: tracked.bytes } } : {}),
    };
  }

  const handlers: Handlers = {
    start,
    look,
    problems,
    edit: async ({ text, edits }) => ({ text: editYaml(text, edits).text }),
    fix,
    open,
    roll,
    form,
    compare,
    make,
    issue,
    pack,
    units,
    unitForm,
    check,
  };
  return { answer: (operation, ask, tell) => handlers[operation](ask, tell) };
}
