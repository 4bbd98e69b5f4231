// The year a document plans for: its title says it, or a title below, or what stands above its table; else its date. A title that names a
// period and no year of its own is that of a plan for several years: its year is then that of its issue.

import { tableHead } from '../../doctype/heads/table-head.js';
import type { YearMention } from '../../doctype/year-patterns.js';
import { yearsIn } from '../../doctype/years-in.js';
import { planSpan } from '../../doctype/years-of-title.js';
import type { ImportData } from './import-data.js';
import { linesOf, type Piece } from './pieces.js';
import type { SplitTexts } from './split-texts.js';
import { readColumns } from './table/columns.js';
import { readTitle, type Title } from './title.js';

export interface FoundYear {
  readonly year: number;
  readonly confidence: number;
  /** No year stands anywhere: the plan file holds 2000 until a person writes it. */
  readonly missing?: boolean;
  /** The words that name the period of a plan for several years. */
  readonly span?: string;
}

export interface YearInput {
  readonly split: SplitTexts;
  readonly title: Title;
  /** Of the document: `2026-01-20`, `2026-01`. */
  readonly date: string | undefined;
  readonly pieces: readonly Piece[];
  readonly data: ImportData;
}

const number = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;

/** What numbers of a text mean, by their places, if a year is that of the plan. */
function mentionsIn(text: string, data: ImportData): (at: number, planned: number) => YearMention | undefined {
  const known = new Map<number, Map<number, YearMention>>();
  return (at, planned) => {
    const mentions =
      known.get(planned) ?? new Map(yearsIn(text, planned, data.years, 'title').map((each) => [each.from, each]));
    known.set(planned, mentions);
    return mentions.get(at);
  };
}

/**
 * The latest year that a title plans for; one whose results it speaks of only where there is no other.
 * @param dated year of the document: "thực hiện Nghị quyết … năm 2026" is of that year or a later one, or it is the year of the other text
 */
function yearOf(text: string | undefined, data: ImportData, dated?: number): number | undefined {
  if (text === undefined) return undefined;
  const mentionAt = mentionsIn(text, data);
  const found = [...text.matchAll(number)].map((match) => ({ year: Number(match[0]), at: match.index }));
  const planned = found.filter(({ year, at }) => ['plan', 'bare'].includes(mentionAt(at, year)?.role ?? ''));
  const ahead = planned.filter(({ year, at }) => mentionAt(at, year + 1)?.role !== 'previous');
  const named = found.filter(({ year, at }) => year >= (dated ?? 0) && mentionAt(at, year)?.role === 'document-name');
  const years = [ahead, planned, named].find((each) => each.length > 0)?.map(({ year }) => year) ?? [];
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** The years that heads of figures speak of: the plan's is that of its targets, or the one after its results. */
function yearOfHeads(pieces: readonly Piece[], data: ImportData): number | undefined {
  const years = pieces.flatMap((piece) => {
    if (piece.kind !== 'table') return [];
    const { head } = tableHead(piece.table, data.heads);
    const { read } = readColumns(head, piece.table.columns.length, data.heads, new Map(), (title) => title, undefined);
    return read.flatMap(({ role, head: { years: own } }) => {
      const last = own.length === 1 ? own[0] : undefined;
      if (last === undefined) return [];
      return role === 'target' || role === 'assigned' ? [last] : role === 'last' ? [last + 1] : [];
    });
  });
  return years.length > 0 ? Math.max(...years) : undefined;
}

export function planYear({ split, title, date, pieces, data }: YearInput): FoundYear {
  const dated = date === undefined ? undefined : Number(date.slice(0, 4));
  const own = yearOf(title.subject, data, dated);
  if (own) return { year: own, confidence: 0.95 };
  const span = planSpan(title.subject ?? '', data.years);
  if (span) return { year: dated ?? span.first, confidence: dated ? 0.8 : 0.5, span: span.words };
  for (const part of split.parts) {
    const year = yearOf(readTitle(part.body, part.titleRest).subject, data);
    if (year) return { year, confidence: 0.8 };
  }
  // a table alone has its title, its agency and its unit of measure above it
  if (split.parts.every(({ kind }) => kind === 'Phụ lục')) {
    const table = pieces.findIndex(({ kind }) => kind === 'table');
    for (const line of linesOf(pieces.slice(0, Math.max(0, table))).slice(0, 12)) {
      const year = yearOf(line.text, data);
      if (year) return { year, confidence: 0.8 };
    }
    const year = yearOfHeads(pieces, data);
    if (year) return { year, confidence: 0.7 };
  }
  if (dated) return { year: dated, confidence: 0.6 };
  const counts = new Map<number, number>();
  for (const { text } of linesOf(split.parts.flatMap(({ body }) => [...body]))) {
    const year = yearOf(text, data);
    if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best ? { year: best[0], confidence: 0.4 } : { year: 2000, confidence: 0.1, missing: true };
}
