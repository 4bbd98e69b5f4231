// Every year in one text, with its role: what the number means there, and so whether it moves with the plan, or can stand as {{year}}.

import { clauseEnd, clauseStart, sentenceAround } from '../text/clauses.js';
import { isoDate } from '../text/date.js';
import { LUNAR_NAME, LUNAR_YEAR, lunarYearName, lunarYearOf } from '../text/lunar-year.js';
import { readYearWords, yearInWords } from '../text/number-words.js';
import { patternOf } from '../text/pattern.js';
import { writtenDay } from '../text/weekday.js';
import { roadMapIn } from './road-maps.js';
import { statedFigures, toldAsPast } from './stated-figures.js';
import type { YearForm, YearMention, YearPatterns, YearRole, YearShape } from './year-patterns.js';

/** @param before how the year in its place is written */
export function writeYear(year: number, form: YearForm, before: string): string {
  if (form === 'lunar') return lunarYearName(year, before);
  if (form === 'words') return yearInWords(year, before);
  return form === 'short' ? String(year % 100).padStart(2, '0') : String(year);
}

export interface YearFound {
  /** Of the year itself, four digits or two. */
  readonly from: number;
  readonly to: number;
  /** Where the whole pattern begins. */
  readonly start: number;
  readonly shape: YearShape;
}

type Found = YearFound;

/** Years by what they are part of, by their places; of several shapes the first. */
export function yearShapesIn(text: string, patterns: YearPatterns): Map<number, YearFound> {
  const found = new Map<number, Found>();
  for (const { shape, expression } of patterns.patterns) {
    for (const match of text.matchAll(expression)) {
      const [from, to] = match.indices?.groups?.year ?? [];
      if (from === undefined || to === undefined) continue;
      if (!found.has(from)) found.set(from, { from, to, start: match.index, shape });
    }
  }
  return found;
}

/**
 * Whether a day is that of taking effect, of the text itself or of a document that it names: "Nghị định số … có hiệu lực từ ngày …".
 * @param before the clause up to the date
 */
export function effectOf(before: string, patterns: YearPatterns): 'own' | 'other' | undefined {
  const cue = patterns.effectCue.exec(before);
  if (!cue) return undefined;
  return patterns.document.test(before.slice(0, cue.index)) ? 'other' : 'own';
}

function dateRole(
  text: string,
  found: Found,
  year: number,
  planYear: number,
  context: string,
  patterns: YearPatterns,
): YearRole {
  const before = text.slice(clauseStart(text, found.start), found.start);
  const effect = effectOf(before, patterns);
  const cued = patterns.deadlineCue.test(before) || effect === 'own';
  if (context === 'citation' || context === 'reference') return 'citation';
  // "Kết quả đến 15/11/2025": the day moves with the figures
  if (context === 'column' && Math.abs(year - planYear) <= 1) return ownYear(year, planYear);
  if (!cued && patterns.document.test(before)) return 'citation';
  if (!cued && context !== 'deadline') return Math.abs(year - planYear) <= 1 ? 'statutory' : 'citation';
  const clause = text.slice(clauseStart(text, found.start), clauseEnd(text, found.from));
  // a cell of deadlines that says "Trước …" sets one, whatever else has happened on that day
  const isDue = context === 'deadline' && patterns.dueCue.test(before);
  if (!isDue && isFactDay(text.slice(found.start, found.to), before, clause, patterns)) return 'statutory';
  if (effect === 'other' || patterns.statutoryCue.test(clause)) return 'statutory';
  return year === planYear ? 'deadline' : 'statutory';
}

/** "từ ngày 01/7/2025 trực thuộc tỉnh": true for good; not "nộp danh sách trước ngày 01/7/2025", which is a day that the plan sets. */
function isFactDay(
  words: string,
  before: string,
  clause: string,
  { factDays, dueCue, outcomes }: YearPatterns,
): boolean {
  const day = writtenDay(words.replace(/^ngày\s+/iu, ''));
  if (!day || !factDays.has(isoDate(day))) return false;
  return !dueCue.test(before) || !hasWork(before.replace(dueCue, '') + clause.slice(before.length), outcomes);
}

