// Outcomes do not follow the plan into the next year. A figure whose year moves ("kết quả năm 2024 đạt 71%" of a plan of 2025 speaks of 2025
// next year) is opened, so that nobody can issue the old one under the new year; so is one of which nothing tells whether it is an outcome
// or a target. Where the outcome is that of the old plan's own year, year and figure stay together, as a fact of the past.

import type { Diagnostic, Localized } from '../../diagnostics/index.js';
import { type Lead, leadOf, type StatedFigure, statedFigures } from '../../doctype/stated-figures.js';
import { OPEN } from '../../doctype/target-text.js';
import type { YearMention, YearPatterns } from '../../doctype/year-patterns.js';
import { movingRoles } from '../../doctype/years-in.js';
import { sentenceAround } from '../../text/clauses.js';
import type { Draft, TextNow } from '../draft.js';
import { wordRoles } from '../plan-tables.js';
import { basesIn } from '../targets/bases.js';
import type { Stretch } from '../targets/outcomes-in-text.js';
import { type Expanded, expandYears, type Replacement, rawAt, replaceIn } from './expand-years.js';
import { linesAbove } from './lines-above.js';
import { wordsAround, yearsOfPrinted } from './year-questions.js';

interface Reading {
  readonly expanded: Expanded;
  readonly years: readonly YearMention[];
  /** Years without their number, "năm trước": they move with the plan by themselves. */
  readonly spoken: ReadonlySet<YearMention>;
}

function read(
  raw: string,
  place: Pick<TextNow, 'kind' | 'role'> & { isStep?: boolean },
  planYear: number,
  patterns: YearPatterns,
): Reading {
  const expanded = expandYears(raw, planYear);
  const written = yearsOfPrinted(place, expanded.text, planYear, patterns);
  const said = (expression: RegExp, year: number, role: YearMention['role']): YearMention[] =>
    [...expanded.text.matchAll(expression)].map(
      ({ 0: words, index: from }): YearMention => ({ from, to: from + words.length, year, role, form: 'digits' }),
    );
  const spoken = [
    ...said(patterns.outcomes.yearBefore, planYear - 1, 'previous'),
    // "đầu năm 2025 còn 23 hộ, cuối năm còn 15 hộ": of the year that is named
    ...said(patterns.outcomes.thisYear, planYear, 'plan').filter(
      ({ from }) =>
        !written.some(
          ({ role, to }) => role === 'plan' && to <= from && !/[;\n]|\.\s/u.test(expanded.text.slice(to, from)),
        ),
    ),
  ];
  return {
    expanded,
    years: [...written, ...spoken].sort((a, b) => a.from - b.from),
    spoken: new Set(spoken),
  };
}

/** The line that the items of a list stand below, or the title above them. */
function leadAbove(draft: Draft, place: TextNow, patterns: YearPatterns): Lead | undefined {
  const leadIn = (text: string): Lead => {
    const { expanded, years, spoken } = read(text, { kind: 'prose' }, draft.from, patterns);
    // "Tỷ lệ hồ sơ tiếp nhận trong năm" names an indicator
    const said = years.filter((each) => !spoken.has(each) || each.role === 'previous');
    const lead = leadOf(expanded.text, said, patterns.outcomes);
    // "Đánh giá kết quả năm 2025" may be work of that year: what stands below has to speak for itself
    return lead.mood === 'outcome' && lead.year?.role === 'plan' ? { ...lead, mood: 'none' } : lead;
  };
  for (const line of linesAbove(draft, place)) {
    const lead = leadIn(line);
    if (lead.mood !== 'none' || lead.year) return lead;
  }
  return undefined;
}

const searched = new Set(['fact', 'title', 'prose', 'cell', 'group']);

/** Why a figure may not stay; undefined where it may. */
function reason(
  { mood, year }: StatedFigure,
  isSpoken: boolean,
  isPlace: boolean,
  ofWork: boolean,
): 'outcome' | 'unclear' | undefined {
  if (!year || mood === 'aim' || mood === 'none') return undefined;
  if (!movingRoles.has(year.role) && !(isPlace && year.role === 'stale')) return undefined;
  if (isSpoken && year.role === 'plan') return mood === 'outcome' ? 'outcome' : undefined;
  if (mood === 'outcome') return 'outcome';
  if (ofWork) return undefined;
  return year.role === 'previous' || year.role === 'stale' ? 'outcome' : 'unclear';
}

const isWithin = (year: YearMention, sentence: { readonly from: number; readonly to: number }): boolean =>
  year.from >= sentence.from && year.from < sentence.to;

type Why = 'given' | 'carried' | 'outcome' | 'unclear';

