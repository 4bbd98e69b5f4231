// Moves the years of all texts by their roles and keeps a list of every year there is and what became of it.

import type { Localized, Place } from '../../diagnostics/index.js';
import type { YearPatterns } from '../../doctype/year-patterns.js';
import { movingRoles, type YearMention, type YearRole, yearsIn } from '../../doctype/years-in.js';
import { parseDate } from '../../text/date.js';
import type { Draft, TextNow } from '../draft.js';
import { wordRoles } from '../plan-tables.js';

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

/** The words around a year, with the year or another in its place. */
function around(text: string, { from, to }: YearMention, year = text.slice(from, to)): string {
  const before = `${from > 30 ? '…' : ''}${text.slice(Math.max(0, from - 30), from)}`;
  const after = `${text.slice(to, to + 15)}${to + 15 < text.length ? '…' : ''}`;
  return `${before}${year}${after}`.replaceAll('\n', ' ');
}

interface Question {
  readonly code: string;
  readonly severity: 'warning' | 'info';
  readonly message: Localized;
  readonly remedy: Localized;
}

function question(mention: YearMention, words: string, draft: Draft): Question | undefined {
  const shifted = mention.year + draft.to - draft.from;
  const propose = { vi: `Nếu phải dời thì ghi ${shifted}.`, en: `If it should move, write ${shifted}.` };
  const ask = (
    code: string,
    severity: 'warning' | 'info',
    vi: string,
    en: string,
    remedy: Localized = propose,
  ): Question => ({
    code: `rollover/${code}`,
    severity,
    message: { vi: `"${words}": ${vi}`, en: `"${words}": ${en}` },
    remedy,
  });
  switch (mention.role) {
    case 'statutory':
      return ask(
        'fixed-date',
        'warning',
        'ngày do văn bản khác ấn định hoặc không rõ là thời hạn nào, được giữ nguyên.',
        'a date set elsewhere, or of unknown meaning; it stays.',
      );
    case 'stale':
      return ask(
        'stale-year',
        'warning',
        `năm ${mention.year} không gắn với kết quả năm trước: có thể sót từ năm trước nữa.`,
        `${mention.year} speaks of no result: perhaps left over.`,
        {
          vi: `Năm kế hoạch thì ghi ${draft.to}; năm trước thì ghi ${draft.to - 1}.`,
          en: `Write ${draft.to} if the plan year is meant, ${draft.to - 1} if the year before.`,
        },
      );
    case 'school':
      return ask('school-year', 'warning', 'năm học, niên vụ được giữ nguyên.', 'a school or crop year; it stays.');
    case 'bare':
      return ask(
        'bare-year',
        'info',
        `số ${mention.year} không rõ có phải là năm, được giữ nguyên.`,
        `it is not clear that ${mention.year} is a year; it stays.`,
      );
    case 'period':
      return mention.year < draft.to && mention.year >= draft.from - 1
        ? ask(
            'period-ended',
            'warning',
            `giai đoạn đã hết trước năm ${draft.to}.`,
            `the period ends before ${draft.to}.`,
            {
              vi: 'Kiểm tra chương trình, đề án thay thế.',
              en: 'Look for the programme that follows.',
            },
          )
        : undefined;
    default:
      return undefined;
  }
}

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

/** The head of a column of words is a title like any other. */
const contextOf = ({ context, role }: TextNow): string =>
  context === 'column' && role !== undefined && wordRoles.has(role) ? 'title' : context;

/** Years inside citations are the citations' own affair: a year there is told by the step that looks after them. */
export function shiftYears(draft: Draft, patterns: YearPatterns): YearFate[] {
  const fates: YearFate[] = [];
  const delta = draft.to - draft.from;
  for (const place of draft.texts()) {
    const text = place.now;
    let now = '';
    let rest = 0;
    for (const mention of yearsIn(text, draft.from, patterns, contextOf(place), place.role)) {
      const moves = movingRoles.has(mention.role) && place.context !== 'reference';
      const words = around(text, mention);
      const to = moves ? mention.year + delta : mention.year;
      fates.push({ path: place.path.join('.'), words, year: mention.year, role: mention.role, now: to });
      now += text.slice(rest, mention.from) + String(to);
      rest = mention.to;
      // "năm học 2025 - 2026" is asked for once
      const again = mention.role === 'school' && /\d{4}\s*[-–]\s*$/u.test(text.slice(0, mention.from));
      const asked = place.context === 'citation' || again ? undefined : question(mention, words, draft);
      if (asked) draft.decide(place.path, asked);
      const reason = reasons[mention.role];
      if (moves && reason) {
        draft.change({
          kind: 'year',
          path: place.path,
          from: words,
          to: around(text, mention, String(to)),
          reason,
        });
      }
    }
    now += text.slice(rest);
    if (now !== text) draft.rewrite(place.path, leapDays(now, draft, place));
  }
  return fates;
}