const hasWork = (text: string, { aim, action, work }: YearPatterns['outcomes']): boolean =>
  [aim, action, work].some((each) => text.search(each) >= 0);

/** "2025 - 2026", "2025/26": the pair that a year is part of, and where it begins; undefined where the years do not follow each other. */
function pairAround(text: string, { from, to }: Found): number | undefined {
  const year = Number(text.slice(from, to));
  const after = /^\s*[-–/]\s*(\d{2}(?:\d{2})?)(?!\d)/u.exec(text.slice(to))?.[1];
  if (after !== undefined) return Number(after.slice(-2)) === (year + 1) % 100 ? from : undefined;
  const before = /(?<!\d)(\d{4})\s*[-–/]\s*$/u.exec(text.slice(0, from));
  return before && Number(before[1]) === year - 1 ? before.index : undefined;
}

function roleOf(
  text: string,
  found: Found,
  year: number,
  planYear: number,
  context: string,
  patterns: YearPatterns,
): YearRole {
  if (found.shape === 'code') return 'citation';
  if (found.shape === 'date') return dateRole(text, found, year, planYear, context, patterns);
  if (found.shape === 'period') {
    const pair = context === 'citation' ? undefined : pairAround(text, found);
    if (pair !== undefined && !patterns.periodCue.test(text.slice(0, pair))) return 'pair';
    return /^\s*[-–]\s*\d{2}/.test(text.slice(found.to)) ? 'period-start' : 'period';
  }
  if (found.shape === 'since') return 'period-start';
  if (found.shape === 'school') return 'school';
  if (context === 'citation') return 'document-name';
  if (found.shape === 'base') return year === planYear - 1 ? 'base' : year === planYear ? 'plan' : 'other';
  // with a small letter it is what is done: "thông báo kết quả năm 2025"
  if (found.shape === 'paper' && !titled.has(context) && /^\p{Lu}/u.test(text.slice(found.start)))
    return 'document-name';
  if (ofDocument(text, found, patterns)) return 'document-name';
  if (found.shape === 'series' && year >= planYear) return 'series';
  if (year === planYear) return 'plan';
  // the head of a column names the year of its cells, whatever else it says
  if (year === planYear - 1 && found.shape !== 'result' && context !== 'column') return 'stale';
  if (year === planYear + 1 && context !== 'column' && isGoal(text, found, patterns)) return 'goal';
  return Math.abs(year - planYear) === 1 ? ownYear(year, planYear) : 'other';
}

/** "Đạt chuẩn … vào năm 2027": the year stays when the plan's own moves towards it. */
function isGoal(text: string, { from, to }: Pick<Found, 'from' | 'to'>, { goalBefore, goalBehind }: YearPatterns) {
  const before = text.slice(clauseStart(text, from), from);
  const after = text.slice(to, clauseEnd(text, to));
  return goalBefore.test(before) || (goalBehind.before.test(before) && goalBehind.after.test(after));
}

/** "Kế hoạch số 61/KH-UBND ngày … về … năm 2026": the year belongs to the name of that document. */
function ofDocument(text: string, { from, start }: Pick<Found, 'from' | 'start'>, patterns: YearPatterns): boolean {
  const clause = text.slice(clauseStart(text, from), start);
  const own = [...clause.matchAll(patterns.ownAgain)].at(-1);
  const before = own ? clause.slice(own.index + own[0].length) : clause;
  return patterns.document.test(before) && !/trong\s+$/iu.test(before);
}

const ownYear = (year: number, planYear: number): YearRole =>
  year === planYear ? 'plan' : year < planYear ? 'previous' : 'next';

const BARE = /(?<![\p{L}\d.,/-])(?:19|20)\d{2}(?![\d\p{L}]|[.,/-]\d)/gu;
const titled = new Set(['title', 'group']);

