// The place of a fact of a unit's plan: in the table of units where its entry states it, else in the common plan.

import type { Place } from '../../diagnostics/index.js';
import type { Plan } from '../../plan/plan.js';
import type { UnitEntry } from '../units/units-file.js';
import { originOfPath } from './row-origins.js';

export interface Sources {
  readonly main: string;
  readonly placeInPlan: (path: string) => Place;
  /** Of a path in the entry of the unit. */
  readonly placeInEntry: (path: string) => Place;
}

/** Paths of the plan that an entry fills, or has to, each with the path in the entry. */
function stated(path: string, entry: UnitEntry, main: string): string | undefined {
  const [first = '', ...rest] = path.split('.');
  const next = rest[0] ?? '';
  if (first === 'unit') return next in entry ? rest.join('.') : 'name';
  // nobody signs for another unit, and none has the number of another
  if (path === 'signatory.name') return path;
  if (path === `${main}.number`) return 'number';
  if (first === 'signatory') return entry.signatory !== undefined && next in entry.signatory ? path : undefined;
  if (first === 'facts') return entry.facts !== undefined && next in entry.facts ? path : undefined;
  if (first !== main || !['date', 'recipients', 'archive'].includes(next)) return undefined;
  if (next === 'recipients' && entry.recipients === undefined) return undefined;
  return next in entry ? next : undefined;
}

/** @param plan the unit's own */
export function placeInSources(plan: Plan, entry: UnitEntry, sources: Sources): (path: string) => Place {
  return (path) => {
    const inEntry = stated(path, entry, sources.main);
    if (inEntry !== undefined) return sources.placeInEntry(inEntry);
    const origin = originOfPath(plan, path);
    return origin.file === 'units' ? sources.placeInEntry(origin.path) : sources.placeInPlan(origin.path);
  };
}
