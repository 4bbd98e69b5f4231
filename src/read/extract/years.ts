// The year a document plans for: its title says it, or a title below, or its date.

import type { SplitTexts } from './split-texts.js';
import { readTitle, type Title } from './title.js';

export interface FoundYear {
  readonly year: number;
  readonly confidence: number;
}

const named = (text: string | undefined): number | undefined => {
  const match = /năm\s+(20\d{2}|19\d{2})/iu.exec(text ?? '');
  return match ? Number(match[1]) : undefined;
};

/** The year of the title; else of a title below it; else of the date; else the one most often named. */
export function planYear(split: SplitTexts, title: Title, date: string | undefined): FoundYear {
  const own = named(title.subject);
  if (own) return { year: own, confidence: 0.95 };
  for (const part of split.parts) {
    const year = named(readTitle(part.body, part.titleRest).subject);
    if (year) return { year, confidence: 0.8 };
  }
  if (date) return { year: Number(date.slice(0, 4)), confidence: 0.6 };
  const counts = new Map<number, number>();
  for (const part of split.parts) {
    for (const piece of part.body) {
      if (piece.kind !== 'line') continue;
      const year = named(piece.text);
      if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best ? { year: best[0], confidence: 0.4 } : { year: 2000, confidence: 0.1 };
}
