// The names of one reorganisation in one text: written anew where the dictionary says so, else told with a proposal. Each name once.

import { confidenceWords } from '../../doctype/confidence.js';
import type { Reorganisation } from '../../doctype/reorganisation.js';
import { capitalize } from '../../text/case.js';
import { shortDay } from '../../text/date.js';
import type { Draft, TextNow } from '../draft.js';
import type { NameChange } from './name-changes.js';

export interface ActorFate {
  readonly path: string;
  readonly words: string;
  readonly to: string;
  readonly done: boolean;
  readonly basis: string;
}

/** "huyện cũ", "huyện trước đây" speak of what is gone on purpose. */
const PAST = /^\s+(?:\p{Lu}[\p{L}\s]*)?\(?(?:cũ|trước đây)(?![\p{L}])/u;

const NAME = String.raw`(?:\p{Lu}\p{Ll}*\s+){1,4}\p{Lu}\p{Ll}*`;
const CALLED = String.raw`(?<![\p{L}/])(?:ông|Ông|bà|Bà|đồng chí|Đồng chí|đ/c|Đ/c|anh|Anh|chị|Chị)\s+`;
/** "Bà Nguyễn Thị Hoa, sinh năm 1987, ": what follows is the position of a person. */
const PERSON_BEFORE = new RegExp(`${CALLED}${NAME}\\s*(?:[,:(–-]|là|giữ|hiện|chức vụ)[^;.\\n]{0,80}$`, 'u');
const PERSON_AFTER = new RegExp(
  `^\\s*[:,(–-]?\\s*(?:${CALLED}${NAME}|(?:\\p{Lu}\\p{Ll}+\\s+){2,3}\\p{Lu}\\p{Ll}+)`,
  'u',
);

/** Capitals as the old name has them. */
function likeOld(old: string, fresh: string): string {
  if (!/\p{Ll}/u.test(old)) return fresh.toUpperCase();
  return /^\p{Lu}/u.test(old) ? capitalize(fresh) : fresh;
}

interface Span {
  from: number;
  to: number;
}

interface Found {
  readonly words: string;
  readonly to: string;
  readonly done: boolean;
  readonly gone: boolean;
  readonly note: string | undefined;
  /** It is the position of a person, whom no office replaces. */
  readonly ofPerson: boolean;
}

const personal = {
  vi: 'Ghi chức vụ hiện nay của người này, hoặc thay người.',
  en: 'Write the present position of this person, or name another.',
};

function tell(
  draft: Draft,
  place: TextNow,
  change: Reorganisation,
  { words, to, done, gone, note, ofPerson }: Found,
): void {
  const since = shortDay(change.effective);
  const basis =
    change.confidence === undefined ? change.basis : `${change.basis} (${confidenceWords[change.confidence].vi})`;
  if (done) {
    draft.change({
      kind: 'actor',
      path: place.path,
      from: words,
      to,
      reason: { vi: `từ ${since}: ${note ?? change.name}`, en: `since ${since}: ${change.name}` },
      source: basis,
    });
    return;
  }
  const because = note ? `: ${note}` : '';
  draft.decide(place.path, {
    code: gone ? 'rollover/actor-gone' : 'rollover/actor-to-check',
    severity: gone ? 'warning' : 'info',
    message: gone
      ? { vi: `"${words}" không còn từ ${since}${because}.`, en: `"${words}" is gone since ${since}.` }
      : { vi: `"${words}" cần xem lại từ ${since}${because}.`, en: `Look at "${words}" again since ${since}.` },
    ...(to === '' && !ofPerson
      ? {}
      : { remedy: ofPerson ? personal : { vi: `Đề nghị: ${to}.`, en: `Proposed: ${to}.` } }),
    basis,
  });
}

/** @param isDocumentName what stands before a name ends in the name of another document, which keeps its words */
export function renameInText(
  draft: Draft,
  place: TextNow,
  change: Reorganisation,
  names: readonly NameChange[],
  isDocumentName: (before: string) => boolean,
): ActorFate[] {
  const fates: ActorFate[] = [];
  let now = place.now;
  // places that an earlier, longer pattern has claimed
  const claimed: Span[] = [];
  const seen = new Set<string>();
  for (const { expression, to, apply, gone, note } of names) {
    const edits: { from: number; length: number; text: string }[] = [];
    for (const match of now.matchAll(expression)) {
      const [words] = match;
      const from = match.index;
      const end = from + words.length;
      if (claimed.some((each) => from < each.to && end > each.from) || PAST.test(now.slice(end))) continue;
      claimed.push({ from, to: end });
      if (to !== '' && words.toLowerCase() === to.toLowerCase()) continue;
      const fresh = likeOld(words, to);
      const ofPerson =
        PERSON_BEFORE.test(now.slice(Math.max(0, from - 160), from)) || PERSON_AFTER.test(now.slice(end));
      const done = apply && !ofPerson && place.kind !== 'citation' && !isDocumentName(now.slice(0, from));
      if (done) edits.push({ from, length: words.length, text: fresh });
      const key = `${words} ${done}`;
      if (seen.has(key)) continue;
      seen.add(key);
      fates.push({ path: place.path.join('.'), words, to: fresh, done, basis: change.basis });
      tell(draft, place, change, { words, to: fresh, done, gone, note, ofPerson });
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
