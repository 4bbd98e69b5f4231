// Amounts, shares, weekdays, events that came along from last year in running text: nobody can work them out, so each is told with its
// place. A share that speaks of an indicator is held against the target of its table; a weekday beside a date against the calendar.

import type { Localized } from '../../diagnostics/index.js';
import type { LeftoverKind, LeftoverPatterns } from '../../doctype/leftover-patterns.js';
import { slug } from '../../text/case.js';
import { parseDate } from '../../text/date.js';
import { compareDecimals, parseDecimal } from '../../text/decimal.js';
import type { Draft, TextNow } from '../draft.js';
import { indicatorRows } from '../targets/indicator-rows.js';
import { OPEN, parseTargetText } from '../targets/target-text.js';
import { tellDoubledArticles } from './doubled-articles.js';

interface Saying {
  readonly code: string;
  readonly severity: 'warning' | 'info';
  readonly what: Localized;
  readonly remedy: Localized;
}

const sayings: Readonly<Record<LeftoverKind, Saying>> = {
  amount: {
    code: 'amount-to-decide',
    severity: 'warning',
    what: { vi: 'số tiền của năm trước', en: 'an amount of last year' },
    remedy: {
      vi: 'Ghi số tiền của năm mới, cả bằng số và bằng chữ.',
      en: 'Write this year’s, in figures and in words.',
    },
  },
  share: {
    code: 'target-in-text',
    severity: 'warning',
    what: { vi: 'tỷ lệ của năm trước trong lời văn', en: 'a share of last year in running text' },
    remedy: { vi: 'Giữ hoặc ghi mức của năm mới.', en: 'Keep it or write this year’s.' },
  },
  count: {
    code: 'target-in-text',
    severity: 'warning',
    what: { vi: 'mức của năm trước trong lời văn', en: 'a figure of last year in running text' },
    remedy: { vi: 'Giữ hoặc ghi mức của năm mới.', en: 'Keep it or write this year’s.' },
  },
  weekday: {
    code: 'fixed-weekday',
    severity: 'warning',
    what: { vi: 'thứ trong tuần được giữ nguyên', en: 'a day of the week; it stays' },
    remedy: { vi: 'Đối chiếu với lịch của năm mới.', en: 'Hold it against this year’s calendar.' },
  },
  hour: {
    code: 'dated-schedule',
    severity: 'warning',
    what: { vi: 'lịch của năm trước được giữ nguyên', en: 'a schedule of last year; it stays' },
    remedy: { vi: 'Lập lại lịch của năm mới.', en: 'Make the schedule of this year.' },
  },
  day: {
    code: 'day-to-check',
    severity: 'info',
    what: { vi: 'ngày không ghi năm được giữ nguyên', en: 'a day without a year; it stays' },
    remedy: { vi: 'Xem có trùng ngày nghỉ, có còn đúng lịch không.', en: 'See whether it still fits.' },
  },
  event: {
    code: 'event-to-check',
    severity: 'warning',
    what: {
      vi: 'sự kiện, lần thứ được giữ nguyên: năm mới có thể là lần khác, hoặc không có',
      en: 'an event or its count; it stays and may not hold this year',
    },
    remedy: { vi: 'Sửa theo năm mới hoặc bỏ.', en: 'Write this year’s, or leave it out.' },
  },
};

