// Actors, levels and units that are gone at the new date: renamed where the dictionary says so, else told with a proposal. One finding for
// each text and each name in it.

import type { Reorganisation } from '../../doctype/reorganisation.js';
import type { Unit } from '../../plan/unit.js';
import { capitalize } from '../../text/case.js';
import { dayText } from '../citations/full-citation.js';
import type { Draft, TextNow } from '../draft.js';

export interface ActorFate {
  readonly path: string;
  readonly words: string;
  readonly to: string;
  readonly done: boolean;
  readonly basis: string;
}

/** "huyện cũ", "huyện trước đây" speak of what is gone on purpose. */
const PAST = /^\s+(?:\p{Lu}[\p{L}\s]*)?\(?(?:cũ|trước đây)(?![\p{L}])/u;

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const levelExpression = (levels: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}])(?<!đô\\s)(?:${levels.map(literal).join('|')})(?![\\p{L}])(?:\\s+\\p{Lu}[\\p{L}]*)*`, 'gu');

const isUpper = (text: string): boolean => /^\p{Lu}/u.test(text);

interface Step {
  readonly expression: RegExp;
  readonly to: string;
  readonly apply: boolean;
  readonly gone?: boolean;
  readonly note?: string | undefined;
}

function steps(change: Reorganisation): Step[] {
  return [
    ...change.units.map(({ from, to, apply }) => ({
      expression: new RegExp(`(?<![\\p{L}])${literal(from)}(?![\\p{L}])`, 'giu'),
      to,
      apply,
      note: 'đơn vị đổi tên hoặc hợp nhất',
    })),
    ...change.actors,
    ...(change.levels.length > 0
      ? [{ expression: levelExpression(change.levels), to: '', apply: false, note: 'cấp đơn vị này không còn' }]
      : []),
  ];
}

function inText(draft: Draft, place: TextNow, change: Reorganisation): ActorFate[] {
  const fates: ActorFate[] = [];
  let now = place.now;
  // places that an earlier, longer pattern has claimed
  const claimed: { from: number; to: number }[] = [];
  const seen = new Set<string>();
  for (const { expression, to, apply, gone = true, note } of steps(change)) {
    const edits: { from: number; length: number; text: string }[] = [];
    for (const match of now.matchAll(expression)) {
      const from = match.index;
      const end = from + match[0].length;
      if (claimed.some((each) => from < each.to && end > each.from) || PAST.test(now.slice(end))) continue;
      claimed.push({ from, to: end });
      const words = match[0];
      if (to !== '' && words.toLocaleLowerCase('vi') === to.toLocaleLowerCase('vi')) continue;
      const fresh = isUpper(words) ? capitalize(to) : to;
      const done = apply && place.context !== 'citation';
      if (done) edits.push({ from, length: words.length, text: fresh });
      if (seen.has(words)) continue;
      seen.add(words);
      fates.push({ path: place.path.join('.'), words, to: fresh, done, basis: change.basis });
      const since = dayText(change.effective);
      if (done) {
        draft.change({
          kind: 'actor',
          path: place.path,
          from: words,
          to: fresh,
          reason: { vi: `từ ${since}: ${note ?? change.name}`, en: `since ${since}: ${change.name}` },
          source: change.basis,
        });
      } else {
        draft.decide(place.path, {
          code: gone ? 'rollover/actor-gone' : 'rollover/actor-to-check',
          severity: gone ? 'warning' : 'info',
          message: gone
            ? {
                vi: `"${words}" không còn từ ${since}${note ? `: ${note}` : ''}.`,
                en: `"${words}" is gone since ${since}.`,
              }
            : {
                vi: `"${words}" cần xem lại từ ${since}${note ? `: ${note}` : ''}.`,
                en: `Look at "${words}" again since ${since}.`,
              },
          ...(to === '' ? {} : { remedy: { vi: `Đề nghị: ${fresh}.`, en: `Proposed: ${fresh}.` } }),
          basis: change.basis,
        });
      }
    }
    for (const { from, length, text } of edits.reverse()) {
      now = now.slice(0, from) + text + now.slice(from + length);
      const shift = text.length - length;
      for (const each of claimed) {
        if (each.from > from) {
          each.from += shift;
          each.to += shift;
        } else if (each.from === from) each.to += shift;
      }
    }
  }
  if (now !== place.now) draft.rewrite(place.path, now);
  return fates;
}

function tellUnit(draft: Draft, unit: Unit | undefined, change: Reorganisation, path: (string | number)[]): void {
  if (!unit) return;
  const renamed = change.units.find(({ from }) => from === `${unit.kind} ${unit.name}`);
  if (change.levels.includes(unit.kind) || renamed) {
    draft.decide(path, {
      code: 'rollover/unit-gone',
      severity: 'error',
      message: {
        vi: `${capitalize(unit.kind)} ${unit.name} không còn từ ${dayText(change.effective)} (${change.name}).`,
        en: `${unit.kind} ${unit.name} is gone since ${dayText(change.effective)} (${change.name}).`,
      },
      remedy: renamed
        ? {
            vi: `Đơn vị mới: ${renamed.to}. Ghi tệp đơn vị mới bằng --unit.`,
            en: `The new unit: ${renamed.to}. Name its file with --unit.`,
          }
        : { vi: 'Ghi tệp của đơn vị mới bằng --unit.', en: 'Name the file of the new unit with --unit.' },
      basis: change.basis,
    });
  }
  tellUnit(draft, unit.parent, change, [...path, 'parent']);
}

/** @param unit the unit that the new plan will have @param day the day of the new plan, `2026-01-15` */
export function reorganise(
  draft: Draft,
  changes: readonly Reorganisation[],
  unit: Unit | undefined,
  day: string,
): ActorFate[] {
  const fates: ActorFate[] = [];
  for (const change of changes) {
    if (change.effective > day) {
      if (change.effective.slice(0, 4) !== day.slice(0, 4)) continue;
      draft.decide(['year'], {
        code: 'rollover/reorganisation-ahead',
        severity: 'info',
        message: {
          vi: `Từ ${dayText(change.effective)}, trong năm kế hoạch: ${change.name}. Chủ thể trong kế hoạch sẽ thay đổi.`,
          en: `On ${dayText(change.effective)}, within the year: ${change.name}. Actors of the plan will change.`,
        },
        basis: change.basis,
      });
      continue;
    }
    tellUnit(draft, unit, change, ['unit']);
    for (const place of draft.texts()) {
      if (place.context === 'citation' && place.role !== 'issuer') continue;
      fates.push(...inText(draft, place, change));
    }
  }
  return fates;
}
