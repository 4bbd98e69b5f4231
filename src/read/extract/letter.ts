// A letter (công văn) has no kind above its text: it is known by its number and "Kính gửi", and names its subject under the number,
// "V/v …" (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.5.b).

import type { Letterhead } from './letterhead.js';
import { type Line, type Piece, plainLine } from './pieces.js';
import { readTitle, type Title } from './title.js';

export interface TextPart {
  /** As in the list of kinds; `Phụ lục` for an annex. */
  readonly kind: string;
  /** Number of an annex: `I`, `2`. */
  readonly number?: string;
  readonly title: Line;
  /** Words of the subject that stand on the line of the kind. */
  readonly titleRest?: string;
  readonly head: readonly Piece[];
  readonly body: readonly Piece[];
}

export const LETTER = 'Công văn';

const addressed = /^Kính gửi\s*:?/iu;
const about = /^V\/v\s*:?\s*/iu;

/** The letter in these pieces, up to the first of its annexes. */
export function findLetter(pieces: readonly Piece[], end: number): TextPart | undefined {
  const at = pieces.findIndex((piece, index) => index < end && piece.kind === 'line' && addressed.test(piece.text));
  const head = pieces.slice(0, Math.max(at, 0));
  if (at < 0 || !head.some((piece) => piece.kind === 'line' && piece.is === 'number-line')) return undefined;
  return { kind: LETTER, title: pieces[at] as Line, head, body: pieces.slice(at, end) };
}

export interface PartTitle extends Title {
  /** Lines of the head that the subject was made of. */
  readonly used: readonly Line[];
}

/** The subject of a part: below its kind, or for a letter under its number. */
export function titleOfPart(part: TextPart, letterhead: Letterhead): PartTitle {
  if (part.kind !== LETTER) return { ...readTitle(part.body, part.titleRest), used: [] };
  const first = letterhead.rest.findIndex((line) => about.test(line.text));
  if (first < 0) return { rest: part.body, used: [] };
  const used: Line[] = [];
  for (const line of letterhead.rest.slice(first)) {
    if (used.length > 0 && !/^\p{Ll}/u.test(line.text)) break;
    used.push(line);
  }
  const subject = used.map(plainLine).join(' ').replace(about, '');
  return { subject, subjectAt: used[0]?.at, rest: part.body, used };
}
