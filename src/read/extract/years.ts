// The year a document plans for, and what each year in its text is: the plan's own, that of last year's results, a base to compare with,
// part of a date, of a citation, of a period.

import type { Patterns } from './import-data.js';
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

export interface YearMention {
  readonly index: number;
  readonly year: number;
  /** `year`, `previousResult`, `base`, `date`, `citation`, `period`, or `other`. */
  readonly role: string;
}

/** Every year of four digits in a text, with its role. @param plan the year of the plan */
export function yearsIn(text: string, plan: number, patterns: Patterns): YearMention[] {
  const spans: { from: number; to: number; role: string }[] = [];
  for (const { role, pattern } of patterns.yearRoles) {
    const source = pattern.replace('{year}', '(?<year>(?:19|20)\\d{2})');
    for (const match of text.matchAll(new RegExp(source, 'giud'))) {
      const [from = 0, to = 0] = match.indices?.groups?.year ?? [];
      if (!spans.some((span) => span.from === from)) spans.push({ from, to, role });
    }
  }
  return [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map((match) => {
    const span = spans.find(({ from }) => from === match.index);
    const year = Number(match[0]);
    const role = span?.role ?? 'other';
    // "năm 2023" in a plan for 2024 is nobody's plan year.
    return { index: match.index, year, role: role === 'year' && year !== plan ? 'other' : role };
  });
}
