// Moves the years of all texts by their roles and keeps a list of every year there is and what became of it.

import type { Diagnostic, Localized, Place } from '../../diagnostics/index.js';
import type { YearPatterns, YearRole } from '../../doctype/year-patterns.js';
import { movingRoles, writeYear } from '../../doctype/years-in.js';
import { parseDate } from '../../text/date.js';
import type { Draft, TextNow } from '../draft.js';
import { wordsAround, yearQuestions, yearsOfText } from './year-questions.js';

export interface YearFate {
  readonly path: string;
  /** In the draft; in the old file for what has gone. */
  readonly place?: Place;
  /** The words around it, as they were. */
  readonly words: string;
  readonly year: number;
  readonly role: YearRole;
  /** What it is now; the same year where it stays. */
  readonly now: number;
}

const reasons: Readonly<Partial<Record<YearRole, Localized>>> = {
  plan: { vi: 'năm kế hoạch', en: 'the year of the plan' },
  previous: { vi: 'năm của kết quả làm cơ sở', en: 'the year whose results are built on' },
  base: { vi: 'năm gốc để so sánh', en: 'the year compared with' },
  next: { vi: 'năm sau năm kế hoạch', en: 'the year after the plan' },
  deadline: { vi: 'thời hạn trong năm kế hoạch', en: 'a deadline in the year of the plan' },
};

/** The last day of February in the year it moves to. */
function leapDays(text: string, draft: Draft, place: TextNow): string {
  return text.replace(
    /(ngày\s+)?29([/.-]0?2[/.-]|\s+tháng\s+0?2\s+năm\s+)(\d{4})/giu,
    (all, day = '', middle: string, year: string) => {
      if (Number(year) !== draft.to || parseDate(`${year}-02-29`)) return all;
      draft.decide(place.path, {
        code: 'rollover/no-such-day',
        severity: 'warning',
        message: {
          vi: `Năm ${year} không có ngày 29 tháng 02; ghi ngày 28.`,
          en: `${year} has no 29 February; written as the 28th.`,
        },
      });
      return `${day}28${middle}${year}`;
    },
  );
}

export function shiftYears(draft: Draft, patterns: YearPatterns): YearFate[] {
  const fates: YearFate[] = [];
  const delta = draft.to - draft.from;
  for (const place of draft.texts()) {
    const text = place.now;
    let now = '';
    let rest = 0;
    const decided: { decision: Omit<Diagnostic, 'place'>; at: number }[] = [];
    const asked = yearQuestions(place, text, draft, patterns);
    for (const mention of yearsOfText(place, text, draft.from, patterns)) {
      const moves = movingRoles.has(mention.role) && place.kind !== 'reference';
      const words = wordsAround(text, mention);
      const to = moves ? mention.year + delta : mention.year;
      const written = moves ? writeYear(to, mention.form, text.slice(mention.from, mention.to)) : undefined;
      fates.push({ path: place.path.join('.'), words, year: mention.year, role: mention.role, now: to });
      now += text.slice(rest, mention.from);
      const at = now.length;
      now += written ?? text.slice(mention.from, mention.to);
      rest = mention.to;
      const question = asked.find((each) => each.mention.from === mention.from);
      if (question) {
        const { mention: _, ...decision } = question;
        decided.push({ decision, at });
      }
      const reason = reasons[mention.role];
      if (written !== undefined && reason) {
        draft.change({
          kind: 'year',
          path: place.path,
          from: words,
          to: wordsAround(text, mention, written),
          reason,
        });
      }
    }
    now += text.slice(rest);
    for (const { decision, at } of decided) draft.decide(place.path, decision, { line: now, at });
    if (now !== text) draft.rewrite(place.path, leapDays(now, draft, place));
  }
  return fates;
}