/** What a year means that nothing says to be one. */
function bareRole(text: string, at: number, year: number, planYear: number, context: string, patterns: YearPatterns) {
  const near = Math.abs(year - planYear) <= 1;
  if (context === 'column' && near) return ownYear(year, planYear);
  if (titled.has(context) && !ofDocument(text, { from: at, start: at }, patterns)) {
    if (year === planYear) return 'plan';
    if (!near) return 'other';
  }
  return near ? 'bare' : undefined;
}

const LUNAR = patternOf(
  `(?<=(?:năm|tết|đán|xuân|mừng)\\s{1,9})${LUNAR_YEAR}|(?<!\\p{L})${LUNAR_YEAR}(?=\\s{0,9}[-–(,]?\\s{0,9}20\\d\\d)`,
  'giu',
);
/** "Trung thu Ất Tỵ"; behind a name of its own it may be that of a person. */
const LUNAR_AFTER_WORD = patternOf(`(?<=(?<!\\p{L})\\p{Ll}+\\s{1,9})${LUNAR_NAME}`, 'gu');
const IN_WORDS =
  /(?<=(?<!\p{L})năm\s{1,9})hai\s{1,9}(?:nghìn|ngàn|không)(?:\s+(?:không|trăm|linh|lẻ|mười|mươi|mốt|một|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín)(?!\p{L}))+/giu;

/** Names of the years around the plan's, by the lunar calendar or in words: they move with it. */
function namedYears(text: string, planYear: number, context: string, patterns: YearPatterns): YearMention[] {
  if (context === 'citation' || context === 'reference' || planYear < 1000) return [];
  const named = (
    expression: RegExp,
    form: YearForm,
    read: (name: string, near: number) => number | undefined,
  ): YearMention[] =>
    [...text.matchAll(expression)].flatMap(({ 0: name, index: from }): YearMention[] => {
      const year = read(name, planYear);
      if (year === undefined || Math.abs(year - planYear) > 1) return [];
      // "hội xuân Giáp Thìn thu hút đông đảo bà con": true of that year alone, unless it is what the plan looks back on
      const stale = year < planYear && !patterns.lookingBack.test(text.slice(clauseStart(text, from), from));
      const own = stale ? 'stale' : ownYear(year, planYear);
      const role = ofDocument(text, { from, start: from }, patterns) ? 'document-name' : own;
      return [{ from, to: from + name.length, year, role, form }];
    });
  const lunar = named(LUNAR, 'lunar', lunarYearOf);
  const more = named(LUNAR_AFTER_WORD, 'lunar', lunarYearOf);
  return [
    ...lunar,
    ...more.filter(({ from }) => !lunar.some((each) => each.from === from)),
    ...named(IN_WORDS, 'words', readYearWords),
  ];
}

/**
 * @param context `citation` and `reference` are texts about other documents, `column` is the head of a column of figures, `title` and
 *   `group` are headings, where a year needs no word before it; anything else is the plan's own
 * @param role column role of a cell; a deadline column makes a plain date a deadline
 */
export function yearsIn(
  text: string,
  planYear: number,
  patterns: YearPatterns,
  context: string,
  role?: string,
): YearMention[] {
  const found = yearShapesIn(text, patterns);
  const where = role === 'deadline' ? 'deadline' : context;
  const mentions = [...found.values()].flatMap((each): YearMention[] => {
    const { from, to } = each;
    const short = to - from === 2;
    const year = Number(text.slice(from, to)) + (short ? 2000 : 0);
    // two digits are a year only where they are one of the plan's time
    if (short && Math.abs(year - planYear) > 1) return [];
    const form = short ? 'short' : 'digits';
    return [{ from, to, year, role: roleOf(text, each, year, planYear, where, patterns), form }];
  });
  for (const { index } of text.matchAll(BARE)) {
    const year = Number(text.slice(index, index + 4));
    const meaning = found.has(index) ? undefined : bareRole(text, index, year, planYear, where, patterns);
    if (meaning) mentions.push({ from: index, to: index + 4, year, role: meaning, form: 'digits' });
  }
  mentions.push(...namedYears(text, planYear, where, patterns));
  mentions.sort((a, b) => a.from - b.from);
  if (ofDocuments.has(where)) return mentions;
  const named = mentions.filter(({ from, role }) => found.get(from)?.shape === 'named' && role !== 'document-name');
  const steps = asSeries(mentions, planYear, roadMapIn(text, named, planYear));
  const bases = steps.map((each): YearMention => {
    const isBase = each.year === planYear - 2 && found.get(each.from)?.shape === 'base';
    return isBase && isBesideResult(text, each, steps) ? { ...each, role: 'base' } : each;
  });
  return withOutcomes(text, bases, planYear, patterns).map(
    (each): YearMention => (isCutOff(text, each, patterns) ? { ...each, role: 'statutory' } : each),
  );
}

