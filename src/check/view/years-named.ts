// Years as a line names them: what each is part of (a year alone, a quarter, a month, a day) and where that begins.

import { type YearFound, yearShapesIn } from '../../doctype/years-in.js';
import { ofLine } from './known-lines.js';

type YearOf = 'named' | 'quarter' | 'month' | 'day';

/** A head may give the year alone: "Chỉ tiêu 2025". */
const headYear = /(?<![\d/.,-])(20\d\d)(?!\s*[-–]\s*(?:20)?\d\d)(?![\d/.,])/gu;

export interface YearNamed {
  readonly shape: YearOf;
  readonly start: number;
  readonly end: number;
  readonly year: number;
  /** Of two digits: a year only where it is one of the plan's time. */
  readonly short: boolean;
}

/** What the year is part of, and where that begins; undefined for what cannot be left over: numbers of documents, periods. */
function mentionOf(text: string, { from, to, start, shape }: YearFound): Omit<YearNamed, 'year' | 'short'> | undefined {
  const words = text.slice(start, to);
  const goesOn = /^\s*[-–/]\s*\d{2}/u.test(text.slice(to));
  if (shape === 'date') {
    const day = /\d{1,2}\D+\d/u.exec(words);
    return day ? { shape: 'day', start: start + day.index, end: to } : undefined;
  }
  if (shape === 'school') return goesOn ? undefined : { shape: 'named', start, end: to };
  const called = /(?<![\d/.-])năm\s+$/iu.exec(text.slice(0, from));
  const part =
    shape === 'named'
      ? /(?<!\p{L})(?:(?<quarter>quý|Q)|tháng|tuần|T(?=[.\s]*\d))|\d/iu.exec(words.slice(0, from - start))
      : null;
  if (part) return { shape: part.groups?.quarter ? 'quarter' : 'month', start: start + part.index, end: to };
  if (called) return goesOn ? undefined : { shape: 'named', start: called.index, end: to };
  return shape === 'named' && !goesOn ? { shape, start: from, end: to } : undefined;
}

/** In the order of the patterns of years; in the head of a column, bare years too. */
export const yearsNamed = ofLine(({ text, role }, { data }): readonly YearNamed[] => {
  if (!/\d{2}/u.test(text)) return [];
  const found = [...yearShapesIn(text, data.years).values()].flatMap((each): YearNamed[] => {
    const mention = mentionOf(text, each);
    const short = each.to - each.from === 2;
    return mention ? [{ ...mention, short, year: Number(text.slice(each.from, each.to)) + (short ? 2000 : 0) }] : [];
  });
  if (role !== 'cell-head') return found;
  const bare = [...text.matchAll(headYear)].flatMap((match): YearNamed[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (found.some((each) => each.start < end && start < each.end)) return [];
    return [{ shape: 'named', start, end, year: Number(match[1]), short: false }];
  });
  return [...found, ...bare];
});
