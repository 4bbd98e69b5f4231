// What would stop the documents of all units, told without making any: for a table that is at fault itself, and for a look ahead.

import type { Diagnostic, Localized } from '../../diagnostics/index.js';
import type { Batch, Job } from '../prepare-batch.js';
import type { UnitEntry } from '../units/units-file.js';
import { judgeUnit } from './make-unit.js';
import type { UnitFault } from './tell-together.js';

// What each unit has of its own is asked of the table of units: a number written into the common plan would be no other unit's.

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
const ASKED_OF_UNITS: ReadonlySet<string> = new Set(Object.keys(remedies));

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

interface JudgeOptions {
  readonly issue: boolean;
  /** False where documents go into an office's own form. */
  readonly ownPages: boolean;
}

/** Where the entry of no unit is: what is told there is no fault of the plan. */
const NOWHERE = '\u0000';

/** What is wrong with the plan whatever unit it is for: what a unit states, or has to, is left out. */
async function faultsOfPlan(batch: Batch, options: JudgeOptions): Promise<Diagnostic[]> {
  const { kind, name } = batch.source.plan.unit;
  const alone = { ...batch, placeOfUnits: () => ({ file: NOWHERE }) };
  const { diagnostics } = await judgeUnit(alone, { entry: { kind, name }, order: 0 }, options);
  return diagnostics.filter(({ code, place }) => place?.file !== NOWHERE && !ASKED_OF_UNITS.has(code));
}

/**
 * @param jobs of the batch; where there are none, the common plan is judged by itself
 * @param step called after each unit and awaited
 */
export async function judgeUnits(
  batch: Batch,
  jobs: readonly Job[],
  options: JudgeOptions,
  step: (job: Job) => unknown = () => undefined,
): Promise<UnitFault[]> {
  if (jobs.length === 0) return (await faultsOfPlan(batch, options)).map((fault) => ({ fault }));
  const found: UnitFault[] = [];
  for (const job of jobs) {
    const { diagnostics } = await judgeUnit(batch, job, options);
    for (const fault of diagnostics) found.push({ fault, unit: job.name });
    await step(job);
  }
  return found;
}