/** Of a road map: the plan's own year and later ones stay together; a goal is a step of it. */
export const asSeries = (
  mentions: readonly YearMention[],
  planYear: number,
  isStep: (at: number) => boolean = () => true,
): YearMention[] =>
  mentions.map(
    (each): YearMention =>
      isStep(each.from) && each.year >= planYear && (movingRoles.has(each.role) || each.role === 'goal')
        ? { ...each, role: 'series' }
        : each,
  );

/** "Số liệu tính đến ngày 28/02/2025": figures are those of that day. */
function isCutOff(text: string, { role, from }: YearMention, { cutOffCue, outcomes }: YearPatterns): boolean {
  if (role !== 'deadline') return false;
  const before = text
    .slice(clauseStart(text, from), from)
    .replace(/(?:ngày\s+)?\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}\s*(?:[/.-]|năm)\s*$/iu, '');
  const cue = cutOffCue.exec(before);
  return cue !== null && !hasWork(before.slice(0, cue.index), outcomes);
}

const ofDocuments = new Set(['citation', 'reference', 'column', 'deadline']);
const compared: ReadonlySet<YearRole> = new Set(['plan', 'previous', 'base', 'deadline']);

/** Years of stated outcomes, with all that they are compared with in their sentence. */
function withOutcomes(text: string, mentions: YearMention[], planYear: number, { outcomes }: YearPatterns) {
  const own = mentions.filter(({ role, year }) => year === planYear && compared.has(role));
  if (own.length === 0 && !mentions.some(({ role }) => role === 'base')) return mentions;
  const figures = statedFigures(text, mentions, outcomes);
  const stated = new Set(figures.flatMap(({ mood, year }) => (mood === 'outcome' && year ? [year] : [])));
  const isPast = toldAsPast(text, outcomes);
  const past = mentions.filter(
    (each) => (own.includes(each) && (stated.has(each) || isPast(each))) || (each.role === 'base' && stated.has(each)),
  );
  if (past.length === 0) return mentions;
  const figured = new Set(figures.flatMap(({ year }) => year ?? []));
  /** "Kết quả 9 tháng năm 2025 và ước cả năm 2025: 71%". */
  const leadsTo = (each: YearMention): boolean =>
    own.includes(each) &&
    !figured.has(each) &&
    past.some(({ from }) => from > each.to && !/[;\n]|\.\s/u.test(text.slice(each.to, from)));
  const sentences = past.map(({ from }) => sentenceAround(text, from));
  return mentions.map((each): YearMention => {
    const within = sentences.some((sentence) => isWithin(each.from, sentence));
    const beside = within && (each.role === 'base' || each.role === 'previous');
    return past.includes(each) || leadsTo(each) || beside ? { ...each, role: 'outcome' } : each;
  });
}

/** "Kết quả năm 2024 tăng 5% so với năm 2023": both move, or neither. */
const isWithin = (at: number, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  at >= from && at < to;
const isBesideResult = (text: string, base: YearMention, mentions: readonly YearMention[]): boolean =>
  mentions.some(({ role, from }) => role === 'previous' && isWithin(from, sentenceAround(text, base.from)));

/** Roles whose year moves with the plan. */
export const movingRoles: ReadonlySet<YearRole> = new Set(['plan', 'previous', 'base', 'next', 'deadline']);
