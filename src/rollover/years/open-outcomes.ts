// Outcomes do not follow the plan into the next year. A figure whose year moves ("kết quả năm 2024 đạt 71%" of a plan of 2025 speaks of 2025
// next year) is opened, so that nobody can issue the old one under the new year; so is one of which nothing tells whether it is an outcome
// or a target. Where the outcome is that of the old plan's own year, year and figure stay together, as a fact of the past.

import { type Lead, leadOf, type StatedFigure, statedFigures } from '../../doctype/stated-figures.js';
import { OPEN } from '../../doctype/target-text.js';
import type { YearPatterns } from '../../doctype/year-patterns.js';
import { movingRoles, type YearMention } from '../../doctype/years-in.js';
import { sentenceAround } from '../../text/clauses.js';
import type { Draft, TextNow } from '../draft.js';
import { wordRoles } from '../plan-tables.js';
import { basesIn } from '../targets/bases.js';
import { isTree } from '../tree.js';
import { type Expanded, expandYears, rawAt } from './expand-years.js';
import { wordsAround, yearsOfPrinted } from './year-questions.js';

interface Reading {
  readonly expanded: Expanded;
  readonly years: readonly YearMention[];
  /** Years without their number, "năm trước": they move with the plan by themselves. */
  readonly spoken: ReadonlySet<YearMention>;
}

function read(raw: string, place: Pick<TextNow, 'kind' | 'role'>, planYear: number, patterns: YearPatterns): Reading {
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

const BULLET = /^\s*(?:[-–+*•]|[a-zđ]\))\s/iu;

/** The line that the items of a list stand below, or the title above them. */
function leadAbove(draft: Draft, { path, now }: TextNow, patterns: YearPatterns): Lead | undefined {
  const leadIn = (text: string): Lead => {
    const { expanded, years, spoken } = read(text, { kind: 'prose' }, draft.from, patterns);
    // "Tỷ lệ hồ sơ tiếp nhận trong năm" names an indicator
    const said = years.filter((each) => !spoken.has(each) || each.role === 'previous');
    const lead = leadOf(expanded.text, said, patterns.outcomes);
    // "Đánh giá kết quả năm 2025" may be work of that year: what stands below has to speak for itself
    return lead.mood === 'outcome' && lead.year?.role === 'plan' ? { ...lead, mood: 'none' } : lead;
  };
  for (let length = path.length - 1; length > 0; length--) {
    const at = path[length];
    if (typeof at === 'number' && length === path.length - 1 && BULLET.test(now)) {
      for (let before = at - 1; before >= 0; before--) {
        const line = draft.valueAt([...path.slice(0, length), before]);
        if (typeof line !== 'string') break;
        if (BULLET.test(line)) continue;
        if (/:\s*$/u.test(line)) return leadIn(line);
        break;
      }
    }
    const around = draft.valueAt(path.slice(0, length));
    if (!isTree(around)) continue;
    const title = [around.title, around.caption, around.text].find(
      (each, index) => typeof each === 'string' && each !== now && (index < 2 || /:\s*$/u.test(each)),
    );
    if (typeof title !== 'string') continue;
    const lead = leadIn(title);
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

/** @param isSettled whether a cell has its figure from elsewhere */
export function openOutcomes(draft: Draft, patterns: YearPatterns, isSettled: (text: TextNow) => boolean): void {
  const delta = draft.to - draft.from;
  for (const place of draft.texts()) {
    if (!searched.has(place.kind) || isSettled(place)) continue;
    const { expanded, years, spoken } = read(place.now, place, draft.from, patterns);
    const { text, places } = expanded;
    const isPlace = (year: YearMention | undefined): boolean => places.some(({ from }) => from === year?.from);
    const ofWork = place.kind === 'cell' && wordRoles.has(place.role ?? '') && place.role !== 'note';
    const bases = basesIn(text);
    const changes: { from: number; to: number; text: string }[] = [];
    // an outcome of the old plan's own year keeps that year
    for (const { from, year, role } of years) {
      const own = places.find((each) => each.from === from);
      if (role === 'outcome' && own) changes.push({ from: own.rawFrom, to: own.rawTo, text: String(year) });
    }
    for (const stated of statedFigures(text, years, patterns.outcomes, leadAbove(draft, place, patterns))) {
      const { from, to, year } = stated;
      const why = reason(stated, year !== undefined && spoken.has(year), isPlace(year), ofWork);
      if (why === undefined || !year || bases.some((base) => from >= base.from && to <= base.to)) continue;
      changes.push({ from: rawAt(expanded, from), to: rawAt(expanded, to), text: OPEN });
      const words = wordsAround(text, { from, to });
      const figure = text.slice(from, to);
      // "Năm ngoái … . Phường đã trồng 300 cây.": the next sentence may be of either year
      const carried = spoken.has(year) && year.role === 'previous' && !isWithin(year, sentenceAround(text, from));
      draft.change({
        kind: 'reset',
        path: place.path,
        from: words,
        to: wordsAround(text, { from, to }, OPEN),
        reason: carried
          ? { vi: 'số liệu không rõ của năm nào', en: 'a figure of an unclear year' }
          : { vi: `số liệu của năm ${year.year}`, en: `a figure of ${year.year}` },
      });
      draft.decide(
        place.path,
        carried
          ? {
              code: 'rollover/outcome-open',
              severity: 'warning',
              message: {
                vi: `"${words}": kết quả không rõ của năm ${year.year} hay năm ${draft.from}; số đã để trống.`,
                en: `"${words}": an outcome of ${year.year} or of ${draft.from}; the figure is open.`,
              },
              remedy: {
                vi: `Ghi rõ năm và số: số ${figure} chỉ đúng với năm của nó.`,
                en: `Write year and figure: ${figure} is true of its own year alone.`,
              },
            }
          : why === 'outcome'
            ? {
                code: 'rollover/outcome-open',
                severity: 'warning',
                message: {
                  vi: `"${words}": kết quả của năm ${year.year} không ghi cho năm ${year.year + delta} được; số đã để trống.`,
                  en: `"${words}": an outcome of ${year.year} is none of ${year.year + delta}; the figure is open.`,
                },
                remedy: {
                  vi: `Ghi kết quả của năm ${year.year + delta}, hoặc ghi lại năm ${year.year} và số ${figure}.`,
                  en: `Write that of ${year.year + delta}, or ${year.year} and ${figure} again.`,
                },
              }
            : {
                code: 'rollover/outcome-or-target',
                severity: 'warning',
                message: {
                  vi: `"${words}": không rõ là kết quả hay chỉ tiêu của năm ${year.year}; năm đã dời, số để trống.`,
                  en: `"${words}": an outcome or a target of ${year.year}? The year has moved, the figure is open.`,
                },
                remedy: {
                  vi: `Là chỉ tiêu thì ghi mức của năm ${year.year + delta}; là kết quả thì ghi lại năm ${year.year} và số ${figure}.`,
                  en: `Write the target of ${year.year + delta}; if it is an outcome, ${year.year} and ${figure} again.`,
                },
              },
      );
    }
    if (changes.length === 0) continue;
    let now = place.now;
    for (const { from, to, text: fresh } of changes.sort((a, b) => b.from - a.from))
      now = now.slice(0, from) + fresh + now.slice(to);
    draft.rewrite(place.path, now);
  }
}
