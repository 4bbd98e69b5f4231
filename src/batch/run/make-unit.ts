// One unit: its plan, its document, its files. Nothing is written here.

import { findingsOfBuild, stopsWriting } from '../../check/findings-of-build.js';
import type { Sought } from '../../data/place-in-text.js';
import type { Diagnostic, Localized, Place } from '../../diagnostics/index.js';
import type { DocumentType } from '../../doctype/document-type.js';
import type { Built } from '../../flows/build.js';
import { judgePlan } from '../../flows/judge-plan.js';
import { type Format, type RenderedFile, renderFiles, verifyFiles } from '../../flows/render.js';
import type { Plan } from '../../plan/plan.js';
import type { Batch, Job } from '../prepare-batch.js';
import type { UnitEntry } from '../units/units-file.js';
import { originOfPath } from '../variant/plan-tables.js';
import { unitPlan } from '../variant/unit-plan.js';
import type { UnitFigure } from '../variant/unit-targets.js';

const inTable = (what: Localized, column: string, key: string): Localized => ({
  vi: `Ghi ${what.vi} ở cột "${column}" của bảng đơn vị (YAML: ${key}).`,
  en: `Write ${what.en} into the column "${column}" of the table of units (YAML: ${key}).`,
});

const remedies: Readonly<Record<string, Localized>> = {
  'issue/no-number': inTable({ vi: 'số', en: 'it' }, 'Số văn bản', 'number'),
  'issue/no-signatory': inTable({ vi: 'họ tên', en: 'it' }, 'Người ký', 'signatory.name'),
  'issue/no-date': {
    vi: 'Ghi đủ ngày ở cột "Ngày ký" của bảng đơn vị (YAML: date), hoặc trong kế hoạch nếu các đơn vị ký cùng ngày.',
    en: 'Write it in full into the column "Ngày ký" of the table of units (YAML: date), or into the plan if all sign on one day.',
  },
};

/** Codes of what a plan for many units need not have. */
export const ASKED_OF_UNITS: ReadonlySet<string> = new Set(Object.keys(remedies));

const ofCapacity: ReadonlySet<string> = new Set(['check/signature-authority', 'check/capacity-fits']);

/** A position without a capacity: which one stands in the table of units, not in the lines of the document. */
const capacityAsked = (position: string): Localized => ({
  vi: `"${position}" ký thay thì ghi "KT" ở cột "Quyền hạn" của bảng đơn vị (YAML: signatory.capacity); thừa lệnh: "TL", thừa ủy quyền: "TUQ".`,
  en: `Where "${position}" signs as a deputy, write "KT" into the column "Quyền hạn" of the table of units (YAML: signatory.capacity); by order "TL", delegated "TUQ".`,
});

/** The same faults with what to do about them in a batch. */
export const askedOfUnits = (diagnostics: readonly Diagnostic[], { signatory }: UnitEntry): Diagnostic[] =>
  diagnostics.map((diagnostic) => {
    const own = signatory?.capacity === undefined ? signatory?.position : undefined;
    const remedy =
      own !== undefined && ofCapacity.has(diagnostic.code) ? capacityAsked(own) : remedies[diagnostic.code];
    return remedy ? { ...diagnostic, remedy } : diagnostic;
  });

// The place of a fact of a unit's plan: in the table of units where its entry states it, else in the common plan.

interface Sources {
  readonly main: DocumentType['main'];
  readonly placeInPlan: (path: string, sought?: Sought) => Place;
  /** Of a path in the entry of the unit. */
  readonly placeInEntry: (path: string) => Place;
}

/** Paths of the unit's plan that its entry fills, or has to, each with the path in the entry. */
function stated(path: string, plan: Plan, entry: UnitEntry, main: Sources['main']): string | undefined {
  const [first = '', ...rest] = path.split('.');
  const next = rest[0] ?? '';
  if (first === 'unit' && next in entry) return rest.join('.');
  // the agency is that of the plan, the unit is the entry's, whatever of it the entry leaves to the plan
  if (first === 'unit') return next === 'agency' ? undefined : 'name';
  // nobody signs for another unit, and none has the number of another: where the plan gives none, the entry has to
  if (path === 'signatory.name' && plan.signatory.name === undefined) return path;
  if (path === `${main}.number` && plan[main]?.number === undefined) return 'number';
  if (first === 'signatory') return statedOfSignatory(next, entry);
  if (first === 'facts') return entry.facts !== undefined && next in entry.facts ? path : undefined;
  if (first !== main || !['number', 'date', 'recipients', 'archive'].includes(next)) return undefined;
  if (next === 'recipients' && entry.recipients === undefined) return undefined;
  return next in entry ? next : undefined;
}

/** A unit that states who signs answers for the capacity, too: by the position beside the capacity that it leaves out. */
function statedOfSignatory(key: string, { signatory }: UnitEntry): string | undefined {
  if (signatory === undefined) return undefined;
  if (key !== '' && key in signatory) return `signatory.${key}`;
  if (!['', 'capacity', 'position', 'deputyOf'].includes(key)) return undefined;
  const found = (['position', 'capacity', 'deputyOf'] as const).find((each) => signatory[each] !== undefined);
  return found && `signatory.${found}`;
}

/** The fact of the entry that the faulty words of a text are, or lie in: `{{facts.ngay}}` printed as "31/4/2026". */
function factSought(path: string, plan: Plan, { facts }: UnitEntry, sought: Sought | undefined): string | undefined {
  if (!facts || sought?.end === undefined) return undefined;
  const text = path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], plan);
  const { line, at, end } = sought;
  // an article may be a text, or have one
  return [...(JSON.stringify(text) ?? '').matchAll(/\{\{\s*facts\.([A-Za-z0-9]+)\s*\}\}/g)]
    .map(([, name = '']) => name)
    .find((name) => {
      const value = facts[name];
      if (value === undefined || value === '') return false;
      for (let from = line.indexOf(value); from >= 0; from = line.indexOf(value, from + 1)) {
        const to = from + value.length;
        // "ngày 31/4/2026" is reported of "31/4/2026"
        if ((from <= at && end <= to) || (at <= from && to <= end && end - at <= value.length + 6)) return true;
      }
      return false;
    });
}

