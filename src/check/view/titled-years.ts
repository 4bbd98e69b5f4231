// Titles of plans, and of the decisions that issue them, with the years that they are for.

import { type TitleYears, yearsOfTitle } from '../../doctype/years-of-title.js';
import type { CheckContext } from '../rule.js';
import { type Line, linesWith, type TextPart } from './text-view.js';

interface TitledYear extends TitleYears {
  readonly line: Line;
}

export interface PlanTitle {
  readonly text: TextPart;
  readonly years: readonly TitledYear[];
}

/** A year of its own, not a period. */
export const isSingle = ({ first, last }: TitleYears): boolean => first === last;

/** In the order of the document; titles without a year too. */
export function planTitles({ view, data }: CheckContext): readonly PlanTitle[] {
  return view.texts.flatMap((text): PlanTitle[] => {
    if (text.kind !== 'plan' && text.kind !== 'decision') return [];
    const lines = linesWith(text.lines, 'subject');
    if (lines.length === 0) return [];
    const title = lines.map((line) => line.text).join(' ');
    if (text.kind === 'decision' && !/(?<!\p{L})kế hoạch(?!\p{L})/iu.test(title)) return [];
    let start = 0;
    const places = lines.map((line) => {
      const place = { line, start, end: start + line.text.length };
      start = place.end + 1;
      return place;
    });
    const years = yearsOfTitle(title, data.years).flatMap((each): TitledYear[] => {
      const place = places.find(({ end }) => each.from < end);
      if (!place) return [];
      const to = Math.min(each.to, place.end) - place.start;
      return [{ ...each, line: place.line, from: each.from - place.start, to }];
    });
    return [{ text, years }];
  });
}

/**
 * Whether a title's years are those of a year: one of its own years is it, or, where it names periods alone, one holds it or is about to
 * begin. A title without years fits.
 */
export function titleFits(years: readonly TitleYears[], fits: (year: number) => boolean, year: number): boolean {
  const single = years.filter(isSingle);
  if (single.length > 0) return single.some(({ first }) => fits(first));
  return years.length === 0 || years.some(({ first, last }) => last >= year && first <= year + 1);
}
