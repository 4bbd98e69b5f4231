// Amounts, shares, counts, weekdays, schedules, events and papers of last year in the texts of a plan: nobody can work out what they are this
// year, so each is told with its place. A share that speaks of an indicator is held against its table, a weekday beside a date against the
// calendar. Works on the texts of any plan: those of a roll-over, or those that a person has gone over since.

import { valueAt } from '../../data/edits/edit.js';
import type { Diagnostic, Localized } from '../../diagnostics/index.js';
import type { LeftoverKind, LeftoverPatterns } from '../../doctype/leftover-patterns.js';
import { type SetTarget, type Spoken, spokenOf } from '../../doctype/spoken-targets.js';
import type { YearPatterns } from '../../doctype/year-patterns.js';
import { clauseStart, yearsIn } from '../../doctype/years-in.js';
import { parseDate } from '../../text/date.js';
import { slashed, weekdayName, weekdayOf, writtenDay } from '../../text/weekday.js';
import { citedLines } from '../citations/cited-lines.js';
import { documentsIn } from '../citations/find-entry.js';
import type { TextContext } from '../plan-texts.js';
import { indicatorRows } from '../targets/indicator-rows.js';

export interface TextToSearch {
  readonly path: readonly (string | number)[];
  readonly context: TextContext;
  readonly role?: string;
  /** As it stands in the new plan. */
  readonly now: string;
}

export interface Leftover extends Omit<Diagnostic, 'place'> {
  readonly path: readonly (string | number)[];
  /** As they stand in the text, and where. */
  readonly words: string;
  readonly at: number;
}

export interface LeftoverSearch {
  readonly patterns: LeftoverPatterns;
  readonly years: YearPatterns;
  readonly targets: readonly SetTarget[];
  /** The year that is left, and the one of the new plan. */
  readonly from: number;
  readonly to: number;
}

/** Figures of an indicator: what became of them is said where they are set. */
const set = new Set(['target', 'last', 'assigned']);

/** Whether a text is a figure that the row of an indicator sets. */
export const isSettled = (data: unknown, { path, role }: Pick<TextToSearch, 'path' | 'role'>): boolean =>
  set.has(role ?? '') && indicatorRows(data).some((row) => row.path.join('.') === path.slice(0, -1).join('.'));

interface Saying {
  readonly code: string;
  /** A warning if absent. */
  readonly severity?: 'info';
  readonly what: (from: number) => Localized;
  readonly remedy: (to: number) => Localized;
}

const figures: Saying['remedy'] = (to) => ({
  vi: `Quyết định: giữ, hoặc ghi mức của năm ${to}.`,
  en: `Decide: keep it, or write that of ${to}.`,
});

