// Actors, levels and units that texts name and that are gone at the new date: renamed where the dictionary says so, else told with a
// proposal. One finding for each text and each name in it. Of the plan's own unit the rule `issuer-exists` speaks.

import { standingWords } from '../../doctype/gone-unit-words.js';
import type { Letterheads } from '../../doctype/letterheads.js';
import type { Reorganisation } from '../../doctype/reorganisation.js';
import type { Units } from '../../doctype/units/units.js';
import type { YearPatterns } from '../../doctype/year-patterns.js';
import type { Unit } from '../../plan/unit.js';
import { type ChangedName, changedNames } from '../../recognise/changed-names.js';
import { changedUnits, levelsNamed } from '../../recognise/changed-units.js';
import { agencyColumns, type GoneUnit, goneUnits, knownProvince } from '../../recognise/gone-units.js';
import { clauseStart } from '../../text/clauses.js';
import { shortDay } from '../../text/date.js';
import type { Draft } from '../draft.js';
import { type ActorFate, TextRenamer } from './rename-in-text.js';

/** Whether the plan has to do with the change: its unit or one above is of it, or a text names what goes. */
function concerns(draft: Draft, unit: Unit | undefined, change: Reorganisation): boolean {
  for (let each = unit; each; each = each.parent) {
    const name = `${each.kind} ${each.name}`;
    if (change.levels.includes(each.kind) || change.units.some(({ from }) => from === name)) return true;
  }
  const { effective } = change;
  return draft
    .texts()
    .some(
      ({ now }) =>
        levelsNamed(now, change).length > 0 ||
        changedUnits(now, change).length + changedNames(now, [change], effective).length > 0,
    );
}

/**
 * Who issued a document of before is called as on that day: of those that go on holding no more is said. An issuer of a level that is gone is
 * told: somebody else has the say now.
 */
function ofIssuer(names: readonly ChangedName[], changes: readonly Reorganisation[]): ChangedName[] {
  const levels = changes.flatMap((change) => change.levels);
  return names.filter(({ words }) => levels.some((level) => words.toLowerCase().includes(level)));
}

const topOf = (unit: Unit | undefined): Unit | undefined => (unit?.parent ? topOf(unit.parent) : unit);

/** What units are known, and by which words a text speaks of them. */
export interface UnitKnowledge {
  readonly units: Units | undefined;
  readonly letterheads: Letterheads;
}

/** A unit that is gone, as a name that is: told with what stands in its place. */
const nameOfUnit = (text: string, { start, end, unit, standing }: GoneUnit): ChangedName => ({
  ...{ is: 'level', start, end, words: text.slice(start, end), to: '', apply: false, gone: true },
  since: standing.since ?? '',
  change: '',
  basis: standing.basis ?? '',
  told: standingWords(unit, standing),
});

/** @param unit the unit that the new plan will have @param day the day of the new plan, `2026-01-15` */
export function reorganise(
  draft: Draft,
  changes: readonly Reorganisation[],
  unit: Unit | undefined,
  day: string,
  patterns: YearPatterns,
  { units, letterheads }: UnitKnowledge,
): ActorFate[] {
  const fates: ActorFate[] = [];
  const isDocumentName = (before: string): boolean =>
    patterns.document.test(before.slice(clauseStart(before, before.length)));
  for (const change of changes) {
    const isAhead = change.effective > day && change.effective.slice(0, 4) === day.slice(0, 4);
    if (isAhead && concerns(draft, unit, change))
      draft.decide(['year'], {
        code: 'rollover/reorganisation-ahead',
        severity: 'info',
        message: {
          vi: `Từ ${shortDay(change.effective)}, trong năm kế hoạch: ${change.name}. Chủ thể trong kế hoạch sẽ thay đổi.`,
          en: `On ${shortDay(change.effective)}, within the year: ${change.name}. Actors of the plan will change.`,
        },
        basis: change.basis,
      });
  }
  const now = changes.filter(({ effective }) => effective <= day);
  const province = topOf(unit);
  const ground = {
    ...{ first: day, last: day, changes, units, letterheads, own: unit },
    province: knownProvince(province, units, day),
  };
  for (const place of draft.texts()) {
    if (place.kind === 'citation' && place.role !== 'issuer') continue;
    const text = new TextRenamer(draft, place, isDocumentName);
    const names = changedNames(text.now, now, day, () => province);
    text.take(place.kind === 'citation' ? ofIssuer(names, now) : names);
    for (const change of now) text.take(changedUnits(text.now, change));
    if (place.kind !== 'citation')
      text.take(
        goneUnits(text.now, ground, agencyColumns.has(place.role ?? '')).map((each) => nameOfUnit(text.now, each)),
      );
    for (const change of now) text.take(levelsNamed(text.now, change));
    fates.push(...text.end());
  }
  return fates;
}
