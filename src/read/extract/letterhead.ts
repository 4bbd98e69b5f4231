// The head of a page: agency, motto, number, place and date. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1–II.4. Lines that are none of these are
// handed back.

import type { Letterheads } from '../../doctype/letterheads.js';
import {
  isMotto,
  isNationalName,
  isPartyName,
  readCapacity,
  readNumberLine,
  readPlaceDate,
} from '../../doctype/page-lines.js';
import { nameFromCapitals } from '../../text/name-capitals.js';
import type { Line, Piece } from './pieces.js';

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

const isAgency = (line: Line, letterheads: Letterheads): boolean =>
  line.capitals && !readCapacity(line.text) && !isPartyName(line.text) && letterheads.isAgency(line.text);

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
  isPartyName(line.text) ||
  readNumberLine(line.text) !== undefined ||
  readPlaceDate(line.text) !== undefined ||
  letterheads.markOf(line.text) !== undefined ||
  isAgency(line, letterheads);

export function readLetterhead(pieces: readonly Piece[], letterheads: Letterheads): Letterhead {
  const agency: Line[] = [];
  const rest: Line[] = [];
  const marks: string[] = [];
  const found: { -readonly [K in 'number' | 'symbol' | 'place' | 'date' | 'numberLine' | 'dateLine']?: Letterhead[K] } =
    {};
  for (const piece of pieces) {
    if (piece.kind !== 'line') continue;
    const number = readNumberLine(piece.text);
    const date = readPlaceDate(piece.text);
    const mark = letterheads.markOf(piece.text);
    if (isNationalName(piece.text) || isMotto(piece.text) || isPartyName(piece.text)) continue;
    if (number && !found.numberLine) {
      found.numberLine = piece;
      Object.assign(found, number);
    } else if (date && !found.dateLine) {
      found.dateLine = piece;
      if (date.place !== undefined) found.place = nameFromCapitals(date.place);
      if (date.date !== undefined) found.date = date.date;
    } else if (mark !== undefined) marks.push(mark);
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