/** @param plan the unit's own */
function placeInSources(plan: Plan, entry: UnitEntry, sources: Sources): Sources['placeInPlan'] {
  return (path, sought) => {
    const inEntry = stated(path, plan, entry, sources.main);
    if (inEntry !== undefined) return sources.placeInEntry(inEntry);
    const fact = factSought(path, plan, entry, sought);
    if (fact !== undefined) return sources.placeInEntry(`facts.${fact}`);
    const origin = originOfPath(plan, path);
    return origin.file === 'units' ? sources.placeInEntry(origin.path) : sources.placeInPlan(origin.path, sought);
  };
}

export interface MakeOptions {
  readonly formats: readonly Format[];
  readonly split: boolean;
  readonly issue: boolean;
  /** Reads the files back and proves that every fact is in them. */
  readonly verify: boolean;
  /** Other files than those of our own form. */
  readonly form?: UnitForm | undefined;
}

/** The office's own form that every unit's document goes into. */
export interface UnitForm {
  /** Of its contents: another form makes other files. */
  readonly hash: string;
  make(built: Built): Promise<MadeFiles>;
}

interface MadeFiles {
  readonly files: readonly RenderedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface MadeUnit {
  /** None after a fault that stops them. */
  readonly files: readonly RenderedFile[];
  readonly figures: readonly UnitFigure[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A fault of ours in one unit must not take the others with it; it is reported as what it is. */
const ownFault = (error: unknown): Diagnostic => {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'batch/internal',
    severity: 'error',
    message: { vi: `Lỗi của chính kehoach: ${reason}`, en: `A fault of kehoach itself: ${reason}` },
    remedy: { vi: 'Xin báo cho người phát triển.', en: 'Please report it.' },
  };
};

interface JudgedUnit {
  /** Where a document could be composed. */
  readonly built?: Built;
  readonly figures: readonly UnitFigure[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The entry without the figures that are refused: what stands in their place is reported of the common plan, not of them. */
function withoutFaulty(entry: UnitEntry, paths: readonly string[]): UnitEntry {
  const left = (key: 'results' | 'assigned' | 'targets') =>
    entry[key] && {
      [key]: Object.fromEntries(Object.entries(entry[key]).filter(([name]) => !paths.includes(`${key}.${name}`))),
    };
  return { ...entry, ...left('results'), ...left('assigned'), ...left('targets') };
}

/** All that is wrong with the documents of a unit, of its figures and of what comes out at once. Nothing is made. */
export async function judgeUnit(
  batch: Batch,
  job: Pick<Job, 'entry' | 'order'>,
  { issue, ownPages }: { readonly issue: boolean; readonly ownPages: boolean },
): Promise<JudgedUnit> {
  const { kit, source, type } = batch;
  const placeInUnits = (path: string): Place => batch.placeOfUnits(`units.${job.order}.${path}`);
  const own = unitPlan(source.plan, job.entry, batch);
  const { figures } = own;
  const diagnostics: Diagnostic[] = own.problems.map(({ problem, path }) => ({
    ...problem,
    place: placeInUnits(path),
  }));
  const refused = own.problems.flatMap(({ problem, path }) => (problem.severity === 'error' ? [path] : []));
  const entry = refused.length > 0 ? withoutFaulty(job.entry, refused) : job.entry;
  const { plan } = refused.length > 0 ? unitPlan(source.plan, entry, batch) : own;
  try {
    const placeOf = placeInSources(plan, entry, {
      main: type.main,
      placeInPlan: source.placeOf,
      placeInEntry: placeInUnits,
    });
    const { built, report, reported } = await judgePlan(kit, { plan, placeOf }, batch.ruleBook, { issue, ownPages });
    diagnostics.push(...askedOfUnits([...reported, ...findingsOfBuild(report?.findings ?? [])], entry));
    return { ...(built && refused.length === 0 ? { built } : {}), figures, diagnostics };
  } catch (error) {
    return { figures, diagnostics: [...diagnostics, ownFault(error)] };
  }
}

/**
 * The files of one unit of a batch.
 *
 * @returns no files after a fault that stops them; those of other units go on
 * @example
 * for (const job of batch.jobs) await makeUnit(batch, job, { formats: ['docx'], split: false, issue: false, verify: true });
 */
export async function makeUnit(batch: Batch, job: Job, options: MakeOptions): Promise<MadeUnit> {
  const { issue, form } = options;
  const {
    built,
    figures,
    diagnostics: reported,
  } = await judgeUnit(batch, job, { issue, ownPages: form === undefined });
  const diagnostics = [...reported];
  if (!built || stopsWriting(diagnostics, issue)) return { files: [], figures, diagnostics };
  try {
    const made = await (form?.make(built) ?? renderFiles(built, options));
    // what setting our own pages tells is judged already
    if (form) diagnostics.push(...made.diagnostics);
    const { files } = made;
    if (options.verify && !stopsWriting(diagnostics, issue))
      diagnostics.push(...(await verifyFiles(built, files)).diagnostics);
    return { files: stopsWriting(diagnostics, issue) ? [] : files, figures, diagnostics };
  } catch (error) {
    return { files: [], figures, diagnostics: [...diagnostics, ownFault(error)] };
  }
}
