// What a text still calls as it was: agencies that are gone, work that another agency has now, terms no longer used
// (templates/reorganisation). The one reader of that list: check, import and roll-over tell what it finds, so that a name has one answer.

import type { Localized } from '../diagnostics/index.js';
import type { Confidence } from '../doctype/confidence.js';
import type { NameChange, Reorganisation } from '../doctype/reorganisation.js';
import { upper } from '../text/case.js';
import { clauseEnd, clauseStart } from '../text/clauses.js';
import { shortDay } from '../text/date.js';
import { speaksOfThen } from './speaks-of-then.js';

export interface ChangedName {
  readonly is: NameChange['is'] | 'unit' | 'level';
  readonly start: number;
  readonly end: number;
  /** The words of the text. */
  readonly words: string;
  /** What has its work, or what it is called; empty where nobody can say. */
  readonly to: string;
  /** There is one clear answer, which may be written into a draft. */
  readonly apply: boolean;
  /** False: it may still be right, and has to be looked at. */
  readonly gone: boolean;
  readonly note?: string | undefined;
  /** The first day on which it is so, `2025-03-01`. */
  readonly since: string;
  /** What the change is called. */
  readonly change: string;
  readonly basis: string;
  readonly confidence?: Confidence | undefined;
  /** Of a unit: how it is told, as its own list has it. */
  readonly told?: { readonly message: Localized; readonly remedy: Localized };
}

/** Words without any capital letter ("phòng y tế") name no agency, unless they name a level. */
const isName = ({ is, small }: NameChange, words: string): boolean =>
  is !== 'agency' || small || /\p{Lu}|huyện|quận|thị xã|thị ủy|thị uỷ/u.test(words);

/** `{tỉnh|thành phố}` by the kind of the province; both where it is not known. */
const filled = (to: string, kind: string | undefined): string =>
  to.replaceAll(/\{([^|{}]*)\|([^|{}]*)\}/gu, (_, province: string, city: string) =>
    kind === 'tỉnh' ? province : kind === 'thành phố' ? city : `${province}, ${city}`,
  );

type Span = Pick<ChangedName, 'start' | 'end'>;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const isNear = (near: RegExp | undefined, text: string, { start, end }: Span): boolean =>
  near === undefined || text.slice(clauseStart(text, start), clauseEnd(text, end)).search(near) >= 0;

interface NamedProvince {
  readonly kind?: string | undefined;
  readonly name: string;
}

/** The kind that it has on the day: a province that became a city since is one. */
function kindOn(province: NamedProvince | undefined, changes: readonly Reorganisation[]): string | undefined {
  let name = province?.kind === undefined ? '' : `${province.kind} ${province.name}`;
  for (const { units } of changes)
    name = units.find(({ from, apply }) => apply && upper(from) === upper(name))?.to ?? name;
  return /^(?:tỉnh|thành phố)(?= )/iu.exec(name)?.[0].toLowerCase();
}

/**
 * @param day on which the text has to be right @param province that the text belongs to, asked for where the answer depends on it
 * @returns in the order of the text; what it says of the time before is right and is not among them
 */
export function changedNames(
  text: string,
  changes: readonly Reorganisation[],
  day: string,
  province?: () => NamedProvince | undefined,
): readonly ChangedName[] {
  const now = changes.filter(({ effective }) => effective <= day);
  const found: (ChangedName & { readonly isName: boolean })[] = [];
  for (const { names, name: change, effective: since, basis, confidence } of now)
    for (const name of names)
      for (const match of text.matchAll(name.expression)) {
        const [words] = match;
        const place = { start: match.index, end: match.index + words.length };
        // what is only to be looked at keeps its words from the entries below it, too
        if (found.some((each) => overlaps(each, place)) || !isNear(name.near, text, place)) continue;
        const { is, apply, gone, note } = name;
        const to = name.to.includes('{') ? filled(name.to, kindOn(province?.(), now)) : name.to;
        const rest = { since, change, basis, confidence, isName: isName(name, words) };
        found.push({ ...place, is, words, to, apply, gone, note, ...rest });
      }
  return found
    .filter(({ isName, words, to }) => isName && upper(words) !== upper(to))
    .filter(
      ({ is, gone, start, end, since }) =>
        is === 'own-kind' || !gone || !speaksOfThen(text, start, end, since, changes),
    )
    .sort((a, b) => a.start - b.start);
}

/** What is told of it, with what to do. */
export function changeWords(change: ChangedName): { readonly message: Localized; readonly remedy?: Localized } {
  const { is, to, gone, note, told } = change;
  if (told) return told;
  const [name, day] = [change.words.trim(), shortDay(change.since)];
  const more = note === undefined ? '' : `; ${note}`;
  const because = to === '' && note !== undefined ? `: ${note}` : '';
  const message: Localized = !gone
    ? { vi: `"${name}" cần xem lại từ ${day}${because}.`, en: `Look at "${name}" again since ${day}.` }
    : is === 'duty'
      ? { vi: `Từ ${day} việc này không còn của "${name}".`, en: `Since ${day} this is not the work of "${name}".` }
      : is === 'term'
        ? { vi: `Từ ${day} không còn dùng "${name}".`, en: `Since ${day} "${name}" is not used any more.` }
        : { vi: `"${name}" không còn từ ${day}${because}.`, en: `"${name}" is gone since ${day}.` };
  return to === '' ? { message } : { message, remedy: { vi: `Nay là ${to}${more}.`, en: `It is ${to} now${more}.` } };
}
