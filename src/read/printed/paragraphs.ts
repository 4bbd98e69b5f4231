// Lines → paragraphs. A paragraph goes on where the next line's first word had no room on the line above; where it had, somebody ended the
// paragraph there.

import { isOpenGap } from '../../doctype/side-by-side.js';
import type { Inline, TextRun } from '../../document/document.js';
import { appendText } from '../../document/walk.js';
import { normalizeText } from '../../text/normalize.js';
import { tidyRuns } from '../text/clean-markup.js';
import { startsPoint } from '../text/join-lines.js';
import { type Line, lineText, type Piece, type Word } from './words.js';

/** The room that lines are set in. */
export interface Room {
  readonly left: number;
  readonly right: number;
  /** From one line of a paragraph to the next; absent where no paragraph has two. */
  readonly pitch?: number;
  /** A cell: its words are set as its own edges say. */
  readonly cell?: true;
}

export interface MeasuredRoom extends Room {
  /** Lines that end at its right edge, where text is set even. */
  readonly even: number;
}

/** Blank of a usual face, in parts of the size. */
const BLANK = 0.25;
/** In pt. */
const SLACK = 1.5;
const MORE_THAN_PITCH = 4;
const INDENT = 8;
const HANGING = 3;
/** A line of a cell stands that far below the one before, in parts of the size, where a paragraph ended. */
const CELL_STEP = 1.6;
/** Lines in the middle are broken before they reach the edges. */
const CENTRED_WIDTH = 0.82;
/** Share of lines that end at one place where text is set even. */
const EVEN = 0.2;
/** From a gap so wide on, in parts of the size, a place may have been left open. */
const OPEN_GAP = 1.3;

