// What numbers of sections, clauses and points look like, and what a line of a body is by the mark that it begins with: for import and check
// alike. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.đ.

import { numeralPlace } from '../plan/numbering.js';
import type { NumeralToken } from '../plan/table.js';
import { patternOf } from '../text/pattern.js';

/** A way to read the number that a line begins with. */
export interface PointReading {
  readonly token: NumeralToken;
  /** Levels of a path are told apart by their length. */
  readonly level: string;
  readonly numeral: string;
  readonly mark: string;
  readonly taken: number;
}

/** Besides the marks of NĐ 30 those that people type: "I/ MỤC ĐÍCH", "II - NỘI DUNG", "1/Mục đích"; "12/NQ-CP" and "24/24" begin nothing. */
const typed = '/(?=\\s|\\p{Lu}\\p{Ll})| ?[-–](?=\\s)';

const form = (numeral: string, usual: string, rest: string): RegExp =>
  patternOf(`^(${numeral})(${usual}|${typed})\\s*(?=${rest})`, 'u');

const forms: readonly (readonly [NumeralToken, RegExp])[] = [
  ['1.1', /^(\d{1,3}(?:\.\d{1,3})+)(\.?)\s+(?=\S)/],
  ['1.1', form('\\d{1,3}(?:\\.\\d{1,3})+', '[)]', '[^\\d\\s]')],
  ['1', form('\\d{1,3}', '[.)]', '[^\\d\\s]')],
  // "1. 100% học sinh", "2. 12/12 thôn"; "20 - 25 mm" is a range
  ['1', /^(\d{1,3})([.)])\s+(?=\d+(?:[.,/]\d+)*(?:%|\s*\p{L}))/u],
  ['I', form('[IVXLC]{1,7}', '[.)]', '\\S')],
  ['A', form('[A-ZĐ]', '[.)](?=\\s)', '\\S')],
  ['a', form('\\p{Ll}', '[)]|[.](?=\\s)', '\\S')],
];

/** Chapters and articles inside an attached text keep their words as their number. */
const worded = /^((?:Điều|Khoản|Mục|Chương|Phần)\s+(?:\d{1,3}|[IVXLC]{1,7}))([.:])\s*(?=\S)/u;

/** Whether a line begins a point, an article, a part. */
export const beginsPoint = (text: string): boolean =>
  pointReadings(text).length > 0 || /^(?:Điều|Khoản|Chương|Phần|Mục)\s+(?:thứ\s|\d|[IVXLC]+(?!\p{L}))/iu.test(text);

export function pointReadings(text: string): PointReading[] {
  const article = worded.exec(text);
  if (article) {
    const kind = ((article[1] as string).split(' ')[0] as string).toLowerCase();
    return [
      {
        token: 'none',
        level: kind,
        numeral: article[1] as string,
        mark: article[2] as string,
        taken: article[0].length,
      },
    ];
  }
  return forms.flatMap(([token, form]): PointReading[] => {
    const match = form.exec(text);
    if (!match || numeralPlace(token, match[1] as string) === undefined) return [];
    const numeral = match[1] as string;
    const level = token === '1.1' ? `path${numeral.split('.').length}` : token;
    return [{ token, level, numeral, mark: match[2] as string, taken: match[0].length }];
  });
}

/** What a line of the body is by its mark. */
export function markRole(text: string): 'article' | 'heading' | 'point' | 'bullet' | 'text' {
  if (/^Điều\s+\d+/u.test(text)) return 'article';
  const [reading] = pointReadings(text);
  if (reading?.token === 'a' || /^\p{Ll}{1,2}\)\s/u.test(text)) return 'point';
  if (reading && (/^1/.test(reading.token) || text.length < 300)) return 'heading';
  return /^[-–—+•]\s?\S/u.test(text) ? 'bullet' : 'text';
}
