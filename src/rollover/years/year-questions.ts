// The years of a text that no rule can move: days set elsewhere, school years, years of unclear meaning, periods that have ended. Each is a
// question to a person; asked of the draft of a roll-over, and again of the plan that a person has gone over since.

import type { Diagnostic, Localized } from '../../diagnostics/index.js';
import type { YearPatterns } from '../../doctype/year-patterns.js';
import { type YearMention, yearsIn } from '../../doctype/years-in.js';
import { wordRoles } from '../plan-tables.js';
import type { PlanText } from '../plan-texts.js';

export interface YearQuestion extends Omit<Diagnostic, 'place'> {
  readonly mention: YearMention;
}

/** The year that is left, and the one of the new plan. */
export interface YearsOfPlans {
  readonly from: number;
  readonly to: number;
}

/** The words around a year, with the year or another in its place. */
export function wordsAround(text: string, { from, to }: YearMention, year: string = text.slice(from, to)): string {
  const before = `${from > 30 ? '…' : ''}${text.slice(Math.max(0, from - 30), from)}`;
  const after = `${text.slice(to, to + 15)}${to + 15 < text.length ? '…' : ''}`;
  return `${before}${year}${after}`.replaceAll('\n', ' ');
}

/** Of a text of a plan as it stands now. The head of a column of words is a title like any other. */
export const yearsOfText = (
  { context, role }: Pick<PlanText, 'context' | 'role'>,
  now: string,
  planYear: number,
  patterns: YearPatterns,
): YearMention[] =>
  yearsIn(
    now,
    planYear,
    patterns,
    context === 'column' && role !== undefined && wordRoles.has(role) ? 'title' : context,
    role,
  );

type Asked = Omit<YearQuestion, 'mention'>;

function question(mention: YearMention, text: string, { from, to }: YearsOfPlans): Asked | undefined {
  const words = wordsAround(text, mention);
  const propose = {
    vi: `Nếu phải dời thì ghi ${mention.year + to - from}.`,
    en: `If it should move, write ${mention.year + to - from}.`,
  };
  const ask = (
    code: string,
    severity: 'warning' | 'info',
    vi: string,
    en: string,
    remedy: Localized = propose,
  ): Asked => ({
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
          vi: `Năm kế hoạch thì ghi ${to}; năm trước thì ghi ${to - 1}.`,
          en: `Write ${to} if the plan year is meant, ${to - 1} if the year before.`,
        },
      );
    case 'school':
      return ask('school-year', 'warning', 'năm học, niên vụ được giữ nguyên.', 'a school or crop year; it stays.');
    case 'pair':
      return mention.year >= from - 1 && mention.year <= from + 1
        ? ask(
            'school-year',
            'warning',
            'hai năm liền nhau (năm học, niên vụ hay giai đoạn) được giữ nguyên.',
            'two years that follow each other (school year, crop year or period); they stay.',
          )
        : undefined;
    case 'series':
      return ask(
        'several-years-named',
        'warning',
        'nhiều năm kể liền nhau được giữ nguyên.',
        'several years named together; they stay.',
      );
    case 'bare':
      return ask(
        'bare-year',
        'info',
        `số ${mention.year} không rõ có phải là năm, được giữ nguyên.`,
        `it is not clear that ${mention.year} is a year; it stays.`,
      );
    case 'period':
      return mention.year < to && mention.year >= from - 1
        ? ask('period-ended', 'warning', `giai đoạn đã hết trước năm ${to}.`, `the period ends before ${to}.`, {
            vi: 'Kiểm tra chương trình, đề án thay thế.',
            en: 'Look for the programme that follows.',
          })
        : undefined;
    case 'period-start':
      return mention.year === from && /(?:^|\s)từ\s+năm\s+$/iu.test(text.slice(0, mention.from))
        ? ask('since-year', 'info', 'mốc bắt đầu được giữ nguyên.', 'a beginning; it stays.')
        : undefined;
    default:
      return undefined;
  }
}

/** "năm học 2025 - 2026", "năm 2026, 2027": asked for once. */
const goesOn = ({ role }: YearMention, before: YearMention | undefined, between: string): boolean =>
  (role === 'school' || role === 'pair' || role === 'series') &&
  before?.role === role &&
  /^\s*(?:[-–/,;&+]|và)\s*(?:năm\s+)?$/u.test(between);

/**
 * Years inside citations are the citations' own affair, and a line that repeats number and date of last year's document goes.
 *
 * @param now the text in which the years of the old plan have not moved, or a text of the new plan in which some have
 */
export function yearQuestions(
  text: Pick<PlanText, 'context' | 'role'>,
  now: string,
  years: YearsOfPlans,
  patterns: YearPatterns,
): YearQuestion[] {
  if (text.context === 'citation' || text.context === 'reference') return [];
  const mentions = yearsOfText(text, now, years.from, patterns);
  return mentions.flatMap((mention, index): YearQuestion[] => {
    const before = mentions[index - 1];
    if (goesOn(mention, before, now.slice(before?.to ?? 0, mention.from))) return [];
    const asked = question(mention, now, years);
    return asked ? [{ ...asked, mention }] : [];
  });
}
