// The place of a fact of a unit's plan: in the table of units where its entry states it, else in the common plan.

import type { Sought } from '../../data/place-in-text.js';
import type { Place } from '../../diagnostics/index.js';
import type { DocumentType } from '../../doctype/document-type.js';
import type { Plan } from '../../plan/plan.js';
import type { UnitEntry } from '../units/units-file.js';
import { originOfPath } from './row-origins.js';

export interface Sources {
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
        // "ngày 31/4/2026" is told of "31/4/2026"
        if ((from <= at && end <= to) || (at <= from && to <= end && end - at <= value.length + 6)) return true;
      }
      return false;
    });
}

/** @param plan the unit's own */
export function placeInSources(plan: Plan, entry: UnitEntry, sources: Sources): Sources['placeInPlan'] {
  return (path, sought) => {
    const inEntry = stated(path, plan, entry, sources.main);
    if (inEntry !== undefined) return sources.placeInEntry(inEntry);
    const fact = factSought(path, plan, entry, sought);
    if (fact !== undefined) return sources.placeInEntry(`facts.${fact}`);
    const origin = originOfPath(plan, path);
    return origin.file === 'units' ? sources.placeInEntry(origin.path) : sources.placeInPlan(origin.path, sought);
  };
}
