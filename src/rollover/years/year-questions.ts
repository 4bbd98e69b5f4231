// The years of a text that no rule can move: days set elsewhere, school years, years of unclear meaning, periods that have ended. Each is a
// question to a person; asked of the draft of a roll-over, and again of the plan that a person has gone over since.

import type { Diagnostic, Localized } from '../../diagnostics/index.js';
import type { YearMention, YearPatterns } from '../../doctype/year-patterns.js';
import { asSeries, movingRoles, yearsIn } from '../../doctype/years-in.js';
import type { PlanText } from '../../plan/plan-texts.js';
import { sentenceAround } from '../../text/clauses.js';
import { wordRoles } from '../plan-tables.js';
import { expandYears, rawAt } from './expand-years.js';

export interface YearQuestion extends Omit<Diagnostic, 'place'> {
  readonly mention: YearMention;
}

/** The year that is left, and the one of the new plan. */
export interface YearsOfPlans {
  readonly from: number;
  readonly to: number;
}

/** The words around a year, with the year or another in its place. */
export function wordsAround(
  text: string,
  { from, to }: Pick<YearMention, 'from' | 'to'>,
  year: string = text.slice(from, to),
): string {
  const before = `${from > 30 ? '…' : ''}${text.slice(Math.max(0, from - 30), from)}`;
  const after = `${text.slice(to, to + 15)}${to + 15 < text.length ? '…' : ''}`;
  return `${before}${year}${after}`.replaceAll('\n', ' ');
}

type TextPlace = Pick<PlanText, 'kind' | 'role'> & { readonly isStep?: boolean };

/** Of a text as it is printed. The head of a column of words is a title like any other. */
export function yearsOfPrinted(
  { kind, role, isStep = false }: TextPlace,
  now: string,
  planYear: number,
  patterns: YearPatterns,
): YearMention[] {
  const isTitle = kind === 'column' && role !== undefined && wordRoles.has(role);
  const years = yearsIn(now, planYear, patterns, isTitle ? 'title' : kind, role);
  if (!isStep) return years;
  // heads of columns move together, since that of the target does
  return kind === 'column'
    ? years.map((each) => (each.role === 'other' && each.year > planYear ? { ...each, role: 'next' } : each))
    : asSeries(years, planYear);
}

/** Of a text of a plan as it stands now: the years that are written out, read together with those that `{{year}}` stands for. */
export function yearsOfText(place: TextPlace, now: string, planYear: number, patterns: YearPatterns): YearMention[] {
  const expanded = expandYears(now, planYear);
  return yearsOfPrinted(place, expanded.text, planYear, patterns)
    .filter(({ from }) => !expanded.places.some((each) => each.from === from))
    .map((each) => ({ ...each, from: rawAt(expanded, each.from), to: rawAt(expanded, each.to) }));
}

type Asked = Omit<YearQuestion, 'mention'>;

type Ask = (code: string, severity: 'warning' | 'info', vi: string, en: string, remedy?: Localized) => Asked;

function ofPeriod(mention: YearMention, text: string, { from, to }: YearsOfPlans, ask: Ask): Asked | undefined {
  const since = /(?:^|\s)từ\s+năm\s+$/iu.test(text.slice(0, mention.from));
  if (mention.role === 'period')
    return mention.year < to && mention.year >= from - 1
      ? ask('period-ended', 'warning', `giai đoạn đã hết trước năm ${to}.`, `the period ends before ${to}.`, {
          vi: 'Kiểm tra chương trình, đề án thay thế.',
          en: 'Look for the programme that follows.',
        })
      : undefined;
  if (mention.year > from && mention.year <= to && !since)
    return ask(
      'period-begun',
      'info',
      `giai đoạn bắt đầu trong năm ${mention.year}, nay không còn là giai đoạn sắp tới.`,
      `the period begins with ${mention.year} and is no longer ahead.`,
      {
        vi: `Việc chuẩn bị cho giai đoạn này thuộc năm ${from}: xác nhận còn là việc của năm ${to}.`,
        en: `Preparing it was work of ${from}: confirm that it is still work of ${to}.`,
      },
    );
  return mention.year === from && since
    ? ask('since-year', 'info', 'mốc bắt đầu được giữ nguyên.', 'a beginning; it stays.')
    : undefined;
}

