// What of last year is still in a plan that a person has gone over: the leftovers of the new plan that stood in the old one in the same
// words, years aside, and figures of its tables. So what a roll-over told can be found again at any time.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { LeftoverPatterns } from '../../doctype/leftover-patterns.js';
import { itemsOfRoadMaps } from '../../doctype/road-maps.js';
import type { YearPatterns } from '../../doctype/year-patterns.js';
import { type PlanText, planTexts } from '../../plan/plan-texts.js';
import { clauseStart } from '../../text/clauses.js';
import { LUNAR_YEAR } from '../../text/lunar-year.js';
import { patternOf } from '../../text/pattern.js';
import { openedProposal } from '../reset-proposals.js';
import { isTree } from '../tree.js';
import { yearQuestions } from '../years/year-questions.js';
import { findLeftovers, isSettled } from './find-leftovers.js';
import type { Leftover, LeftoverSearch, TextToSearch } from './leftover.js';
import { withRows } from './lunar-feasts.js';
import { findCitedPapers } from './papers.js';
import { setTargets } from './set-targets.js';
import { staleFigures, type TableReading } from './stale-figures.js';

const YEAR = patternOf(
  `(?:19|20)\\d{2}|(?<=[/’'])\\d{2}(?!\\d)|\\{\\{\\s*(?:year|previousYear|nextYear)\\s*\\}\\}|(?<!\\p{L})${LUNAR_YEAR}`,
  'giu',
);

/** Words, whatever years they name. */
const masked = (text: string): string => text.normalize('NFC').replace(YEAR, '#').replace(/\s+/gu, ' ').trim();

/** What stands before the words, within their clause: what follows may have been filled in since. */
const leadingTo = (text: string, at: number): string => masked(text.slice(clauseStart(text, at), at)).slice(-60);

const yearOf = (data: unknown): number => (isTree(data) ? Number(data.year) : Number.NaN);

function searched(data: unknown, planYear: number): TextToSearch[] {
  const texts = planTexts(data);
  const steps = itemsOfRoadMaps(texts, planYear);
  return withRows(
    texts
      .filter((text) => !isSettled(data, text))
      .map((text: PlanText) => ({ ...text, now: text.text, isStep: steps.has(text) })),
  );
}

type Found = Pick<Leftover, 'words' | 'at'>;

/** Years that no rule moves: still the same year. */
const yearsLeft = (text: TextToSearch, search: LeftoverSearch): Leftover[] =>
  yearQuestions(text, text.now, search, search.years).map(({ mention: { from, to }, ...each }) => ({
    ...each,
    path: text.path,
    words: text.now.slice(from, to),
    at: from,
  }));

/**
 * @param before,after data of two plan files, as read
 * @returns each with its path in the new one; none where the new plan is not for a later year
 */
export function leftBetween(
  before: unknown,
  after: unknown,
  patterns: LeftoverPatterns,
  years: YearPatterns,
  reading: TableReading,
): Diagnostic[] {
  const [from, to] = [yearOf(before), yearOf(after)];
  if (!(to > from)) return [];
  const targets = setTargets(after, (_, row) => (typeof row.target === 'string' ? row.target : ''));
  const [old, fresh] = [searched(before, from), searched(after, from)];
  const search = { patterns, years, targets, from, to };
  const key = ({ words, at }: Found, text: string): string => `${words}|${leadingTo(text, at)}`;
  const everything = (texts: readonly TextToSearch[]) =>
    texts.flatMap((text) =>
      [...findLeftovers([text], search), ...yearsLeft(text, search)].map((each) => ({
        each,
        key: key(each, text.now),
      })),
    );
  const known = new Set(everything(old).map((each) => each.key));
  const left = everything(fresh).flatMap(({ each, key: own }): Diagnostic[] => {
    const { path, words: _, at: __, ...decision } = each;
    return known.has(own) ? [{ ...decision, place: { path: path.join('.') } }] : [];
  });
  const asked = new Set(old.filter((text) => openedProposal(text, patterns) !== text.now).map(({ now }) => now));
  const proposals = fresh
    .filter(({ now }) => asked.has(now))
    .map(
      ({ path, now }): Diagnostic => ({
        code: 'rollover/proposal-to-fill',
        severity: 'warning',
        place: { path: path.join('.') },
        message: {
          vi: `Văn bản trình của năm ${from} ("${now}") được giữ nguyên.`,
          en: `The proposal of ${from} ("${now}") stays.`,
        },
        remedy: { vi: `Ghi số, ngày của văn bản trình năm ${to}.`, en: `Write number and date of that of ${to}.` },
      }),
    );
  const cited = new Set(findCitedPapers(before, search).map(({ words }) => words));
  const papers = findCitedPapers(after, search).flatMap(({ path, words, at: _, ...each }): Diagnostic[] =>
    cited.has(words) ? [{ ...each, place: { path: path.join('.') } }] : [],
  );
  const figures = staleFigures(before, after, { from, to }, reading);
  const spoken = new Set([...proposals, ...figures].map(({ place }) => place?.path));
  return [...proposals, ...papers, ...left.filter(({ place }) => !spoken.has(place?.path)), ...figures];
}
