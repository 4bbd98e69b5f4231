// Every year in one text, with its role: what the number means there, and so whether it moves with the plan, or can stand as {{year}}.

import type { YearPatterns, YearShape } from './year-patterns.js';

export type YearRole =
  /** The year planned for. Moves. */
  | 'plan'
  /** The year whose results are built on. Moves. */
  | 'previous'
  /** The year a figure is compared with. Moves; its figure has to be entered anew. */
  | 'base'
  /** The year after the plan's. Moves. */
  | 'next'
  /** A day of the plan's own year by which something is due. Moves. */
  | 'deadline'
  /** A day set from outside. Stays, to be looked at. */
  | 'statutory'
  /** Part of a document's number or date. Stays. */
  | 'citation'
  /** In the name of another document. Stays; where it is the plan year, that document has a successor to be named. */
  | 'document-name'
  /** Where a programme ends, or a year it looks ahead to. Stays; an ended one is told. */
  | 'period'
  | 'period-start'
  /** A year of study or farming over two calendar years. Asked for. */
  | 'school'
  /** Last year, with nothing that speaks of results: perhaps left over. Asked for. */
  | 'stale'
  /** The plan year, with nothing that says it is a year. Asked for. */
  | 'bare'
  /** Any other year. Stays. */
  | 'other';

export interface YearMention {
  readonly from: number;
  readonly to: number;
  readonly year: number;
  readonly role: YearRole;
}

const SENTENCE_END = /[;\n]|\.(?=\s+\p{Lu})/gu;

/** The clause around a place: dates and names belong to documents named in it. */
export function clauseStart(text: string, at: number): number {
  let start = 0;
  for (const match of text.slice(0, at).matchAll(SENTENCE_END)) start = match.index + match[0].length;
  return start;
}

function clauseEnd(text: string, at: number): number {
  const match = /[;\n]|\.(?=\s+\p{Lu})/u.exec(text.slice(at));
  return match ? at + match.index : text.length;
}

interface Found {
  readonly from: number;
  /** Where the whole pattern begins. */
  readonly start: number;
  readonly shape: YearShape;
}

function shapes(text: string, patterns: YearPatterns): Map<number, Found> {
  const found = new Map<number, Found>();
  for (const { shape, expression } of patterns.patterns) {
    for (const match of text.matchAll(expression)) {
      const from = match.indices?.groups?.year?.[0];
      if (from !== undefined && !found.has(from)) found.set(from, { from, start: match.index, shape });
    }
  }
  return found;
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
  const cued = patterns.deadlineCue.test(before);
  if (context === 'citation' || context === 'reference') return 'citation';
  // "Kết quả đến 15/11/2025": the day moves with the figures
  if (context === 'column' && Math.abs(year - planYear) <= 1) return ownYear(year, planYear);
  if (!cued && patterns.document.test(before)) return 'citation';
  if (!cued && context !== 'deadline') return year === planYear ? 'statutory' : 'citation';
  const clause = text.slice(clauseStart(text, found.start), clauseEnd(text, found.from));
  if (patterns.statutoryCue.test(clause)) return 'statutory';
  return year === planYear ? 'deadline' : 'statutory';
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
  if (found.shape === 'period') return /^\s*[-–]\s*\d{4}/.test(text.slice(found.from + 4)) ? 'period-start' : 'period';
  if (found.shape === 'since') return 'period-start';
  if (found.shape === 'school') return 'school';
  if (context === 'citation') return 'document-name';
  if (found.shape === 'base') return year === planYear - 1 ? 'base' : year === planYear ? 'plan' : 'other';
  // "Kế hoạch số 61/KH-UBND ngày … về … năm 2026": the year belongs to the name of that document
  const clause = text.slice(clauseStart(text, found.from), found.start);
  const own = [...clause.matchAll(patterns.ownAgain)].at(-1);
  const before = own ? clause.slice(own.index + own[0].length) : clause;
  if (patterns.document.test(before) && !/trong\s+$/iu.test(before)) return 'document-name';
  if (year === planYear) return 'plan';
  // the head of a column names the year of its cells, whatever else it says
  if (year === planYear - 1 && found.shape !== 'result' && context !== 'column') return 'stale';
  return Math.abs(year - planYear) === 1 ? ownYear(year, planYear) : 'other';
}

const ownYear = (year: number, planYear: number): YearRole =>
  year === planYear ? 'plan' : year < planYear ? 'previous' : 'next';

/**
 * @param context `citation` and `reference` are texts about other documents, `column` is the head of a column of figures; anything else is
 *   the plan's own
 * @param role column role of a cell; a deadline column makes a plain date a deadline
 */
export function yearsIn(
  text: string,
  planYear: number,
  patterns: YearPatterns,
  context: string,
  role?: string,
): YearMention[] {
  const found = shapes(text, patterns);
  const where = role === 'deadline' ? 'deadline' : context;
  const mentions = [...found.values()].map((each): YearMention => {
    const year = Number(text.slice(each.from, each.from + 4));
    return { from: each.from, to: each.from + 4, year, role: roleOf(text, each, year, planYear, where, patterns) };
  });
  for (const { index } of text.matchAll(/(?<![\p{L}\d.,/-])(?:19|20)\d{2}(?![\d\p{L}]|[.,/-]\d)/gu)) {
    const year = Number(text.slice(index, index + 4));
    if (found.has(index)) continue;
    if (where === 'column' && Math.abs(year - planYear) <= 1)
      mentions.push({ from: index, to: index + 4, year, role: ownYear(year, planYear) });
    else if (year === planYear) mentions.push({ from: index, to: index + 4, year, role: 'bare' });
  }
  return mentions.sort((a, b) => a.from - b.from);
}

/** Roles whose year moves with the plan. */
export const movingRoles: ReadonlySet<YearRole> = new Set(['plan', 'previous', 'base', 'next', 'deadline']);

/** The year that a title itself plans for: not one of a period, a date, a document. Undefined where it names none. */
const titleYear = (title: string, patterns: YearPatterns): number | undefined =>
  yearsIn(title, 0, patterns, 'title').find(({ role }) => role === 'other')?.year;

/**
 * The words by which a title says that its plan is for several years: it names a period ("đến năm 2030", "giai đoạn 2026 - 2030") and no
 * year of its own; with the first year of the period.
 */
export function planSpan(
  title: string,
  patterns: YearPatterns,
): { readonly words: string; readonly first: number } | undefined {
  if (/\{\{\s*(?:year|nextYear)\s*\}\}/u.test(title) || titleYear(title, patterns) !== undefined) return undefined;
  const periods = yearsIn(title, 0, patterns, 'title').filter(
    ({ role }) => role === 'period' || role === 'period-start',
  );
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return undefined;
  const start = /(?:\p{L}+\s+){0,2}$/u.exec(title.slice(0, first.from))?.index ?? first.from;
  return { words: title.slice(start, last.to).trim(), first: first.year };
}