function question(mention: YearMention, text: string, { from, to }: YearsOfPlans): Asked | undefined {
  const words = wordsAround(text, mention);
  const propose = {
    vi: `Nếu phải dời thì ghi ${mention.year + to - from}.`,
    en: `If it should move, write ${mention.year + to - from}.`,
  };
  const ask: Ask = (code, severity, vi, en, remedy = propose) => ({
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
    case 'goal':
      return ask(
        'goal-year',
        'warning',
        `năm ${mention.year} là đích phải đạt, được giữ nguyên.`,
        `${mention.year} is the year of a goal; it stays.`,
        {
          vi: `Xác nhận đích vẫn là năm ${mention.year}; nếu đã lùi thì ghi năm mới.`,
          en: `Confirm that it is still ${mention.year}; write the new year if it has been put off.`,
        },
      );
    case 'outcome':
      return ask(
        'outcome-kept',
        'warning',
        `kết quả của năm ${mention.year}: năm và số liệu được giữ nguyên.`,
        `an outcome of ${mention.year}: year and figures stay.`,
        {
          vi: `Xác nhận là số cuối cùng của năm ${mention.year}; nếu là việc của năm ${to} thì ghi năm ${to} và số mới.`,
          en: `Confirm that it is final; if ${to} is meant, write ${to} and a new figure.`,
        },
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
    case 'period-start':
      return ofPeriod(mention, text, { from, to }, ask);
    default:
      return undefined;
  }
}

/** A year shortly before the plan's that stays although its sentence names another that has moved. */
function isLeftAlone(
  { role, year, from }: YearMention,
  mentions: readonly YearMention[],
  text: string,
  years: YearsOfPlans,
): boolean {
  if (role !== 'other' || year >= years.from || year < years.from - 3) return false;
  const sentence = sentenceAround(text, from);
  return (
    mentions.some(
      (each) => each.from >= sentence.from && each.from < sentence.to && movingRoles.has(each.role) && each.year > year,
    ) || /\{\{\s*(?:year|previousYear)\s*\}\}/u.test(text.slice(sentence.from, sentence.to))
  );
}

const leftAlone = (mention: YearMention, text: string): Asked => {
  const words = wordsAround(text, mention);
  return {
    code: 'rollover/year-alone',
    severity: 'warning',
    message: {
      vi: `"${words}": năm ${mention.year} được giữ nguyên, dù năm khác trong cùng câu đã dời.`,
      en: `"${words}": ${mention.year} stays although another year of its sentence has moved.`,
    },
    remedy: { vi: 'Ghi lại hai năm cho khớp nhau.', en: 'Make the two years fit each other.' },
  };
};

/** "năm học 2025 - 2026", "năm 2026, 2027", the steps of a road map: asked for once. */
const goesOn = ({ role }: YearMention, before: YearMention | undefined, between: string): boolean =>
  (role === 'school' || role === 'pair' || role === 'series') &&
  before?.role === role &&
  (role === 'series' || /^\s*(?:[-–/,;&+]|và)\s*(?:năm\s+)?$/u.test(between));

/**
 * Years inside citations are the citations' own affair, and a line that repeats number and date of last year's document goes.
 *
 * @param now the text in which the years of the old plan have not moved, or a text of the new plan in which some have
 */
export function yearQuestions(
  text: TextPlace,
  now: string,
  years: YearsOfPlans,
  patterns: YearPatterns,
): YearQuestion[] {
  if (text.kind === 'citation' || text.kind === 'reference') return [];
  const mentions = yearsOfText(text, now, years.from, patterns);
  return mentions.flatMap((mention, index): YearQuestion[] => {
    const before = mentions[index - 1];
    if (goesOn(mention, before, now.slice(before?.to ?? 0, mention.from))) return [];
    const asked = isLeftAlone(mention, mentions, now, years) ? leftAlone(mention, now) : question(mention, now, years);
    return asked ? [{ ...asked, mention }] : [];
  });
}