const sayings: Readonly<Record<LeftoverKind, Saying>> = {
  amount: {
    code: 'amount-to-decide',
    what: (from) => ({ vi: `số tiền của năm ${from} được giữ nguyên`, en: `an amount of ${from}; it stays` }),
    remedy: (to) => ({
      vi: `Ghi số tiền của năm ${to}, bằng số và bằng chữ như nhau.`,
      en: `Write that of ${to}, the same in figures and in words.`,
    }),
  },
  share: {
    code: 'target-in-text',
    what: (from) => ({
      vi: `tỷ lệ của năm ${from} trong lời văn được giữ nguyên`,
      en: `a share of ${from} in running text; it stays`,
    }),
    remedy: figures,
  },
  count: {
    code: 'target-in-text',
    what: (from) => ({
      vi: `mức của năm ${from} trong lời văn được giữ nguyên`,
      en: `a figure of ${from} in running text; it stays`,
    }),
    remedy: figures,
  },
  quantity: {
    code: 'count-to-check',
    severity: 'info',
    what: (from) => ({ vi: `số lượng của năm ${from} được giữ nguyên`, en: `a number of ${from}; it stays` }),
    remedy: figures,
  },
  lunar: {
    code: 'lunar-day',
    severity: 'info',
    what: () => ({ vi: 'ngày âm lịch được giữ nguyên', en: 'a day by the lunar calendar; it stays' }),
    remedy: (to) => ({
      vi: `Đối chiếu với ngày dương lịch của năm ${to}.`,
      en: `Hold it against the solar calendar of ${to}.`,
    }),
  },
  onward: {
    code: 'several-years-named',
    what: (from) => ({
      vi: `nội dung nói cả những năm sau, đã chuyển từ năm ${from} như nội dung của một năm`,
      en: `this speaks of later years, too; it has moved from ${from} as if of one year`,
    }),
    remedy: (to) => ({
      vi: `Xác nhận nội dung bắt đầu từ năm ${to}; nếu không thì ghi lại năm cũ.`,
      en: `Confirm that it begins with ${to}; else write the old year again.`,
    }),
  },
  weekday: {
    code: 'fixed-weekday',
    what: () => ({ vi: 'thứ trong tuần được giữ nguyên', en: 'a day of the week; it stays' }),
    remedy: (to) => ({ vi: `Đối chiếu với lịch của năm ${to}.`, en: `Hold it against the calendar of ${to}.` }),
  },
  schedule: {
    code: 'dated-schedule',
    what: (from) => ({
      vi: `giờ, ngày đã ấn định của năm ${from} được giữ nguyên`,
      en: `a fixed time or day of ${from}; it stays`,
    }),
    remedy: (to) => ({ vi: `Lập lại lịch của năm ${to}.`, en: `Make the schedule of ${to}.` }),
  },
  event: {
    code: 'event-to-check',
    what: (from) => ({
      vi: `sự kiện, lần thứ của năm ${from} được giữ nguyên`,
      en: `an event, or its count, of ${from}; it stays`,
    }),
    remedy: (to) => ({
      vi: `Năm ${to} có thể là lần khác hoặc không có: sửa hoặc bỏ.`,
      en: `${to} may have another or none: change it or leave it out.`,
    }),
  },
};

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

/** A weekday of every week or month is no day of the calendar. */
const comesAgain = (before: string, after: string): boolean =>
  /^[^;.\n]{0,30}?(?<!\p{L})(?:hằng|hàng|mỗi|các)\s+(?:tuần|tháng|quý)|^\s+(?:đầu|cuối)\s+(?:tiên\s+|cùng\s+)?(?:(?:hằng|hàng|mỗi|của)\s+)?tháng(?!\s+\d)/iu.test(
    after,
  ) ||
  /(?<!\p{L})(?:hằng|hàng|mỗi|mọi|các)\s+(?:tuần\s*(?:,|vào)?\s*)?(?:(?:buổi|ngày|sáng|chiều|tối|vào|từ)\s+)*$/iu.test(
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
    const spoken = spokenOf(text.now, at, words, targets, text.path.slice(0, -1).join('.'));
    if (spoken && (kind === 'share' || spoken.says !== 'same')) return { ...place, ...agreement(spoken, words, to) };
  }
  const before = text.now.slice(clauseStart(text.now, at), at);
  const after = text.now.slice(at + words.length);
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
  const calendar = kind === 'weekday' ? weekdayBehind(after, to) : undefined;
  return {
    ...place,
    code: `rollover/${gentle ? 'day-to-check' : saying.code}`,
    severity: gentle || weekly ? 'info' : (saying.severity ?? 'warning'),
    message: {
      vi: `"${words}": ${said.vi}${calendar?.vi ?? ''}.`,
      en: `"${words}": ${said.en}${calendar?.en ?? ''}.`,
    },
    remedy: weekly
      ? { vi: `Xác nhận lịch còn áp dụng trong năm ${to}.`, en: `Confirm that it still holds in ${to}.` }
      : saying.remedy(to),
  };
}

