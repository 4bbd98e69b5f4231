// Names in the texts of a draft that have changed since, or had on the day of the document: told before the draft is used anew. Nothing is
// written over: the draft is what the document said.

import { valueAt } from '../../data/edits/edit.js';
import type { Reorganisation } from '../../doctype/reorganisation.js';
import { planTexts } from '../../plan/plan-texts.js';
import { type ChangedName, changedNames, changeWords } from '../../recognise/changed-names.js';
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

function provinceOf(plan: Readonly<Record<string, unknown>>): { kind: string; name: string } | undefined {
  let unit = valueAt(plan, ['unit']) as Record<string, unknown> | undefined;
  while (typeof unit?.parent === 'object' && unit.parent) unit = unit.parent as Record<string, unknown>;
  const { kind, name } = unit ?? {};
  return typeof kind === 'string' && typeof name === 'string' ? { kind, name } : undefined;
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
export function changedTexts(
  plan: Readonly<Record<string, unknown>>,
  changes: readonly Reorganisation[],
): readonly NoteFacts[] {
  const [day, province] = [dayOf(plan), provinceOf(plan)];
  const notes = new Map<string, NoteFacts>();
  for (const { kind, path, text } of planTexts(plan)) {
    // what a cited document was called, and by whom it was issued, stays
    if (kind === 'citation') continue;
    for (const change of changedNames(text, changes, EVER, () => province)) {
      const key = change.words.toLowerCase();
      if (!notes.has(key)) notes.set(key, noteOfName(change, path.join('.'), day));
    }
  }
  return [...notes.values()];
}
