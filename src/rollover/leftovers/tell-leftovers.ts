// What last year leaves in the draft of a roll-over, told once each.

import type { LeftoverPatterns } from '../../doctype/leftover-patterns.js';
import type { YearPatterns } from '../../doctype/year-patterns.js';
import type { Draft } from '../draft.js';
import { tellDoubledArticles } from './doubled-articles.js';
import { findLeftovers, isSettled } from './find-leftovers.js';
import { withRows } from './lunar-feasts.js';
import { findCitedPapers } from './papers.js';
import { setTargets } from './set-targets.js';

/** Told with the year that has moved. */
const withYears = new Set(['rollover/dated-schedule', 'rollover/theme-to-decide', 'rollover/situation-to-read']);

/** @param cells dotted paths of the cells whose figures have been filled, opened or told with their column */
export function tellLeftovers(
  draft: Draft,
  patterns: LeftoverPatterns,
  years: YearPatterns,
  cells: ReadonlySet<string>,
): void {
  tellDoubledArticles(draft);
  const texts = draft.texts().filter((text) => !cells.has(text.path.join('.')) && !isSettled(draft.data, text));
  const before = new Map(texts.map(({ path, text }) => [path.join('.'), text]));
  const now = new Map(texts.map((text) => [text.path.join('.'), text.now]));
  const targets = setTargets(draft.data, (path) =>
    draft.isRemoved(path) ? '' : String(draft.valueAt([...path, 'target']) ?? ''),
  );
  // successors to be named are told by their citation
  const told = new Set(
    draft.decisions
      .filter(({ code }) => code === 'rollover/successor-to-name' || code === 'rollover/proposal-to-fill')
      .map(({ place }) => place?.path),
  );
  const search = { patterns, years, targets, from: draft.from, to: draft.to };
  for (const { path, words: _, at: __, ...decision } of findCitedPapers(draft.data, search))
    if (!told.has(path.join('.')) && !draft.isRemoved(path)) draft.decide(path, decision);
  for (const each of findLeftovers(withRows(texts), search)) {
    const { path, words, at, ...decision } = each;
    // what a rule has written is of this year
    if (!before.get(path.join('.'))?.includes(words) && !withYears.has(each.code)) continue;
    if (each.code === 'rollover/document-of-the-year' && told.has(path.join('.'))) continue;
    const line = now.get(path.join('.'));
    draft.decide(path, decision, line === undefined ? undefined : { line, at });
  }
}
