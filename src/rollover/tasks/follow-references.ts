// References to tasks and groups follow them to their new numbers. What a reference pointed to and is gone leaves a gap, so that it cannot
// go out unseen; what can be read in two ways stays and is told.

import type { DataPath } from '../../data/yaml-source.js';
import { OPEN } from '../../doctype/target-text.js';
import { numeralPlace } from '../../plan/numbering.js';
import type { Draft, TextNow } from '../draft.js';
import { type Reference, type ReferredNumber, referencesIn } from './references-in.js';

/** One row or group that a number may mean. */
export interface Target {
  readonly kind: 'task' | 'group';
  /** The number it had. */
  readonly number: string;
  /** The number it has now; undefined where it is gone. */
  readonly now: string | undefined;
  readonly name: string;
  /** Number of the innermost group a row stands in. */
  readonly group?: string | undefined;
}

/** One task table with what became of its rows and groups, in their old order. */
export interface Numbered {
  readonly path: DataPath;
  readonly targets: readonly Target[];
}

/** How many sections of its own a text has beside the table: "mục II" may mean one of them. */
export type SectionsOf = (path: DataPath) => number;

type Followed =
  | { readonly to: string; readonly gone?: readonly Target[] }
  | { readonly stays: 'unknown' | 'same' | 'ambiguous' };

const isInside = (path: DataPath, folder: DataPath): boolean => folder.every((key, index) => path[index] === key);

const fits = (target: Target, reference: Reference, number: string): boolean =>
  target.kind === reference.kind &&
  target.number === number &&
  (reference.group === undefined || target.group === undefined || target.group === reference.group);

function followNumber(targets: readonly Target[], reference: Reference, { text }: ReferredNumber): Followed {
  const found = targets.filter((target) => fits(target, reference, text));
  const [first] = found;
  if (!first) return { stays: 'unknown' };
  if (found.every(({ now }) => now === text)) return { stays: 'same' };
  if (found.length > 1) return { stays: 'ambiguous' };
  return first.now === undefined ? { to: OPEN, gone: [first] } : { to: first.now };
}

/** "5 – 8": those between are meant too; where they no longer stand together they are listed. */
function followRange(
  targets: readonly Target[],
  reference: Reference,
  first: ReferredNumber,
  last: ReferredNumber,
  join: string,
): Followed {
  const own = targets.filter(({ kind }) => kind === reference.kind);
  const [from, to] = [first, last].map(({ text }) => own.findIndex((target) => fits(target, reference, text)));
  if (from === undefined || to === undefined || from < 0 || to < from) return { stays: 'unknown' };
  const meant = own.slice(from, to + 1);
  const now = meant.flatMap((target) => (target.now === undefined ? [] : [target.now]));
  const gone = meant.filter((target) => target.now === undefined);
  const [begin, end] = [now[0], now.at(-1)];
  if (begin === undefined || end === undefined) return { to: `${first.text}${join}${OPEN}`, gone };
  if (begin === first.text && end === last.text && gone.length === 0) return { stays: 'same' };
  const fresh = own.filter((target) => target.now !== undefined).sort((a, b) => place(a) - place(b));
  const at = fresh.findIndex((target) => target.now === begin);
  const together = now.every((number, index) => fresh[at + index]?.now === number);
  const words = together && now.length > 1 ? `${begin}${join}${end}` : now.join(', ');
  return { to: words, ...(gone.length > 0 ? { gone } : {}) };
}

const place = ({ now }: Target): number =>
  numeralPlace('1', now ?? '') ?? numeralPlace('I', now ?? '') ?? numeralPlace('A', now ?? '') ?? 0;

function tellGone(draft: Draft, path: DataPath, words: string, gone: readonly Target[]): void {
  for (const target of gone) {
    const what = target.kind === 'task' ? { vi: 'nhiệm vụ', en: 'task' } : { vi: 'nhóm', en: 'group' };
    draft.decide(path, {
      code: 'rollover/reference-to-dropped',
      severity: 'error',
      message: {
        vi: `"${words}" dẫn tới ${what.vi} đã bỏ: ${target.number}. ${target.name}.`,
        en: `"${words}" points to a ${what.en} that is gone: ${target.number}. ${target.name}.`,
      },
      remedy: { vi: 'Sửa hoặc bỏ chỗ dẫn này.', en: 'Mend or delete the reference.' },
    });
  }
}

