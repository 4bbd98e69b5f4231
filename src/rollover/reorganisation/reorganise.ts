// Actors, levels and units that texts name and that are gone at the new date: renamed where the dictionary says so, else told with a
// proposal. One finding for each text and each name in it. Of the plan's own unit the rule `issuer-exists` speaks.

import type { Reorganisation } from '../../doctype/reorganisation.js';
import type { YearPatterns } from '../../doctype/year-patterns.js';
import type { Unit } from '../../plan/unit.js';
import { clauseStart } from '../../text/clauses.js';
import { shortDay } from '../../text/date.js';
import type { Draft } from '../draft.js';
import { nameChanges } from './name-changes.js';
import { type ActorFate, renameInText } from './rename-in-text.js';

/** Whether the plan has to do with the change: its unit or one above is of it, or a text names what goes. */
function concerns(draft: Draft, unit: Unit | undefined, change: Reorganisation): boolean {
  for (let each = unit; each; each = each.parent) {
    const name = `${each.kind} ${each.name}`;
    if (change.levels.includes(each.kind) || change.units.some(({ from }) => from === name)) return true;
  }
  const names = nameChanges(change);
  return draft.texts().some(({ now }) => names.some(({ expression }) => now.search(expression) >= 0));
}

/** @param unit the unit that the new plan will have @param day the day of the new plan, `2026-01-15` */
export function reorganise(
  draft: Draft,
  changes: readonly Reorganisation[],
  unit: Unit | undefined,
  day: string,
  patterns: YearPatterns,
): ActorFate[] {
  const fates: ActorFate[] = [];
  const isDocumentName = (before: string): boolean =>
    patterns.document.test(before.slice(clauseStart(before, before.length)));
  for (const change of changes) {
    if (change.effective > day) {
      if (change.effective.slice(0, 4) !== day.slice(0, 4) || !concerns(draft, unit, change)) continue;
      draft.decide(['year'], {
        code: 'rollover/reorganisation-ahead',
        severity: 'info',
        message: {
          vi: `Từ ${shortDay(change.effective)}, trong năm kế hoạch: ${change.name}. Chủ thể trong kế hoạch sẽ thay đổi.`,
          en: `On ${shortDay(change.effective)}, within the year: ${change.name}. Actors of the plan will change.`,
        },
        basis: change.basis,
      });
      continue;
    }
    const names = nameChanges(change);
    for (const place of draft.texts()) {
      if (place.kind === 'citation' && place.role !== 'issuer') continue;
      fates.push(...renameInText(draft, place, change, names, isDocumentName));
    }
  }
  return fates;
}
