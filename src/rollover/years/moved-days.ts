// Days of the calendar whose year moves with the plan. The day on which the document takes effect is another in each year, so it is opened and
// nobody can issue last year's; any other (a deadline) is told, since its weekday and what it was set for may differ.

import { OPEN } from '../../doctype/target-text.js';
import type { YearPatterns } from '../../doctype/year-patterns.js';
import { clauseStart, effectOf, movingRoles } from '../../doctype/years-in.js';
import type { Draft } from '../draft.js';
import { expandYears, rawAt } from './expand-years.js';
import { wordsAround, yearsOfPrinted } from './year-questions.js';

/** Day and month before a year. */
const DAY = /(?<!\d)(\d{1,2})(\s*[/.-]\s*|\s*tháng\s+)(\d{1,2})(\s*(?:[/.-]|năm)\s*)$/iu;

/** Before the years move: `{{year}}` in a date counts like digits. */
export function tellMovedDays(draft: Draft, patterns: YearPatterns): void {
  for (const place of draft.texts()) {
    if (place.kind === 'citation' || place.kind === 'reference') continue;
    const expanded = expandYears(place.now, draft.from);
    const { text } = expanded;
    const opened: { from: number; to: number; now: string }[] = [];
    for (const mention of yearsOfPrinted(place, text, draft.from, patterns)) {
      const date = movingRoles.has(mention.role) ? DAY.exec(text.slice(0, mention.from)) : null;
      if (!date) continue;
      const [all, , between = '', , last = ''] = date;
      const words = text.slice(date.index, mention.to);
      const year = mention.year + draft.to - draft.from;
      if (effectOf(text.slice(clauseStart(text, date.index), date.index), patterns) === 'own') {
        const blank = `${OPEN}${between}${OPEN}${last}`;
        opened.push({
          from: rawAt(expanded, date.index),
          to: rawAt(expanded, date.index) + all.length,
          now: blank,
        });
        draft.change({
          kind: 'reset',
          path: place.path,
          from: wordsAround(text, { from: date.index, to: mention.to }),
          to: wordsAround(text, { from: date.index, to: mention.to }, `${blank}${year}`),
          reason: {
            vi: 'ngày hiệu lực của văn bản năm trước',
            en: "the day on which last year's document took effect",
          },
        });
        draft.decide(place.path, {
          code: 'rollover/effect-day-open',
          severity: 'warning',
          message: {
            vi: `"${words}": ngày hiệu lực của văn bản năm ${draft.from}; ngày và tháng đã để trống.`,
            en: `"${words}": the day on which the document of ${draft.from} took effect; day and month are open.`,
          },
          remedy: {
            vi: 'Ghi ngày có hiệu lực của văn bản này (không trước ngày ký), hoặc "kể từ ngày ký".',
            en: 'Write the day on which this document takes effect (not before it is signed), or "kể từ ngày ký".',
          },
        });
      } else if (place.role !== 'deadline')
        draft.decide(place.path, {
          code: 'rollover/day-moved',
          severity: 'info',
          message: {
            vi: `"${words}": ngày đã dời sang năm ${year}.`,
            en: `"${words}": the day has moved to ${year}.`,
          },
          remedy: {
            vi: `Xác nhận ngày, tháng còn đúng trong năm ${draft.to}.`,
            en: `Confirm that day and month are still right in ${draft.to}.`,
          },
        });
    }
    if (opened.length === 0) continue;
    let now = place.now;
    for (const { from, to, now: blank } of opened.sort((a, b) => b.from - a.from))
      now = now.slice(0, from) + blank + now.slice(to);
    draft.rewrite(place.path, now);
  }
}
