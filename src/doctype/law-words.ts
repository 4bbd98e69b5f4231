// How it is told what a document of the register is worth, where nobody can say for certain: check, roll-over and `law` use the same words.

import type { Localized } from '../diagnostics/index.js';
import { shortDay } from '../text/date.js';
import type { RegisterEntry } from './legal-register.js';

interface Told {
  readonly message: Localized;
  readonly remedy: Localized;
}

export const lookUp: Localized = {
  vi: 'Tra lại trên vbpl.vn trước khi dẫn.',
  en: 'Look it up on vbpl.vn before it is cited.',
};

/** "hết hiệu lực từ 01/3/2027, trừ khoản 2 Điều 19"; empty where nothing says when. */
export function endWords({ until, unless }: RegisterEntry): Localized {
  if (until === undefined) return { vi: '', en: '' };
  const more = unless === undefined ? '' : `, ${unless}`;
  return { vi: `hết hiệu lực từ ${shortDay(until)}${more}`, en: `out of force from ${until}${more}` };
}

/** Of one whose day has come and that may be in force all the same. */
export const conditionalWords = (name: string, entry: RegisterEntry): Told => ({
  message: {
    vi: `${name} ${endWords(entry).vi}: phải tra lại.`,
    en: `${name} is ${endWords(entry).en}: to be looked up.`,
  },
  remedy: {
    vi: `${lookUp.vi} Còn hiệu lực thì giữ nguyên; đã hết thì dẫn văn bản thay thế${replacement(entry)} hoặc bỏ.`,
    en: `${lookUp.en} Keep it if it is in force; else cite what follows it, or delete it.`,
  },
});

const replacement = ({ replacedBy }: RegisterEntry): string =>
  replacedBy.length > 0 ? `: ${replacedBy.join(', ')}` : '';

type Doubt = NonNullable<RegisterEntry['doubt']>;

export const doubtFact = ({ from, note }: Doubt): Localized => ({
  vi: `từ ${shortDay(from)} ${note}`,
  en: `in doubt from ${from} on (${note})`,
});

/** Of what may be otherwise from a day on. */
export const doubtWords = (name: string, doubt: Doubt): Told => ({
  message: { vi: `${name}: ${doubtFact(doubt).vi}; phải tra lại.`, en: `${name}: ${doubtFact(doubt).en}: look it up.` },
  remedy: lookUp,
});

/** Of one that others follow and that nobody repealed. */
export function followedWords(name: string, followers: readonly RegisterEntry[]): Told {
  const by = followers.map(({ number }) => number).join(', ');
  const since = followers[0]?.from ?? followers[0]?.date ?? '';
  return {
    message: {
      vi: `${name} đã có văn bản nối tiếp từ ${shortDay(since)}: ${by}.`,
      en: `${name} is followed by ${by} since ${since}.`,
    },
    remedy: { vi: `Dẫn ${by}, hoặc dẫn cả hai.`, en: `Cite ${by}, or both.` },
  };
}
