// Days of the calendar whose year moves with the plan. The day on which the document takes effect is another in each year, so it is opened and
// nobody can issue last year's; any other (a deadline), and each month or quarter, is told, since its weekday and what it was set for may
// differ. A month, quarter or year beside what happened once ("khánh thành tháng 3/2025") is told as one that may have to go back.

import { OPEN } from '../../doctype/target-text.js';
import { SPANS, type YearMention, type YearPatterns } from '../../doctype/year-patterns.js';
import { effectOf, movingRoles } from '../../doctype/years-in.js';
import { clauseStart, sentenceAround } from '../../text/clauses.js';
import { patternOf } from '../../text/pattern.js';
import type { Draft, TextNow } from '../draft.js';
import { wordRoles } from '../plan-tables.js';
import { expandYears, type Replacement, rawAt, replaceIn } from './expand-years.js';
import { linesAbove } from './lines-above.js';
import { mayTellPast, tellsEvent } from './told-events.js';
import { wordsAround, yearsOfPrinted } from './year-questions.js';

/** Day and month before a year. */
const DAY = /(?<!\d)(\d{1,2})(\s*[/.-]\s*|\s*tháng\s+)(\d{1,2})(\s*(?:[/.-]|năm)\s*)$/iu;

/** Month or quarter before a year: "tháng 6-7/", "T7/", "quý III và IV năm ", "12/". */
const PART = patternOf(
  `(?:${SPANS}\\s*(?:[/.-]|,?\\s*năm)?|(?<![\\p{L}\\d/.,-])(?:0?[1-9]|1[0-2])\\s*[/.])\\s*$`,
  'iu',
);

const NAMED_YEAR = /năm\s+$/iu;

interface Moved {
  readonly draft: Draft;
  readonly place: TextNow;
  /** With the years of its places. */
  readonly text: string;
  readonly mention: YearMention;
}

const yearNow = ({ draft, mention }: Moved): number => mention.year + draft.to - draft.from;

function tellMovedEvent(moved: Moved): void {
  const { draft, place, text, mention } = moved;
  const { from, to } = sentenceAround(text, mention.from);
  // once for a sentence that names its year twice
  if (text.slice(from, mention.from).includes(String(mention.year))) return;
  const sentence = text.slice(from, to).trim();
  const words = sentence.length > 160 ? `${sentence.slice(0, 160)}…` : sentence;
  draft.decide(place.path, {
    code: 'rollover/event-moved',
    severity: 'warning',
    message: {
      vi: `"${words}": đã dời sang năm ${yearNow(moved)}, nhưng có thể là việc đã xảy ra năm ${mention.year}.`,
      en: `"${words}": moved to ${yearNow(moved)}, but it may tell what happened in ${mention.year}.`,
    },
    remedy: {
      vi: `Việc đã xảy ra thì ghi lại năm ${mention.year}, hoặc bỏ nếu không còn cần nêu.`,
      en: `Write ${mention.year} again if it has happened, or leave it out.`,
    },
  });
}

/** Names of tasks and headings state nothing. */
const isTold = ({ kind, role }: TextNow): boolean =>
  kind === 'prose' || kind === 'fact' || (kind === 'cell' && (role === 'note' || !wordRoles.has(role ?? '')));

/** Of a month, a quarter or a year that moves in running text; the plan's bare year moves in silence. */
function tellMovedPart(moved: Moved, patterns: YearPatterns): void {
  const { draft, place, text, mention } = moved;
  if (place.role === 'deadline' || place.kind === 'column' || mention.form === 'lunar') return;
  const before = text.slice(Math.max(0, mention.from - 40), mention.from);
  const part = PART.test(before);
  const named = NAMED_YEAR.test(before);
  if ((part || named) && tellsEvent(text, mention, patterns)) tellMovedEvent(moved);
  else if (named && isTold(place) && mayTellPast(text, mention, linesAbove(draft, place), patterns))
    tellMovedEvent(moved);
  else if (part)
    draft.decide(place.path, {
      code: 'rollover/day-moved',
      severity: 'info',
      message: {
        vi: `"${wordsAround(text, mention)}": tháng, quý đã dời sang năm ${yearNow(moved)}.`,
        en: `"${wordsAround(text, mention)}": the month or quarter has moved to ${yearNow(moved)}.`,
      },
      remedy: {
        vi: `Xác nhận tháng, quý còn đúng trong năm ${draft.to}; việc đã xảy ra thì ghi lại năm ${mention.year}.`,
        en: `Confirm that it is still right in ${draft.to}; write ${mention.year} again for what has happened.`,
      },
    });
}

/** @param blank day and month open, up to the year */
function tellEffectDay(moved: Moved, from: number, blank: string): void {
  const { draft, place, text, mention } = moved;
  const words = text.slice(from, mention.to);
  draft.change({
    kind: 'reset',
    path: place.path,
    from: wordsAround(text, { from, to: mention.to }),
    to: wordsAround(text, { from, to: mention.to }, `${blank}${yearNow(moved)}`),
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
}

function tellMovedDay(moved: Moved, from: number, patterns: YearPatterns): void {
  const { draft, place, text, mention } = moved;
  if (place.role === 'deadline') return;
  if (tellsEvent(text, mention, patterns)) {
    tellMovedEvent(moved);
    return;
  }
  const words = text.slice(from, mention.to);
  draft.decide(place.path, {
    code: 'rollover/day-moved',
    severity: 'info',
    message: {
      vi: `"${words}": ngày đã dời sang năm ${yearNow(moved)}.`,
      en: `"${words}": the day has moved to ${yearNow(moved)}.`,
    },
    remedy: {
      vi: `Xác nhận ngày, tháng còn đúng trong năm ${draft.to}.`,
      en: `Confirm that day and month are still right in ${draft.to}.`,
    },
  });
}

/** Before the years move: `{{year}}` in a date counts like digits. */
export function tellMovedDays(draft: Draft, patterns: YearPatterns): void {
  for (const place of draft.texts()) {
    if (place.kind === 'citation' || place.kind === 'reference') continue;
    const expanded = expandYears(place.now, draft.from);
    const { text } = expanded;
    const opened: Replacement[] = [];
    for (const mention of yearsOfPrinted(place, text, draft.from, patterns)) {
      if (!movingRoles.has(mention.role)) continue;
      const moved = { draft, place, text, mention };
      const near = Math.max(0, mention.from - 40);
      const date = DAY.exec(text.slice(near, mention.from));
      if (!date) {
        tellMovedPart(moved, patterns);
        continue;
      }
      const day = near + date.index;
      const [all, , between = '', , last = ''] = date;
      if (effectOf(text.slice(clauseStart(text, day), day), patterns) !== 'own') {
        tellMovedDay(moved, day, patterns);
        continue;
      }
      const blank = `${OPEN}${between}${OPEN}${last}`;
      const from = rawAt(expanded, day);
      opened.push({ from, to: from + all.length, text: blank });
      tellEffectDay(moved, day, blank);
    }
    if (opened.length > 0) draft.rewrite(place.path, replaceIn(place.now, opened));
  }
}
