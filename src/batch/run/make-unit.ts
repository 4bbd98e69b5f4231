// One unit: its plan, its document, its files. Nothing is written here.

import { findingsOfBuild, stopsWriting } from '../../check/findings-of-build.js';
import type { Diagnostic, Place } from '../../diagnostics/index.js';
import type { Built } from '../../flows/build.js';
import { judgePlan } from '../../flows/judge-plan.js';
import { type Format, type RenderedFile, renderFiles, verifyFiles } from '../../flows/render.js';
import type { Batch, Job } from '../prepare-batch.js';
import type { UnitEntry } from '../units/units-file.js';
import { placeInSources } from '../variant/place-in-sources.js';
import { unitPlan } from '../variant/unit-plan.js';
import type { UnitFigure } from '../variant/unit-targets.js';
import { askedOfUnits } from './asked-of-units.js';

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

export interface MadeFiles {
  readonly files: readonly RenderedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface MadeUnit {
  /** None after a fault that stops them. */
  readonly files: readonly RenderedFile[];
  readonly figures: readonly UnitFigure[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A fault of ours in one unit must not take the others with it; it is told as what it is. */
const ownFault = (error: unknown): Diagnostic => {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'batch/internal',
    severity: 'error',
    message: { vi: `Lỗi của chính kehoach: ${reason}`, en: `A fault of kehoach itself: ${reason}` },
    remedy: { vi: 'Xin báo cho người phát triển.', en: 'Please report it.' },
  };
};

export interface JudgedUnit {
  /** Where a document could be composed. */
  readonly built?: Built;
  readonly figures: readonly UnitFigure[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The entry without the figures that are refused: what stands in their place is told of the common plan, not of them. */
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
    const { built, report, told } = await judgePlan(kit, { plan, placeOf }, batch.ruleBook, { issue, ownPages });
    diagnostics.push(...askedOfUnits([...told, ...findingsOfBuild(report?.findings ?? [])], entry));
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
  const { built, figures, diagnostics: told } = await judgeUnit(batch, job, { issue, ownPages: form === undefined });
  const diagnostics = [...told];
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