const ended = /[.;:!?…]["”’)]?$/u;
const opens = /^(?:Điều\s+\d|Căn cứ\s|Xét\s|Theo đề nghị\s|[IVX]+\.\s|\(Kèm theo\s)/u;
const small = /^["“(]?\p{Ll}/u;
const address = /(?:\/\/|www\.|@)\S+$/u;
const capitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

const faceOf = (line: Line, face: 'bold' | 'italic'): boolean =>
  line.words.every(({ pieces }) => pieces.every((piece) => piece[face] || !/\p{L}/u.test(piece.text)));

export const isCentred = ({ x0, x1 }: Line, { left, right }: Room): boolean =>
  Math.abs(x0 - left - (right - x1)) < Math.max(8, 0.02 * (right - left)) && x0 - left > INDENT;

/** Whether the first word of `below` would have stood on the line above it. */
function fits(above: Line, below: Line, room: Room): boolean {
  const word = below.words[0] as Word;
  // an address that is wider than its room breaks anywhere
  const broken = address.test(above.words.at(-1)?.text ?? '');
  const wide = broken ? above.size : word.x1 - word.x0 + BLANK * above.size;
  if (!room.cell && isCentred(above, room) && isCentred(below, room))
    return above.x1 - above.x0 + wide < CENTRED_WIDTH * (room.right - room.left);
  return above.x1 + wide < room.right - SLACK;
}

const isOther = (above: Line, below: Line): boolean =>
  capitals(lineText(above)) !== capitals(lineText(below)) ||
  (['bold', 'italic'] as const).some((face) => faceOf(above, face) !== faceOf(below, face)) ||
  Math.abs(above.size - below.size) > 0.6;

/** @param open lines of the paragraph so far */
function begins(open: readonly Line[], below: Line, roomAt: (page: number) => Room): boolean {
  const above = open.at(-1) as Line;
  const room = roomAt(below.page);
  const [before, text] = [lineText(above), lineText(below)];
  const turned = above.page !== below.page;
  if (fits(above, below, roomAt(above.page))) return true;
  if (room.cell) {
    const listed = /^[-–+•*]\s*\p{Lu}/u.test(text) && startsPoint(lineText(open[0] as Line));
    const point = startsPoint(text) && (ended.test(before) || listed);
    return point || (!turned && below.y - above.y > CELL_STEP * below.size);
  }
  if (!turned) {
    const step = below.y - above.y;
    const own = open.length > 1 ? above.y - (open.at(-2) as Line).y : undefined;
    if (room.pitch !== undefined && step > room.pitch + MORE_THAN_PITCH) return true;
    if (own !== undefined && own > 0 && step > 1.25 * own) return true;
  }
  if (ended.test(before) && (opens.test(text) || startsPoint(text))) return true;
  if (small.test(text) && !startsPoint(text)) return false;
  if (
    isOther(above, below) &&
    (isCentred(below, room) || !small.test(text)) &&
    faceOf(above, 'bold') !== faceOf(below, 'bold')
  )
    return true;
  if (isCentred(above, room) || isCentred(below, room)) return isOther(above, below);
  const hangs = open.length > 1 && Math.abs(below.x0 - above.x0) < HANGING;
  return below.x0 - room.left > INDENT && !hangs && ended.test(before);
}

/** @param lines of one column, in order @param roomAt of a page */
export function paragraphLines(lines: readonly Line[], roomAt: (page: number) => Room): Line[][] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && !begins(open, line, roomAt)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

const run = ({ text, bold, italic }: Piece): TextRun => ({
  kind: 'text',
  text,
  ...(bold ? { bold } : {}),
  ...(italic ? { italic } : {}),
});

/**
 * Whether a line ends within a word. Many programs draw the blank at which they broke a line: where they do, its absence tells; else a
 * hyphen, a stroke, an address do.
 *
 * @param drawsBlanks the file's lines end in the blank at which they were broken
 */
function endsInWord(last: Word, next: Word, drawsBlanks: boolean): boolean {
  if (last.blank) return false;
  if (drawsBlanks) return true;
  return (/[\p{L}\d][-/]$/u.test(last.text) && /^[\p{L}\d]/u.test(next.text)) || address.test(last.text);
}

/** The gap before a word is wider than those between words, and something is to be filled in there. */
function isLeftOpen(line: Line, at: number): boolean {
  const gaps = line.words.slice(1).map(({ x0 }, index) => x0 - (line.words[index] as Word).x1);
  const [before, after, gap = 0] = [line.words[at - 1], line.words[at], gaps[at - 1]];
  if (!before || !after || gap <= OPEN_GAP * Math.max(before.size, after.size)) return false;
  const middle = [...gaps].sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0;
  return (
    (gaps.length < 3 || gap > 2.5 * middle) && isOpenGap(before.text, after.text) && !/^[-–+•*]$/u.test(before.text)
  );
}

/** Words of a paragraph; a wide gap at a number or a day is a place left open. */
export function inlinesOf(lines: readonly Line[], drawsBlanks: boolean): Inline[] {
  const out: Inline[] = [];
  let last: Word | undefined;
  for (const line of lines)
    for (const [at, word] of line.words.entries()) {
      if (at > 0 && isLeftOpen(line, at)) out.push({ kind: 'blank', width: 10 });
      else if (last && (at > 0 || !endsInWord(last, word, drawsBlanks)))
        appendText(out, run({ ...(last.pieces.at(-1) as Piece), text: ' ' }));
      for (const piece of word.pieces) {
        const text = normalizeText(piece.text);
        if (text !== '') appendText(out, run({ ...piece, text }));
      }
      last = word;
    }
  return tidyRuns(out);
}

/** Most frequent value, in steps; undefined for none. */
export function commonest(values: readonly number[], step: number): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) {
    const key = Math.round(value / step);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  return best && best[0] * step;
}

/** Where running text of these lines begins and wraps, and how far its lines are apart. */
export function roomOf(lines: readonly Line[], width: number): MeasuredRoom {
  const long = lines.filter(({ x0, x1 }) => x1 - x0 > 0.45 * width);
  const all = long.length > 0 ? long : lines;
  const left = commonest(
    all.map(({ x0 }) => x0),
    SLACK,
  );
  const rights = all.map(({ x1 }) => x1).sort((a, b) => a - b);
  const reached = commonest(rights, SLACK) ?? width;
  const even = rights.filter((x1) => Math.abs(x1 - reached) <= 2 * SLACK);
  // set even at the right, lines wrap there; ragged, at the longest
  const most =
    (even.length > EVEN * rights.length ? even.at(-1) : rights[Math.floor(0.97 * (rights.length - 1))]) ?? width;
  const pitch = commonest(
    lines.slice(1).flatMap((line, at) => {
      const above = lines[at] as Line;
      const step = line.y - above.y;
      const full =
        above.page === line.page && above.x1 > most - 2 * line.size && Math.abs(line.x0 - (left ?? 0)) < HANGING;
      return full && step > 0.8 * line.size && step < 2.5 * line.size ? [step] : [];
    }),
    0.5,
  );
  return {
    left: Math.min(left ?? 0, ...all.map(({ x0 }) => x0).filter((x0) => Math.abs(x0 - (left ?? 0)) < INDENT)),
    right: most,
    even: even.length > EVEN * rights.length ? even.length : 0,
    ...(pitch === undefined ? {} : { pitch }),
  };
}
