// What would stop the documents of all units, told without making any: for a table that is at fault itself, and for a look ahead.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { Batch, Job } from '../prepare-batch.js';
import { ASKED_OF_UNITS, judgeUnit } from './make-unit.js';
import type { UnitFault } from './tell-together.js';

// What each unit has of its own is asked of the table of units: a number written into the common plan would be no other unit's.

interface JudgeOptions {
  readonly issue: boolean;
  /** False where documents go into an office's own form. */
  readonly ownPages: boolean;
}

/** Where the entry of no unit is: what is reported there is no fault of the plan. */
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
