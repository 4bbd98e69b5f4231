// Names in the texts of a draft that have changed since, or had on the day of the document: told before the draft is used anew. Nothing is
// written over: the draft is what the document said.

import { valueAt } from '../../data/edits/edit.js';
import { standingWords, topOf } from '../../doctype/gone-unit-words.js';
import type { Letterheads } from '../../doctype/letterheads.js';
import type { Reorganisation } from '../../doctype/reorganisation.js';
import type { NamedUnit, Units } from '../../doctype/units/units.js';
import { planTexts } from '../../plan/plan-texts.js';
import { type ChangedName, changedNames, changeWords, overlaps } from '../../recognise/changed-names.js';
import { agencyColumns, type GoneUnit, goneUnits, knownProvince } from '../../recognise/gone-units.js';
import { isFullDate, isoDate, parseDate } from '../../text/date.js';
import type { NoteFacts } from './notes.js';

/** Later than any day that a change has. */
const EVER = '9999-12-31';

function dayOf(plan: Readonly<Record<string, unknown>>): string | undefined {
  for (const main of ['decision', 'plan', 'document']) {
    const text = valueAt(plan, [main, 'date']);
    const date = typeof text === 'string' ? parseDate(text) : undefined;
    if (date && isFullDate(date)) return isoDate(date);
  }
  return undefined;
}

function unitOf(facts: unknown): NamedUnit | undefined {
  const { kind, name, parent } = (typeof facts === 'object' && facts ? facts : {}) as Record<string, unknown>;
  return typeof kind === 'string' && typeof name === 'string' ? { kind, name, parent: unitOf(parent) } : undefined;
}

/** What has become of what an old document names. */
export interface Since {
  readonly units: Units | undefined;
  readonly changes: readonly Reorganisation[];
  readonly letterheads: Letterheads | undefined;
}

/** Units of the text that are gone by the day up to which the list of them goes. */
function unitsIn(text: string, own: NamedUnit | undefined, since: Since, ofAgencies: boolean): readonly GoneUnit[] {
  const { units, letterheads, changes } = since;
  if (!letterheads) return [];
  const day = units?.asOf ?? EVER;
  const province = knownProvince(own && topOf(own), units, day);
  return goneUnits(text, { first: day, last: day, changes, units, letterheads, province, own }, ofAgencies);
}

function noteOfUnit({ unit, standing }: GoneUnit, path: string, day: string | undefined): NoteFacts {
  return {
    code: 'name-changed',
    rule: 'gone-bodies',
    severity: day !== undefined && standing.since !== undefined && day >= standing.since ? 'warning' : 'info',
    planPath: path,
    ...standingWords(unit, standing),
  };
}

/** Right on the day of the document, it is for the next one to mend; else it was wrong already. */
function noteOfName(change: ChangedName, path: string, day: string | undefined): NoteFacts {
  const { message, remedy } = changeWords(change);
  return {
    code: change.gone ? 'name-changed' : 'name-to-check',
    rule: change.is === 'agency' ? 'gone-bodies' : 'changed-terms',
    severity: change.gone && day !== undefined && day >= change.since ? 'warning' : 'info',
    planPath: path,
    message,
    ...(remedy ? { remedy } : {}),
  };
}

/** Each name once, at its first place. */
export function changedTexts(plan: Readonly<Record<string, unknown>>, since: Since): readonly NoteFacts[] {
  const [day, own] = [dayOf(plan), unitOf(plan.unit)];
  const province = own && topOf(own);
  const notes = new Map<string, NoteFacts>();
  for (const { kind, path, text, role } of planTexts(plan)) {
    // what a cited document was called, and by whom it was issued, stays
    if (kind === 'citation') continue;
    const names = changedNames(text, since.changes, EVER, () => province);
    for (const change of names) {
      const key = change.words.toLowerCase();
      if (!notes.has(key)) notes.set(key, noteOfName(change, path.join('.'), day));
    }
    for (const gone of unitsIn(text, own, since, agencyColumns.has(role ?? ''))) {
      const key = text.slice(gone.start, gone.end).toLowerCase();
      if (!notes.has(key) && !names.some((each) => overlaps(each, gone)))
        notes.set(key, noteOfUnit(gone, path.join('.'), day));
    }
  }
  return [...notes.values()];
}
