// Names that have changed, in one text: written anew where the dictionary says so, else told with a proposal. Each name once.

import { confidenceWords } from '../../doctype/confidence.js';
import { type ChangedName, changeWords, overlaps } from '../../recognise/changed-names.js';
import { capitalize } from '../../text/case.js';
import { shortDay } from '../../text/date.js';
import { patternOf } from '../../text/pattern.js';
import type { Draft, TextNow } from '../draft.js';

export interface ActorFate {
  readonly path: string;
  readonly words: string;
  readonly to: string;
  readonly done: boolean;
  readonly basis: string;
}

const NAME = String.raw`(?:\p{Lu}\p{Ll}*\s+){1,4}\p{Lu}\p{Ll}*`;
const CALLED = String.raw`(?<![\p{L}/])(?:ông|Ông|bà|Bà|đồng chí|Đồng chí|đ/c|Đ/c|anh|Anh|chị|Chị)\s+`;
/** "Bà Nguyễn Thị Hoa, sinh năm 1987, ": what follows is the position of a person. */
const PERSON_BEFORE = patternOf(`${CALLED}${NAME}\\s*(?:[,:(–-]|là|giữ|hiện|chức vụ)[^;.\\n]{0,80}$`, 'u');
const PERSON_AFTER = patternOf(
  `^\\s*[:,(–-]?\\s*(?:${CALLED}${NAME}|(?:\\p{Lu}\\p{Ll}+\\s+){2,3}\\p{Lu}\\p{Ll}+)`,
  'u',
);

/** Capitals as the old name has them. */
function likeOld(old: string, fresh: string): string {
  if (!/\p{Ll}/u.test(old)) return fresh.toUpperCase();
  return /^\p{Lu}/u.test(old) ? capitalize(fresh) : fresh;
}

const personal = {
  vi: 'Ghi chức vụ hiện nay của người này, hoặc thay người.',
  en: 'Write the present position of this person, or name another.',
};

function tell(draft: Draft, place: TextNow, found: ChangedName, done: boolean, ofPerson: boolean): void {
  const { is, words, to, gone, note, change, confidence, since } = found;
  const basis = confidence === undefined ? found.basis : `${found.basis} (${confidenceWords[confidence].vi})`;
  if (done) {
    const day = shortDay(since);
    draft.change({
      kind: 'actor',
      path: place.path,
      from: words,
      to,
      reason: { vi: `từ ${day}: ${note ?? change}`, en: `since ${day}: ${change}` },
      source: basis,
    });
    return;
  }
  const { message, remedy } = changeWords(found);
  const advice = ofPerson ? personal : remedy;
  draft.decide(place.path, {
    code: !gone ? 'rollover/actor-to-check' : is === 'term' ? 'rollover/term-gone' : 'rollover/actor-gone',
    severity: gone ? 'warning' : 'info',
    message,
    ...(advice ? { remedy: advice } : {}),
    basis,
  });
}

type Span = { start: number; end: number };

/** One text on its way through the changes. */
export class TextRenamer {
  readonly fates: ActorFate[] = [];
  #now: string;
  /** Where names stand now that have been told or written. */
  readonly #claimed: Span[] = [];
  readonly #seen = new Set<string>();

  /** @param isDocumentName what stands before a name ends in the name of another document, which keeps its words */
  constructor(
    readonly draft: Draft,
    readonly place: TextNow,
    readonly isDocumentName: (before: string) => boolean,
  ) {
    this.#now = place.now;
  }

  get now(): string {
    return this.#now;
  }

  /** @param names in the text as it stands now, none within another */
  take(names: readonly ChangedName[]): void {
    const edits: { from: number; length: number; text: string }[] = [];
    for (const name of names) {
      // a level inside the name of an agency is no second finding
      if (name.is === 'level' && this.#claimed.some((each) => overlaps(each, name))) continue;
      const found = { ...name, to: likeOld(name.words, name.to) };
      const [before, after] = [this.#now.slice(0, name.start), this.#now.slice(name.end)];
      const ofPerson = PERSON_BEFORE.test(before.slice(-160)) || PERSON_AFTER.test(after);
      const done = name.apply && !ofPerson && this.place.kind !== 'citation' && !this.isDocumentName(before);
      this.#claimed.push({ start: name.start, end: name.end });
      if (done) edits.push({ from: name.start, length: name.words.length, text: found.to });
      const key = `${name.words} ${done}`;
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      const { words, to, basis } = found;
      this.fates.push({ path: this.place.path.join('.'), words, to, done, basis });
      tell(this.draft, this.place, found, done, ofPerson);
    }
    for (const { from, length, text } of edits.sort((a, b) => b.from - a.from)) {
      this.#now = this.#now.slice(0, from) + text + this.#now.slice(from + length);
      const shift = text.length - length;
      for (const each of this.#claimed) {
        if (each.start > from) each.start += shift;
        if (each.end > from) each.end += shift;
      }
    }
  }

  end(): readonly ActorFate[] {
    if (this.#now !== this.place.now) this.draft.rewrite(this.place.path, this.#now);
    return this.fates;
  }
}
