// Days of the calendar whose year moves with the plan. The day on which the document takes effect is another in each year, so it is opened and
// nobody can issue last year's; any other (a deadline), and each month or quarter, is told, since its weekday and what it was set for may
// differ. A month, quarter or year beside what happened once ("khánh thành tháng 3/2025") is told as one that may have to go back.

import { OPEN } from '../../doctype/target-text.js';
import type { YearPatterns } from '../../doctype/year-patterns.js';
import { effectOf, movingRoles, type YearMention } from '../../doctype/years-in.js';
import { clauseStart, sentenceAround } from '../../text/clauses.js';
import type { Draft, TextNow } from '../draft.js';
import { expandYears, rawAt } from './expand-years.js';
import { wordsAround, yearsOfPrinted } from './year-questions.js';

/** Day and month before a year. */
const DAY = /(?<!\d)(\d{1,2})(\s*[/.-]\s*|\s*tháng\s+)(\d{1,2})(\s*(?:[/.-]|năm)\s*)$/iu;

/** Month or quarter before a year: "tháng 6-7/", "T7/", "quý IV năm ", "Q4/". */
const PART =
  /(?<![\p{L}\d])(?:tháng|quý|T\.?|Q\.?)\s*(?:\d{1,2}|[IV]{1,3})(?:\s*[-–,]\s*(?:\d{1,2}|[IV]{1,3}))?\s*(?:[/.-]|,?\s*năm)?\s*$/iu;

const NAMED_YEAR = /năm\s+$/iu;

/** Whether the sentence tells what happened once, and no work to be done comes before it. */
function tellsEvent(text: string, mention: YearMention, { outcomes }: YearPatterns): boolean {
  const { from, to } = sentenceAround(text, mention.from);
  const sentence = text.slice(from, to);
  const [event] = sentence.matchAll(outcomes.event);
  if (!event) return false;
  const before = sentence
    .slice(0, Math.max(event.index + event[0].length, mention.to - from))
    .replace(outcomes.event, '');
  return before.search(outcomes.aim) < 0 && before.search(outcomes.action) < 0;
}

/** Of a month, a quarter or a year that moves in running text; the plan's bare year moves in silence. */
function tellMovedPart(draft: Draft, place: TextNow, text: string, mention: YearMention, patterns: YearPatterns): void {
  if (place.role === 'deadline' || place.kind === 'column' || mention.form === 'lunar') return;
  const before = text.slice(Math.max(0, mention.from - 40), mention.from);
  const part = PART.exec(before) ?? undefined;
  const isEvent = (part !== undefined || NAMED_YEAR.test(before)) && tellsEvent(text, mention, patterns);
  if (!part && !isEvent) return;
  const words = wordsAround(text, mention);
  const year = mention.year + draft.to - draft.from;
  if (isEvent)
    draft.decide(place.path, {
      code: 'rollover/event-moved',
      severity: 'warning',
      message: {
        vi: `"${words}": đã dời sang năm ${year}, nhưng có thể là việc đã xảy ra năm ${mention.year}.`,
        en: `"${words}": moved to ${year}, but it may tell what happened in ${mention.year}.`,
      },
      remedy: {
        vi: `Việc đã xảy ra thì ghi lại năm ${mention.year}, hoặc bỏ nếu không còn cần nêu.`,
        en: `Write ${mention.year} again if it has happened, or leave it out.`,
      },
    });
  else
    draft.decide(place.path, {
      code: 'rollover/day-moved',
      severity: 'info',
      message: {
        vi: `"${words}": tháng, quý đã dời sang năm ${year}.`,
        en: `"${words}": the month or quarter has moved to ${year}.`,
      },
      remedy: {
        vi: `Xác nhận tháng, quý còn đúng trong năm ${draft.to}; việc đã xảy ra thì ghi lại năm ${mention.year}.`,
        en: `Confirm that it is still right in ${draft.to}; write ${mention.year} again for what has happened.`,
      },
    });
}

/** Before the years move: `{{year}}` in a date counts like digits. */
export function tellMovedDays(draft: Draft, patterns: YearPatterns): void {
  for (const place of draft.texts()) {
    if (place.kind === 'citation' || place.kind === 'reference') continue;
    const expanded = expandYears(place.now, draft.from);
    const { text } = expanded;
    const opened: { from: number; to: number; now: string }[] = [];
    for (const mention of yearsOfPrinted(place, text, draft.from, patterns)) {
      if (!movingRoles.has(mention.role)) continue;
      const date = DAY.exec(text.slice(0, mention.from));
      if (!date) {
        tellMovedPart(draft, place, text, mention, patterns);
        continue;
      }
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