function followReference(
  text: string,
  reference: Reference,
  targets: readonly Target[],
): { readonly to: string; readonly gone: readonly Target[]; readonly ambiguous: boolean } {
  const gone: Target[] = [];
  let ambiguous = false;
  let out = '';
  let rest = reference.from;
  for (let index = 0; index < reference.numbers.length; index++) {
    const number = reference.numbers[index] as ReferredNumber;
    const next = reference.numbers[index + 1];
    const end = next?.through ? next : number;
    const join = next?.through ? text.slice(number.from + number.text.length, next.from) : '';
    const followed = next?.through
      ? followRange(targets, reference, number, next, join)
      : followNumber(targets, reference, number);
    if (next?.through) index += 1;
    out += text.slice(rest, number.from);
    rest = end.from + end.text.length;
    out += 'to' in followed ? followed.to : text.slice(number.from, rest);
    if ('to' in followed) gone.push(...(followed.gone ?? []));
    else if (followed.stays === 'ambiguous') ambiguous = true;
  }
  return { to: out, gone, ambiguous };
}

/** Tables that a reference in a text may speak of: its own table, else the first one. */
function targetsFor(place: TextNow, reference: Reference, tables: readonly Numbered[], sections: SectionsOf) {
  const own = tables.find(({ path }) => isInside(place.path, path));
  if (own) return { targets: own.targets, doubtful: false };
  // "STT 2" in an annex counts the rows of that annex
  const elsewhere = place.path[0] === 'annexes' || place.path[0] === 'indicators';
  if (!reference.sure && elsewhere) return undefined;
  const targets = tables[0]?.targets ?? [];
  const doubtful =
    reference.kind === 'group' &&
    !reference.sure &&
    reference.numbers.some(({ text }) => (numeralPlace('I', text) ?? Number.POSITIVE_INFINITY) <= sections(place.path));
  return { targets, doubtful };
}

export function followReferences(draft: Draft, tables: readonly Numbered[], sections: SectionsOf): void {
  for (const text of draft.texts()) {
    if (text.kind === 'citation') continue;
    let now = '';
    let rest = 0;
    for (const reference of referencesIn(text.now)) {
      const meant = targetsFor(text, reference, tables, sections);
      if (!meant) continue;
      const { to, gone, ambiguous } = followReference(text.now, reference, meant.targets);
      const moved = to !== reference.words;
      if (ambiguous || (moved && meant.doubtful)) {
        draft.decide(text.path, {
          code: 'rollover/reference-ambiguous',
          severity: 'warning',
          message: {
            vi: `"${reference.words}" có thể hiểu nhiều cách và số của bảng nhiệm vụ đã đổi; được giữ nguyên.`,
            en: `"${reference.words}" can be read in more than one way and numbers of the table have changed; it stays.`,
          },
          remedy: meant.doubtful
            ? { vi: `Nếu dẫn tới bảng nhiệm vụ thì ghi "${to}".`, en: `If the table is meant, write "${to}".` }
            : { vi: 'Ghi rõ nhiệm vụ, nhóm được dẫn.', en: 'Say which task or group is meant.' },
        });
        continue;
      }
      if (!moved) continue;
      tellGone(draft, text.path, reference.words, gone);
      now += text.now.slice(rest, reference.from) + to;
      rest = reference.from + reference.words.length;
      draft.change({
        kind: 'reference',
        path: text.path,
        from: reference.words,
        to,
        reason: { vi: 'số của nhiệm vụ, nhóm được dẫn đã đổi', en: 'the number it points to has changed' },
      });
    }
    if (rest > 0) draft.rewrite(text.path, now + text.now.slice(rest));
  }
}
