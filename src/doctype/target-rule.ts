// The rules by which next year's targets follow from last year's results and the assigned targets: data (templates/rules/*.yaml), one
// rule a file, named by the file.

import { z } from 'zod';
import { checkData, loadDataFile } from '../data/check-data.js';
import { andThen, type Diagnostic, type Result } from '../diagnostics/index.js';
import type { Workspace } from '../workspace/workspace.js';
import { readings } from './readings.js';

const common = {
  name: z.string(),
  english: z.string(),
  /** Where the rule is written down. */
  basis: z.string().optional(),
  /** No figure in these units goes above the cap. */
  cap: z.number().optional(),
  capUnits: z.array(z.string()).default(['%']),
  /** Decimals of a computed figure: those of the result, within these bounds. */
  decimals: z.strictObject({ least: z.int().min(0), most: z.int().min(0) }).default({ least: 1, most: 2 }),
  /** `{assigned}` and `{stretch}` stand for the two figures; one figure if absent. */
  twoFigures: z.string().optional(),
};

const change = {
  by: z.number().min(0),
  /** Absent: the user has to choose; nothing is assumed. */
  reading: z.enum(readings).optional(),
};

const targetRuleSchema = z.discriminatedUnion('kind', [
  /** Below the assigned target: that target; at or above it: the result raised. */
  z.strictObject({ kind: z.literal('reach-or-raise'), ...common, ...change }),
  /** For figures that should fall: above the assigned limit: that limit; at or below it: the result lowered. */
  z.strictObject({ kind: z.literal('reach-or-lower'), ...common, ...change }),
  /** The result raised by at least so much, whatever is assigned; never under what is assigned. */
  z.strictObject({ kind: z.literal('raise-last'), ...common, ...change }),
  z.strictObject({ kind: z.literal('assigned'), ...common }),
  /** Last year's target, lifted to the assigned one where it lies below. */
  z.strictObject({ kind: z.literal('floor'), ...common }),
  z.strictObject({ kind: z.literal('keep'), ...common }),
  z.strictObject({ kind: z.literal('manual'), ...common }),
]);

export type TargetRule = z.output<typeof targetRuleSchema>;

/** Every rule there is, by the name of its file without ending. */
export async function loadTargetRules(workspace: Workspace): Promise<Result<ReadonlyMap<string, TargetRule>>> {
  const rules = new Map<string, TargetRule>();
  const diagnostics: Diagnostic[] = [];
  for (const name of await workspace.resources('templates/rules')) {
    if (!name.endsWith('.yaml')) continue;
    const source = await loadDataFile(workspace, `templates/rules/${name}`);
    const rule = andThen(source, (data) => checkData(data, targetRuleSchema));
    diagnostics.push(...rule.diagnostics);
    if (rule.value) rules.set(name.slice(0, -'.yaml'.length), rule.value);
  }
  return { value: rules, diagnostics };
}
