// Papers of a year that is over: dated in last year or named after it, an own plan of years before, a programme that has ended. Each is told;
// what the State has issued is held against the register instead.

import { valueAt } from '../../data/edits/edit.js';
import { yearsIn } from '../../doctype/years-in.js';
import { documentsIn } from '../../recognise/citations.js';
import { clauseStart } from '../../text/clauses.js';
import { parseDate } from '../../text/date.js';
import { citedLines } from '../citations/cited-lines.js';
import type { Leftover, LeftoverSearch, TextToSearch } from './leftover.js';

const paper = (
  text: Pick<TextToSearch, 'path'>,
  words: string,
  at: number,
  year: number,
  { to }: LeftoverSearch,
): Leftover => ({
  path: text.path,
  words,
  at,
  code: 'rollover/document-of-the-year',
  severity: 'warning',
  message: {
    vi: `"${words}": văn bản của năm ${year} được giữ nguyên; năm ${to} có thể đã có văn bản mới.`,
    en: `"${words}": a document of ${year}; it stays, ${to} may have a new one.`,
  },
  remedy: {
    vi: `Giữ nếu còn áp dụng, hoặc thay bằng văn bản của năm ${to} (số, ngày, trích yếu).`,
    en: `Keep it if it still holds, or put the document of ${to} in its place.`,
  },
});

/** Yearly by their kind, whatever their name says. */
const PLAN_SYMBOL = /(?:^|[/-])(?:KH|CTr)-/u;

interface Named {
  readonly number: string;
  /** Of its date, or of its number. */
  readonly year: number | undefined;
  readonly month?: number | undefined;
  /** What stands behind its number: date, issuer, subject. */
  readonly name: string;
  readonly running?: boolean;
}

/** The year that a paper is of, where it is over before the new plan's: the last one in its name, else that of its date. */
function yearGone(
  { number, year, month = 0, name, running = false }: Named,
  { patterns, years, from, to }: LeftoverSearch,
): number | undefined {
  if (patterns.central.test(number)) return undefined;
  if (year === from) return year;
  const mentions = yearsIn(name, from, years, 'citation').filter(({ role }) => role !== 'citation' && role !== 'bare');
  // in running text a period that has ended is told by itself
  if (running && mentions.some(({ role }) => role === 'period' || role === 'period-start')) return undefined;
  const named = mentions.map((each) => each.year);
  if (named.length > 0) return Math.max(...named) < to ? Math.max(...named) : undefined;
  // what is assigned for a year (targets, money) is dated at the end of the year before
  if (!PLAN_SYMBOL.test(number))
    return year === from - 1 && month >= 11 && !patterns.lasting.test(name) ? year : undefined;
  // "theo Kế hoạch số 9/KH-UBND" and no more: one of the same time
  if (year === undefined) return running && /^\d/u.test(number) && !/ngày/iu.test(name) ? from : undefined;
  return year < from ? year : undefined;
}

const dated = (date: string | undefined, number: string): Pick<Named, 'year' | 'month'> => {
  if (date !== undefined) return { year: undefined, ...parseDate(date) };
  const year = /\/(\d{4})\//u.exec(number)?.[1];
  return { year: year === undefined ? undefined : Number(year) };
};

/** Papers by their date or by the year in their name, each once. */
export function papersIn(text: TextToSearch, search: LeftoverSearch): Leftover[] {
  const { patterns, years, from } = search;
  const places = documentsIn(text.now).flatMap(({ number, date, token, tokenStart }) =>
    number === undefined ? [] : [{ words: token, at: tokenStart, number, ...dated(date, number) }],
  );
  const cited = places.map((each) => {
    const rest = text.now.slice(each.at + each.words.length);
    const next = places.find(({ at }) => at > each.at)?.at ?? text.now.length;
    // in running text the sentence goes on behind the name
    const end = rest.search(text.kind === 'citation' ? /[;\n]/u : /[,;\n]|\.\s/u);
    return { ...each, name: rest.slice(0, Math.min(end < 0 ? rest.length : end, next - each.at)) };
  });
  const found = new Map<number, Leftover>();
  for (const each of cited) {
    const year = yearGone({ ...each, running: text.kind !== 'citation' }, search);
    if (year !== undefined) found.set(each.at, paper(text, each.words, each.at, year, search));
  }
  if (text.kind === 'citation') return [...found.values()];
  for (const mention of yearsIn(text.now, from, years, text.kind, text.role)) {
    if (mention.role !== 'document-name' || mention.year !== from) continue;
    const start = clauseStart(text.now, mention.from);
    const named = cited.filter(({ at }) => at >= start && at < mention.from).at(-1);
    if (named && patterns.central.test(named.number)) continue;
    const before = text.now.slice(Math.max(start, mention.from - 40), mention.to);
    const words = named?.words ?? before.slice(mention.from - 40 > start ? before.indexOf(' ') : 0).trim();
    const at = named?.at ?? mention.from;
    if (!found.has(at)) found.set(at, paper(text, words, at, from, search));
  }
  return [...found.values()];
}

/** Papers among the citations that are set out as facts. */
export function findCitedPapers(data: unknown, search: LeftoverSearch): Leftover[] {
  return ['decision', 'plan', 'document'].flatMap((name) =>
    citedLines(valueAt(data, [name, 'citations']), [name, 'citations']).flatMap(({ documents }) =>
      documents.flatMap(({ facts, number, date, path }) => {
        if (facts === undefined || number === undefined || date === undefined) return [];
        const subject = typeof facts.subject === 'string' ? facts.subject : '';
        const year = yearGone({ number, name: subject, ...dated(date, number) }, search);
        return year === undefined ? [] : [paper({ path }, number, 0, year, search)];
      }),
    ),
  );
}