const paper = (
  text: Pick<TextToSearch, 'path'>,
  words: string,
  at: number,
  { from, to }: LeftoverSearch,
): Leftover => ({
  path: text.path,
  words,
  at,
  code: 'rollover/document-of-the-year',
  severity: 'warning',
  message: {
    vi: `"${words}": văn bản của năm ${from} được giữ nguyên; năm ${to} có thể đã có văn bản mới.`,
    en: `"${words}": a document of ${from}; it stays, ${to} may have a new one.`,
  },
  remedy: {
    vi: `Giữ nếu còn áp dụng, hoặc thay bằng văn bản của năm ${to} (số, ngày, trích yếu).`,
    en: `Keep it if it still holds, or put the document of ${to} in its place.`,
  },
});

/** Papers of last year, by their date or by the year in their name, each once; what the State has issued is held against the register. */
function papersIn(text: TextToSearch, search: LeftoverSearch): Leftover[] {
  const { patterns, years, from } = search;
  const cited = documentsIn(text.now).flatMap(({ number, date, words }) => {
    const year = date === undefined ? /\/(\d{4})\//u.exec(number ?? '')?.[1] : parseDate(date)?.year;
    return number === undefined ? [] : [{ words, at: text.now.indexOf(words), year: Number(year), number }];
  });
  const found = new Map<number, Leftover>();
  for (const { words, at, year, number } of cited)
    if (year === from && !patterns.central.test(number)) found.set(at, paper(text, words, at, search));
  if (text.context === 'citation') return [...found.values()];
  for (const mention of yearsIn(text.now, from, years, text.context, text.role)) {
    if (mention.role !== 'document-name' || mention.year !== from) continue;
    const start = clauseStart(text.now, mention.from);
    const named = cited.filter(({ at }) => at >= start && at < mention.from).at(-1);
    if (named && patterns.central.test(named.number)) continue;
    const before = text.now.slice(Math.max(start, mention.from - 40), mention.to);
    const words = named?.words ?? before.slice(mention.from - 40 > start ? before.indexOf(' ') : 0).trim();
    const at = named?.at ?? mention.from;
    if (!found.has(at)) found.set(at, paper(text, words, at, search));
  }
  return [...found.values()];
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

/** In the order of the text, the same words in one text once. */
function leftoversOf(text: TextToSearch, search: LeftoverSearch): Leftover[] {
  if (text.context === 'reference') return [];
  const papers = papersIn(text, search);
  if (text.context === 'citation') return papers;
  const taken: [number, number][] = [];
  const found: Leftover[] = [...papers];
  const plainCell = text.context === 'cell' && text.role !== 'deadline';
  for (const { kind, expression, cell } of search.patterns.patterns) {
    if (cell && !plainCell) continue;
    for (const match of text.now.matchAll(expression)) {
      const words = match[0].trim();
      const at = match.index + match[0].indexOf(words);
      if (taken.some(([from, to]) => at < to && at + words.length > from)) continue;
      taken.push([at, at + words.length]);
      const leftover = leftoverOf(text, kind, words, at, search);
      if (leftover) found.push(leftover);
    }
  }
  const bare = found.length === 0 && text.context === 'fact' ? figureAlone(text, search) : undefined;
  if (bare) return [bare];
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.at - b.at)
    .filter(({ code, message }) => {
      const key = `${code} ${message.vi}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** Papers of last year among the citations that are set out as facts. */
export function findCitedPapers(data: unknown, search: LeftoverSearch): Leftover[] {
  return ['decision', 'plan', 'document'].flatMap((name) =>
    citedLines(valueAt(data, [name, 'citations']), [name, 'citations']).flatMap(({ documents }) =>
      documents.flatMap(({ facts, number, date, path }) =>
        facts !== undefined &&
        number !== undefined &&
        date !== undefined &&
        parseDate(date)?.year === search.from &&
        !search.patterns.central.test(number)
          ? [paper({ path }, number, 0, search)]
          : [],
      ),
    ),
  );
}

export const findLeftovers = (texts: readonly TextToSearch[], search: LeftoverSearch): Leftover[] =>
  texts.flatMap((text) => leftoversOf(text, search));
