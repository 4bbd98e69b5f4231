// The head of a page: agency, motto, number, place and date. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1–II.4. Lines that are none of these are
// handed back.

import { isMotto, isNationalName, type Letterheads } from '../../doctype/letterheads.js';
import { nameFromCapitals } from '../../text/name-capitals.js';
import type { Line, Piece } from './pieces.js';
import { folded } from './same-words.js';

export interface Letterhead {
  /** Lines of the agency, capitals, top to bottom. */
  readonly agency: readonly Line[];
  readonly number?: string;
  /** What follows the slash: `QĐ-UBND`. */
  readonly symbol?: string;
  readonly place?: string;
  /** As a plan file writes it: `2023-03-10`, `2023-08`. */
  readonly date?: string;
  readonly numberLine?: Line;
  readonly dateLine?: Line;
  readonly marks: readonly string[];
  readonly rest: readonly Line[];
}

const numberLine = /^Số\s*:?\s*(\d{0,6})(?:\s|[.…])*\/\s*((?:\d{4}\/)?[\p{Lu}\d][\p{L}\d-]*(?:\s*-\s*[\p{L}\d…]+)*)?/u;
const dateLine = /^([^,]{1,60}),?\s+ngày\s*(\d{0,2})\s*[.…]*\s*tháng\s*(\d{0,2})\s*[.…]*\s*năm\s*(\d{4})?/iu;
const markLines = ['dự thảo', 'khẩn', 'thượng khẩn', 'hỏa tốc', 'xem xong trả lại', 'lưu hành nội bộ'];
const isAgency = (line: Line, letterheads: Letterheads): boolean =>
  line.capitals && !/^(?:TM|KT|TL|TUQ|Q)\./.test(line.text) && letterheads.isAgency(line.text);

const ownRoles = [
  'agency',
  'agency-superior',
  'national-name',
  'national-motto',
  'number-line',
  'place-date',
  'draft-mark',
];

export const isHeadLine = (line: Line, letterheads: Letterheads): boolean =>
  ownRoles.includes(line.role) ||
  isNationalName(line.text) ||
  isMotto(line.text) ||
  numberLine.test(line.text) ||
  (dateLine.test(line.text) && line.text.length < 70) ||
  markLines.includes(folded(line.text)) ||
  isAgency(line, letterheads);

/** The place, a day left open and a month left open are all allowed for in a draft. */
function dateOf(match: RegExpExecArray): string | undefined {
  const [, , day = '', month = '', year] = match;
  if (!year) return undefined;
  if (month === '' || Number(month) < 1 || Number(month) > 12) return year;
  const dayPart = day === '' || Number(day) < 1 || Number(day) > 31 ? '' : `-${day.padStart(2, '0')}`;
  return `${year}-${month.padStart(2, '0')}${dayPart}`;
}

export function readLetterhead(pieces: readonly Piece[], letterheads: Letterheads): Letterhead {
  const agency: Line[] = [];
  const rest: Line[] = [];
  const marks: string[] = [];
  const found: { -readonly [K in 'number' | 'symbol' | 'place' | 'date' | 'numberLine' | 'dateLine']?: Letterhead[K] } =
    {};
  for (const piece of pieces) {
    if (piece.kind !== 'line') continue;
    const number = numberLine.exec(piece.text);
    const date = dateLine.exec(piece.text);
    if (isNationalName(piece.text) || isMotto(piece.text)) continue;
    if (number && !found.numberLine) {
      found.numberLine = piece;
      if (number[1]) found.number = number[1];
      if (number[2]) found.symbol = number[2].replace(/\s+/g, '');
    } else if (date && !found.dateLine) {
      found.dateLine = piece;
      const written = dateOf(date);
      if (/\p{L}/u.test(date[1] as string)) found.place = nameFromCapitals((date[1] as string).trim());
      if (written) found.date = written;
    } else if (markLines.includes(folded(piece.text))) marks.push(folded(piece.text));
    else if (
      isAgency(piece, letterheads) ||
      piece.role === 'agency' ||
      (agency.length > 0 && piece.capitals && agency.length < 4)
    )
      agency.push(piece);
    else rest.push(piece);
  }
  return { agency, marks, rest, ...found } as Letterhead;
}