/** Rows of indicators: what their figures became is said where targets and results are set. */
const settled = new Set(['target', 'last', 'assigned']);

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;
const english = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const FULL_DATE = /^[^;\n]{0,20}?(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu;
const BARE_DATE = /^[^;\n]{0,20}?(\d{1,2})(?:\s*\/\s*|\s+tháng\s+)(\d{1,2})(?!\s*\d|\s*[/.-]\s*\d)/iu;

/** The weekday that the date after a weekday falls on in the new year. */
function weekdayOf(after: string, year: number): { readonly date: string; readonly day: number } | undefined {
  const full = FULL_DATE.exec(after)?.[1];
  const bare = full === undefined ? BARE_DATE.exec(after) : undefined;
  const text =
    full?.replace(/\s*(?:tháng|năm|[/.-])\s*/giu, '/') ?? (bare ? `${bare[1]}/${bare[2]}/${year}` : undefined);
  const date = text === undefined ? undefined : parseDate(text);
  if (text === undefined || date?.month === undefined || date.day === undefined) return undefined;
  return { date: text, day: new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay() };
}

const clauseAround = (text: string, at: number): string => {
  const start = Math.max(text.lastIndexOf(';', at - 1), text.lastIndexOf('\n', at - 1)) + 1;
  const end = text.slice(at).search(/[;\n]/u);
  return text.slice(start, end < 0 ? undefined : at + end);
};

interface Target {
  readonly name: string;
  readonly words: readonly string[];
  readonly path: string;
  readonly text: string;
}

function targetsOf(draft: Draft, patterns: LeftoverPatterns): Target[] {
  const common = new Set([...patterns.commonWords].map(slug));
  return indicatorRows(draft.data)
    .filter(({ path }) => !draft.isRemoved(path))
    .map(({ path, name }) => ({
      name,
      words: slug(name)
        .split('-')
        .filter((word) => word !== '' && !common.has(word)),
      path: path.join('.'),
      text: String(draft.valueAt([...path, 'target']) ?? ''),
    }))
    .filter(({ words, text }) => words.length >= 2 && text !== '');
}

/** The indicator that a clause speaks of: the one whose words it has, the longest name first. */
const spokenOf = (clause: string, targets: readonly Target[]): Target | undefined => {
  const words = new Set(slug(clause).split('-'));
  return targets
    .filter((target) => target.words.filter((word) => words.has(word)).length >= target.words.length * 0.8)
    .sort((a, b) => b.words.length - a.words.length)[0];
};

function againstTable(draft: Draft, place: TextNow, at: number, words: string, targets: readonly Target[]): boolean {
  const target = spokenOf(clauseAround(place.now, at), targets);
  if (!target || place.path.join('.').startsWith(`${target.path}.`)) return false;
  const open = target.text.includes(OPEN);
  const [own, theirs] = [parseDecimal(words.replace(/[^\d.,]/gu, '')), parseTargetText(target.text)?.figure];
  if (!open && (!own || !theirs || compareDecimals(own, theirs) === 0)) return false;
  const now = open
    ? { vi: `bảng chỉ tiêu năm ${draft.to} còn để trống`, en: `the table for ${draft.to} is still open` }
    : { vi: `bảng chỉ tiêu năm ${draft.to} ghi ${target.text}`, en: `the table for ${draft.to} says ${target.text}` };
  draft.decide(place.path, {
    code: 'rollover/target-differs',
    severity: 'warning',
    message: {
      vi: `"${words}" trong lời văn nói về "${target.name}"; ${now.vi}.`,
      en: `"${words}" in the text speaks of "${target.name}"; ${now.en}.`,
    },
    remedy: { vi: 'Ghi cùng một mức ở cả hai chỗ.', en: 'Write one figure in both places.' },
  });
  return true;
}

function tellOne(draft: Draft, place: TextNow, kind: LeftoverKind, words: string, end: number): void {
  const { code, severity, what, remedy } = sayings[kind];
  const date = kind === 'weekday' ? weekdayOf(place.now.slice(end), draft.to) : undefined;
  const calendar = date
    ? {
        vi: `; ngày ${date.date} là ${weekdays[date.day]}`,
        en: `; ${date.date} is a ${english[date.day]}`,
      }
    : { vi: '', en: '' };
  draft.decide(place.path, {
    code: `rollover/${code}`,
    severity,
    message: { vi: `"${words}": ${what.vi}${calendar.vi}.`, en: `"${words}": ${what.en}${calendar.en}.` },
    remedy,
  });
}

function tellTexts(draft: Draft, patterns: LeftoverPatterns): void {
  const targets = targetsOf(draft, patterns);
  const rows = new Set(indicatorRows(draft.data).map(({ path }) => path.join('.')));
  for (const place of draft.texts()) {
    if (place.context === 'citation' || place.context === 'reference') continue;
    const row = place.path.slice(0, -1).join('.');
    if (rows.has(row) && settled.has(place.role ?? '')) continue;
    const taken: [number, number][] = [];
    for (const { kind, expression } of patterns.patterns) {
      for (const match of place.now.matchAll(expression)) {
        const [at, end] = [match.index, match.index + match[0].length];
        if (taken.some(([from, to]) => at < to && end > from)) continue;
        taken.push([at, end]);
        const words = match[0].trim();
        if (kind === 'share' && againstTable(draft, place, at, words, targets)) continue;
        tellOne(draft, place, kind, words, end);
      }
    }
  }
}

/** Every place that was left open and that nothing has been said of yet. */
function tellOpenPlaces(draft: Draft): void {
  const told = new Set(draft.decisions.map(({ place }) => place?.path));
  for (const { path, now } of draft.texts()) {
    if (!now.includes(OPEN) || told.has(path.join('.'))) continue;
    draft.decide(path, {
      code: 'rollover/open-place',
      severity: 'warning',
      message: { vi: 'Chỗ này để trống ("…").', en: 'This place is open ("…").' },
      remedy: { vi: 'Điền trước khi ban hành.', en: 'Fill it in before issuing.' },
    });
  }
}

export function tellLeftovers(draft: Draft, patterns: LeftoverPatterns): void {
  tellDoubledArticles(draft);
  tellTexts(draft, patterns);
  tellOpenPlaces(draft);
}
