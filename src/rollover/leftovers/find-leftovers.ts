// Amounts, shares, counts, weekdays, schedules, events and papers of last year in the texts of a plan: nobody can work out what they are this
// year, so each is told with its place. A share that speaks of an indicator is held against its table, a weekday beside a date against the
// calendar. Works on the texts of any plan: those of a roll-over, or those that a person has gone over since.

import type { Localized } from '../../diagnostics/index.js';
import type { LeftoverKind, LeftoverPatterns } from '../../doctype/leftover-patterns.js';
import { type Spoken, spokenOf } from '../../doctype/spoken-targets.js';
import { clauseStart, sentenceAround, stretchesOf } from '../../text/clauses.js';
import { slashed, weekdayName, weekdayOf, writtenDay } from '../../text/weekday.js';
import { indicatorRows } from '../targets/indicator-rows.js';
import type { Leftover, LeftoverSearch, TextToSearch } from './leftover.js';
import { feastDays } from './lunar-feasts.js';
import { papersIn } from './papers.js';
import { sayings } from './sayings.js';
import { statedIn } from './stated.js';

/** Figures of an indicator: what became of them is said where they are set. */
const set = new Set(['target', 'last', 'assigned']);

/** Whether a text is a figure that the row of an indicator sets. */
export const isSettled = (data: unknown, { path, role }: Pick<TextToSearch, 'path' | 'role'>): boolean =>
  set.has(role ?? '') && indicatorRows(data).some((row) => row.path.join('.') === path.slice(0, -1).join('.'));

