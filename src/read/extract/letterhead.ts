// The head of a page: agency, motto, number, place and date. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1–II.4. Lines that are none of these are
// handed back.

import type { Letterheads } from '../../doctype/letterheads.js';
import { readNumberLine, readPlaceDate } from '../../doctype/page-lines.js';
import type { LineRole } from '../../recognise/line-roles.js';
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

const ownRoles: ReadonlySet<LineRole> = new Set([
  'agency',
  'national-name',
  'motto',
  'party-name',
  'number-line',
  'place-date',
  'mark',
]);

export const isHeadLine = ({ is }: Line): boolean => ownRoles.has(is);

export function readLetterhead(pieces: readonly Piece[], letterheads: Letterheads): Letterhead {
  const agency: Line[] = [];
  const rest: Line[] = [];
  const marks: string[] = [];
  const found: { -readonly [K in 'number' | 'symbol' | 'place' | 'date' | 'numberLine' | 'dateLine']?: Letterhead[K] } =
    {};
  for (const piece of pieces) {
    if (piece.kind !== 'line') continue;
    const { is, text } = piece;
    if (is === 'national-name' || is === 'motto' || is === 'party-name') continue;
    if (is === 'number-line' && !found.numberLine) {
      found.numberLine = piece;
      Object.assign(found, readNumberLine(text));
    } else if (is === 'place-date' && !found.dateLine) {
      found.dateLine = piece;
      const { place, date } = readPlaceDate(text) ?? {};
      if (place !== undefined) found.place = nameFromCapitals(place);
      if (date !== undefined) found.date = date;
    } else if (is === 'mark') marks.push(letterheads.markOf(text) ?? 'dự thảo');
    else if (is === 'agency' || (agency.length > 0 && piece.capitals && agency.length < 4)) agency.push(piece);
    else rest.push(piece);
  }
  return { agency, marks, rest, ...found } as Letterhead;
}
