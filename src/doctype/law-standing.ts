// What a document of the register is worth on a given day: in force, amended, replaced, expired.

import type { Localized } from '../diagnostics/index.js';
import { entryByNumber, type LegalRegister, type RegisterEntry } from './legal-register.js';

export type Standing =
  | 'in-force'
  | 'amended'
  | 'replaced'
  | 'expired'
  /** The programme or yearly plan has run out. */
  | 'ended'
  | 'not-yet'
  /** Its day has come, but something may have kept it, or a part of it, in force. */
  | 'conditional'
  | 'unknown';

export interface Judged {
  readonly standing: Standing;
  readonly entry?: RegisterEntry;
  /** Documents in force on that day that stand in its place. */
  readonly successors: readonly RegisterEntry[];
  /** What came after it by that day, where nobody repealed it. */
  readonly followers: readonly RegisterEntry[];
  /** Amendments in force on that day. */
  readonly amenders: readonly RegisterEntry[];
  /** The day it falls out of force, where that is later in the same year. */
  readonly leaves?: string;
  /** Why it may be otherwise by the end of that year. */
  readonly doubt?: NonNullable<RegisterEntry['doubt']>;
}

const hasRun = ({ until }: RegisterEntry, day: string): boolean => until !== undefined && until <= day;

const isGone = (entry: RegisterEntry, day: string): boolean => hasRun(entry, day) && entry.unless === undefined;

/** Follows replacements to those in force on the day; a circle ends where it began. */
function successorsOf(
  register: LegalRegister,
  entry: RegisterEntry,
  day: string,
  seen: readonly string[],
): RegisterEntry[] {
  return entry.replacedBy.flatMap((number) => {
    const next = entryByNumber(register, number);
    if (!next || seen.includes(number)) return [];
    if (isGone(next, day)) return successorsOf(register, next, day, [...seen, number]);
    return next.from === undefined || next.from <= day ? [next] : [];
  });
}

/** What follows on the day a document that nobody repealed, as far as that is sure. */
const followersOf = (register: LegalRegister, entry: RegisterEntry, day: string): readonly RegisterEntry[] =>
  entry.until === undefined
    ? successorsOf(register, entry, day, [entry.number]).filter(({ confidence }) => confidence !== 'low')
    : [];

/** What went after the register was read is for people to act on; of what had gone by then a plan could know nothing better. */
export const isAhead = (day: string | undefined, register: LegalRegister | undefined): boolean =>
  day !== undefined && day > (register?.asOf ?? '');

/** @param day `2026-01-15`, the day the new document is signed */
export function judge(register: LegalRegister, entry: RegisterEntry | undefined, day: string): Judged {
  if (!entry) return { standing: 'unknown', successors: [], followers: [], amenders: [] };
  const year = day.slice(0, 4);
  const amenders = entry.amendedBy
    .filter(({ from }) => from <= day)
    .flatMap(({ number }) => {
      const found = entryByNumber(register, number);
      return found && !isGone(found, day) ? [found] : [];
    });
  if (isGone(entry, day)) {
    const successors = successorsOf(register, entry, day, [entry.number]);
    return {
      standing: entry.replacedBy.length > 0 ? 'replaced' : 'expired',
      entry,
      successors,
      followers: [],
      amenders: [],
    };
  }
  const followers = followersOf(register, entry, day);
  if (entry.ends !== undefined && entry.ends < Number(year))
    return { standing: 'ended', entry, successors: [], followers, amenders };
  if (entry.from !== undefined && entry.from > day)
    return { standing: 'not-yet', entry, successors: [], followers, amenders: [] };
  const leaves = entry.until?.startsWith(year) && entry.until > day ? { leaves: entry.until } : {};
  const doubt = entry.doubt && entry.doubt.from <= `${year}-12-31` ? { doubt: entry.doubt } : {};
  return {
    standing: hasRun(entry, day) ? 'conditional' : amenders.length > 0 ? 'amended' : 'in-force',
    entry,
    successors: [],
    followers,
    amenders,
    ...leaves,
    ...doubt,
  };
}

export const standingWords: Readonly<Record<Standing, Localized>> = {
  'in-force': { vi: 'còn hiệu lực', en: 'in force' },
  amended: { vi: 'còn hiệu lực, đã được sửa đổi', en: 'in force, amended' },
  replaced: { vi: 'hết hiệu lực, đã được thay thế', en: 'out of force, replaced' },
  expired: { vi: 'hết hiệu lực', en: 'out of force' },
  ended: { vi: 'hết giai đoạn', en: 'its period is over' },
  'not-yet': { vi: 'chưa có hiệu lực', en: 'not yet in force' },
  conditional: {
    vi: 'phải tra lại: đã đến ngày hết hiệu lực có điều kiện',
    en: 'to be looked up: its day has come, with a condition',
  },
  unknown: { vi: 'không rõ', en: 'unknown' },
};

export const isOut = (standing: Standing): boolean =>
  standing === 'replaced' || standing === 'expired' || standing === 'ended';