const FULL_DATE = /^[^;\n]{0,20}?(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu;
const BARE_DATE = /^[^;\n]{0,20}?(\d{1,2})(?:\s*\/\s*|\s+tháng\s+)(\d{1,2})(?!\s*\d|\s*[/.-]\s*\d)/iu;

/** The weekday on which the date behind a weekday falls in the new year. */
function weekdayBehind(after: string, year: number): Localized | undefined {
  const full = FULL_DATE.exec(after)?.[1];
  const bare = full === undefined ? BARE_DATE.exec(after) : undefined;
  const text = full ?? (bare ? `${bare[1]}/${bare[2]}/${year}` : undefined);
  const date = text === undefined ? undefined : writtenDay(text);
  if (date === undefined) return undefined;
  const day = weekdayName(weekdayOf(date));
  const shown = slashed(text as string);
  return { vi: `; ngày ${shown} là ${day.vi}`, en: `; ${shown} is a ${day.en}` };
}

function agreement({ target, says }: Spoken, words: string, to: number): Omit<Leftover, 'path' | 'words' | 'at'> {
  const now: Localized =
    says === 'open'
      ? { vi: `bảng chỉ tiêu năm ${to} còn để trống`, en: `the table for ${to} is still open` }
      : { vi: `bảng chỉ tiêu năm ${to} ghi "${target.text}"`, en: `the table for ${to} says "${target.text}"` };
  return {
    code: says === 'same' ? 'rollover/target-in-text' : 'rollover/target-differs',
    severity: says === 'same' ? 'info' : 'warning',
    message: {
      vi: `"${words}" trong lời văn nói về "${target.name}"; ${now.vi}.`,
      en: `"${words}" in the text speaks of "${target.name}"; ${now.en}.`,
    },
    remedy: { vi: 'Ghi cùng một mức ở cả hai chỗ.', en: 'Write one figure in both places.' },
  };
}

/** `01/5` → `1/5`. */
const dayKey = (words: string): string => {
  const [day, month] = words.match(/\d+/gu) ?? [];
  return `${Number(day)}/${Number(month)}`;
};

/** "dịp 30/4 - 1/5", "Ngày Pháp luật (09/11)", "2/9 là Quốc khánh": the day is named for what it is, not for what is done on it. */
const isFeast = (before: string, after: string, { feast, yearly }: LeftoverPatterns): boolean => {
  const near = before.slice(-60);
  if (feast.test(near) || /(?<!\p{L})Ngày\s+\p{Lu}/u.test(near) || feast.test(after.slice(0, 30))) return true;
  const beside = [
    /(\d{1,2}\/\d{1,2})\s*(?:[-–,]|và|đến)\s*(?:ngày\s+)?$/u.exec(before),
    /^\s*(?:[-–,]|và)\s*(?:ngày\s+)?(\d{1,2}\/\d{1,2})/u.exec(after),
  ];
  return beside.some((match) => match?.[1] !== undefined && yearly.has(dayKey(match[1])));
};

/** "từ ngày 10/4 đến": a stretch of days is a schedule, no deadline. */
const STRETCH = /(?<!\p{L})từ(?:\s+(?:ngày|sáng|chiều))*\s+\d{1,2}\S*\s+(?:đến|tới)\s+(?:hết\s+)?(?:ngày\s+)?$/iu;

const claims: ReadonlySet<LeftoverKind> = new Set(['claim', 'past', 'stated']);

const onceASentence: ReadonlySet<LeftoverKind> = new Set(['repeal', 'rest', 'past', 'situation', 'stated']);

/** A weekday of every week or month is no day of the calendar. */
const comesAgain = (before: string, after: string): boolean =>
  /^[^;.\n]{0,30}?(?<!\p{L})(?:hằng|hàng|mỗi|các)\s+(?:tuần|tháng|quý)|^\s+(?:đầu|cuối)\s+(?:tiên\s+|cùng\s+)?(?:(?:hằng|hàng|mỗi|của)\s+)?tháng(?!\s+\d)/iu.test(
    after,
  ) ||
  /(?<!\p{L})(?:hằng|hàng|mỗi|mọi|các)\s+(?:tuần\s*(?:(?:,|vào)\s*)?)?(?:(?:buổi|ngày|sáng|chiều|tối|vào|từ)\s+)*$/iu.test(
    before,
  );

function leftoverOf(
  text: TextToSearch,
  kind: LeftoverKind,
  words: string,
  at: number,
  { patterns, years, targets, from, to }: LeftoverSearch,
): Leftover | undefined {
  const place = { path: text.path, words, at };
  if (kind === 'share' || kind === 'count' || kind === 'quantity') {
    const spoken = spokenOf(text.now, at, words, targets, text.path.slice(0, -1).join('.'), to);
    if (spoken && (kind === 'share' || spoken.says !== 'same')) return { ...place, ...agreement(spoken, words, to) };
  }
  const before = text.now.slice(clauseStart(text.now, at), at);
  const after = text.now.slice(at + words.length);
  // names of indicators and titles have no end mark: they state nothing
  if (kind === 'stated' && !/^[^\n]*[.;!]/u.test(after)) return undefined;
  // "Phấn đấu không còn hộ nghèo": what is to be
  if (claims.has(kind) && before.search(years.outcomes.aim) >= 0) return undefined;
  if (
    (kind === 'past' || kind === 'stated') &&
    (before.search(years.outcomes.action) >= 0 || patterns.relative.test(before))
  )
    return undefined;
  const single =
    kind === 'schedule' &&
    (words.match(/\d+/gu) ?? []).length === 2 &&
    !/giờ|h|g|:/iu.test(words.replace(/ngày|tháng/giu, ''));
  const yearly =
    single &&
    (text.role === 'deadline' || years.dueCue.test(before) || (years.untilCue.test(before) && !STRETCH.test(before)));
  const days = kind === 'schedule' ? (words.match(/\d{1,2}(?:\s*\/\s*|\s+tháng\s+)\d{1,2}/giu) ?? []) : [];
  const feasts = days.length > 0 && days.every((day) => patterns.yearly.has(dayKey(day)));
  if (feasts && !yearly && isFeast(before, after, patterns)) return undefined;
  const feast = feasts && single;
  const weekly = kind === 'weekday' && comesAgain(before, after);
  const gentle = yearly || feast;
  const saying = sayings[kind];
  const said = gentle
    ? { vi: 'ngày không ghi năm được giữ nguyên', en: 'a day without a year; it stays' }
    : weekly
      ? { vi: 'lịch hằng tuần, hằng tháng được giữ nguyên', en: 'a day of every week or month; it stays' }
      : saying.what(from);
  const quoted = saying.code === 'situation-to-read' ? '' : `"${words}": `;
  const calendar = kind === 'weekday' ? weekdayBehind(after, to) : undefined;
  return {
    ...place,
    code: `rollover/${gentle ? 'day-to-check' : saying.code}`,
    severity: gentle || weekly ? 'info' : (saying.severity ?? 'warning'),
    message: {
      vi: `${quoted}${said.vi}${calendar?.vi ?? ''}.`,
      en: `${quoted}${said.en}${calendar?.en ?? ''}.`,
    },
    remedy: weekly
      ? { vi: `Xác nhận lịch còn áp dụng trong năm ${to}.`, en: `Confirm that it still holds in ${to}.` }
      : saying.remedy(to),
  };
}

/** A fact that is a number alone: what it counts stands where a text names it. */
function figureAlone({ path, now }: TextToSearch, { from, to }: LeftoverSearch): Leftover | undefined {
  const words = now.trim();
  if (!/^[^\p{L}]*\d[^\p{L}]*$/u.test(words) || /^(?:0|\+84)[\d\s.-]{8,}$|^(?:19|20)\d{2}$/u.test(words))
    return undefined;
  return {
    path,
    words,
    at: now.indexOf(words),
    code: 'rollover/figure-to-decide',
    severity: 'warning',
    message: {
      vi: `"${words}" (dữ kiện ${String(path.at(-1))}): số liệu của năm ${from} được giữ nguyên.`,
      en: `"${words}" (fact ${String(path.at(-1))}): a figure of ${from} stays.`,
    },
    remedy: { vi: `Ghi số liệu của năm ${to}.`, en: `Write that of ${to}.` },
  };
}

function leftoversWithin(text: TextToSearch, search: LeftoverSearch): Leftover[] {
  const papers = papersIn(text, search);
  if (text.kind === 'citation') return papers;
  const feasts = feastDays(text, search);
  const taken = feasts.map(({ at, words }): [number, number] => [at, at + words.length]);
  const found: Leftover[] = [...papers, ...feasts];
  const plainCell = text.kind === 'cell' && text.role !== 'deadline';
  const take = (kind: LeftoverKind, words: string, at: number): void => {
    if (taken.some(([from, to]) => at < to && at + words.length > from)) return;
    // of numbers that nothing else knows one a sentence, and none where the sentence is told anyway
    const sentence = onceASentence.has(kind) ? sentenceAround(text.now, at) : undefined;
    if (sentence && found.some((each) => each.at >= sentence.from && each.at < sentence.to)) return;
    const leftover = leftoverOf(text, kind, words, at, search);
    // what is no claim may still hold a figure
    if (leftover || !claims.has(kind)) taken.push([at, at + words.length]);
    if (leftover) found.push(leftover);
  };
  for (const { kind, expression, cell } of search.patterns.patterns) {
    if (cell && !plainCell) continue;
    for (const match of text.now.matchAll(expression)) {
      const words = match[0].trim();
      take(kind, words, match.index + match[0].indexOf(words));
    }
  }
  for (const { words, at } of statedIn(text.now, search.patterns)) take('stated', words, at);
  return found;
}

const BETWEEN =
  /^[\s,(]*(?:(?:sáng|trưa|chiều|tối|ngày|chủ nhật|(?:thứ\s*[\p{L}\d]+|T\s*\d+)(?![\p{L}\d]))[\s,(]*)*$/iu;

/** "14h chiều thứ sáu 21/3": the hour and the day of one schedule are told as one. */
const ofOneMoment = (text: string, { code, at }: Leftover, before: readonly Leftover[]): boolean => {
  const last = code === 'rollover/dated-schedule' ? before.findLast((each) => each.code === code) : undefined;
  return last !== undefined && BETWEEN.test(text.slice(last.at + last.words.length, at));
};

/** In the order of the text, the same words in one text once. */
function leftoversOf(text: TextToSearch, search: LeftoverSearch): Leftover[] {
  if (text.kind === 'reference') return [];
  const found = stretchesOf(text.now).flatMap(({ from, text: now }) =>
    leftoversWithin({ ...text, now }, search).map((each) => ({ ...each, at: from + each.at })),
  );
  const bare = found.length === 0 && text.kind === 'fact' ? figureAlone(text, search) : undefined;
  if (bare) return [bare];
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.at - b.at)
    .filter((each, index, all) => !ofOneMoment(text.now, each, all.slice(0, index)))
    .filter(({ code, message }) => {
      const key = `${code} ${message.vi}`;
      return !seen.has(key) && seen.add(key);
    });
}

export const findLeftovers = (texts: readonly TextToSearch[], search: LeftoverSearch): Leftover[] =>
  texts.flatMap((text) => leftoversOf(text, search));