/** What is said of a figure that has been opened, or filled from the results. */
function sayOf(
  why: Why,
  words: string,
  figure: string,
  now: string,
  { of, from, delta }: Readonly<Record<'of' | 'from' | 'delta', number>>,
) {
  const next = of + delta;
  const says = (code: string, vi: string, en: string, remedy: Localized): Omit<Diagnostic, 'place'> => ({
    code: `rollover/${code}`,
    severity: why === 'given' ? 'info' : 'warning',
    message: { vi: `"${words}": ${vi}`, en: `"${words}": ${en}` },
    remedy,
  });
  const again = { vi: `ghi lại năm ${of} và số ${figure}.`, en: `${of} and ${figure} again.` };
  switch (why) {
    case 'given':
      return says('outcome-filled', `đã ghi kết quả năm ${next} là ${now}.`, `the outcome of ${next} is ${now} now.`, {
        vi: `Xác nhận câu này nói đúng chỉ tiêu của bảng kết quả năm ${next}.`,
        en: `Confirm that it speaks of the indicator of the results of ${next}.`,
      });
    case 'carried':
      return says(
        'outcome-open',
        `kết quả không rõ của năm ${of} hay năm ${from}; số đã để trống.`,
        `an outcome of ${of} or of ${from}; the figure is open.`,
        {
          vi: `Ghi rõ năm và số: số ${figure} chỉ đúng với năm của nó.`,
          en: `Write year and figure: ${figure} is true of its own year alone.`,
        },
      );
    case 'outcome':
      return says(
        'outcome-open',
        `kết quả của năm ${of} không ghi cho năm ${next} được; số đã để trống.`,
        `an outcome of ${of} is none of ${next}; the figure is open.`,
        { vi: `Ghi kết quả của năm ${next}, hoặc ${again.vi}`, en: `Write that of ${next}, or ${again.en}` },
      );
    default:
      return says(
        'outcome-or-target',
        `không rõ là kết quả hay chỉ tiêu của năm ${of}; năm đã dời, số để trống.`,
        `an outcome or a target of ${of}? The year has moved, the figure is open.`,
        {
          vi: `Là chỉ tiêu thì ghi mức của năm ${next}; là kết quả thì ${again.vi}`,
          en: `Write the target of ${next}; if it is an outcome, ${again.en}`,
        },
      );
  }
}

/**
 * @param isSettled whether a cell has its figure from elsewhere
 * @param given the outcome of the last year that a figure of a text stands for, where the results have it
 */
export function openOutcomes(
  draft: Draft,
  patterns: YearPatterns,
  isSettled: (text: TextNow) => boolean,
  given: (text: string, figure: Stretch) => string | undefined,
): void {
  const delta = draft.to - draft.from;
  for (const place of draft.texts()) {
    if (!searched.has(place.kind) || isSettled(place)) continue;
    const { expanded, years, spoken } = read(place.now, place, draft.from, patterns);
    const { text, places } = expanded;
    const isPlace = (year: YearMention | undefined): boolean => places.some(({ from }) => from === year?.from);
    const ofWork = place.kind === 'cell' && wordRoles.has(place.role ?? '') && place.role !== 'note';
    const bases = basesIn(text);
    const changes: Replacement[] = [];
    // an outcome of the old plan's own year keeps that year, and so does a step of a road map
    for (const { from, year, role } of years) {
      const own = places.find((each) => each.from === from);
      if ((role === 'outcome' || role === 'series') && own)
        changes.push({ from: own.rawFrom, to: own.rawTo, text: String(year) });
    }
    for (const stated of statedFigures(text, years, patterns.outcomes, leadAbove(draft, place, patterns))) {
      const { from, to, year } = stated;
      const cause = reason(stated, year !== undefined && spoken.has(year), isPlace(year), ofWork);
      if (cause === undefined || !year || bases.some((base) => from >= base.from && to <= base.to)) continue;
      // "Năm ngoái … . Phường đã trồng 300 cây.": the next sentence may be of either year
      const carried = spoken.has(year) && year.role === 'previous' && !isWithin(year, sentenceAround(text, from));
      const known =
        cause === 'outcome' && !carried && year.year + delta === draft.to - 1 ? given(text, { from, to }) : undefined;
      const now = known ?? OPEN;
      changes.push({ from: rawAt(expanded, from), to: rawAt(expanded, to), text: now });
      const words = wordsAround(text, { from, to });
      const unclear = { vi: 'số liệu không rõ của năm nào', en: 'a figure of an unclear year' };
      draft.change({
        kind: known === undefined ? 'reset' : 'figure',
        path: place.path,
        from: words,
        to: wordsAround(text, { from, to }, now),
        reason:
          known !== undefined
            ? { vi: `kết quả năm ${draft.to - 1}`, en: `the result of ${draft.to - 1}` }
            : carried
              ? unclear
              : { vi: `số liệu của năm ${year.year}`, en: `a figure of ${year.year}` },
      });
      const why = known !== undefined ? 'given' : carried ? 'carried' : cause;
      draft.decide(
        place.path,
        sayOf(why, words, text.slice(from, to), now, { of: year.year, from: draft.from, delta }),
      );
    }
    if (changes.length > 0) draft.rewrite(place.path, replaceIn(place.now, changes));
  }
}
