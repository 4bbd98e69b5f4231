// The plan of one unit: the common plan with the unit's own name, signatory, number, recipients, facts, tasks and targets in it.

import type { DocumentType } from '../../doctype/document-type.js';
import type { Plan } from '../../plan/plan.js';
import type { Unit } from '../../plan/unit.js';
import type { UnitEntry } from '../units/units-file.js';
import { type TargetProblem, type TargetRules, type UnitFigure, unitTargets } from './unit-targets.js';
import { unitTasks } from './unit-tasks.js';

export interface UnitPlan {
  readonly plan: Plan;
  readonly figures: readonly UnitFigure[];
  readonly problems: readonly TargetProblem[];
}

export interface VariantContext extends TargetRules {
  readonly type: DocumentType;
}

const isOwn = (plan: Plan, entry: UnitEntry): boolean =>
  plan.unit.name === entry.name && (entry.kind ?? plan.unit.kind) === plan.unit.kind;

/** Who the unit is; what the entry does not say is as in the plan, but for the name's own spelling of another unit. */
export function unitOf(plan: Plan, entry: UnitEntry): Unit {
  const { parent, agency, symbol, namedAfter, place } = plan.unit;
  const own = isOwn(plan, entry) ? { namedAfter, place } : {};
  const given = { namedAfter: entry.namedAfter ?? own.namedAfter, place: entry.place ?? own.place };
  return {
    kind: entry.kind ?? plan.unit.kind,
    name: entry.name,
    ...(given.namedAfter ? { namedAfter: given.namedAfter } : {}),
    ...(given.place === undefined ? {} : { place: given.place }),
    ...((entry.symbol ?? symbol) === undefined ? {} : { symbol: entry.symbol ?? symbol }),
    ...((entry.parent ?? parent) ? { parent: withParents(entry.parent, parent) ?? parent } : {}),
    ...(agency ? { agency } : {}),
  };
}

/** The plan without what belongs to its own unit alone: nobody signs for another ward, no number or telephone is handed on. */
function forOthers(plan: Plan, main: DocumentType['main']): Plan {
  const { name: _, ...signatory } = plan.signatory;
  const { contact, ...rest } = plan;
  const instrument = plan[main];
  const { number: __, ...unnumbered } = instrument ?? {};
  const shared = Object.entries(contact ?? {}).filter(([, text]) => text?.includes('{{'));
  return {
    ...rest,
    signatory,
    ...(shared.length > 0 ? { contact: Object.fromEntries(shared) } : {}),
    ...(instrument ? { [main]: unnumbered } : {}),
  };
}

/** A parent that is named without its own parent, and is the plan's, takes that of the plan. */
const withParents = (own: Unit | undefined, planned: Unit | undefined): Unit | undefined => {
  if (!own || own.parent || !planned) return own;
  const same = planned.kind === own.kind && planned.name === own.name;
  return same ? planned : own;
};

/** What is left of the plan's signatory for a unit that names another position or capacity: a name goes with its position, a position with its capacity. */
function sharedSignatory(planned: Plan['signatory'], own: Plan['signatory']): Plan['signatory'] {
  const differs = (key: keyof Plan['signatory']): boolean =>
    own[key] !== undefined && JSON.stringify(own[key]) !== JSON.stringify(planned[key]);
  const { name, position, deputyOf, capacity } = planned;
  const otherCapacity = capacity !== undefined && differs('capacity');
  const another = differs('capacity') || differs('position') || differs('deputyOf');
  return {
    ...(capacity && { capacity }),
    ...(position !== undefined && !otherCapacity && { position }),
    ...(deputyOf !== undefined && !otherCapacity && { deputyOf }),
    ...(name !== undefined && !another && { name }),
  };
}

/** Where the head signs the plan's deputy does not; what the entry says of who signs is printed all the same. */
function signatoryOf({ signatory: planned }: Plan, { headSigns, signatory: own = {} }: UnitEntry): Plan['signatory'] {
  return headSigns ? own : { ...sharedSignatory(planned, own), ...own };
}

export function unitPlan(common: Plan, entry: UnitEntry, context: VariantContext): UnitPlan {
  const { type } = context;
  const plan = isOwn(common, entry) ? common : forOthers(common, type.main);
  const main = plan[type.main];
  const { number, date, recipients, moreRecipients, archive, facts } = entry;
  const changed = number ?? date ?? recipients ?? moreRecipients ?? archive;
  const own: Plan = {
    ...plan,
    unit: unitOf(common, entry),
    signatory: signatoryOf(plan, entry),
    ...(facts ? { facts: { ...plan.facts, ...facts } } : {}),
    ...(main && changed !== undefined
      ? {
          [type.main]: {
            ...main,
            ...(number === undefined ? {} : { number }),
            ...(date === undefined ? {} : { date }),
            ...(recipients || moreRecipients
              ? { recipients: [...(recipients ?? main.recipients ?? []), ...(moreRecipients ?? [])] }
              : {}),
            ...(archive === undefined ? {} : { archive }),
          },
        }
      : {}),
  };
  return unitTargets(unitTasks(own, entry), entry, { ...context, isOwn: isOwn(common, entry) });
}
