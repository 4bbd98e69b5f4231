// Lines of a text → the tree of its numbered points. A numeral can be read in several ways ("I." roman or letter, "C." letter or a
// hundred): the reading that goes on from an open level wins, then the one that begins a level.

import { numeralPlace } from '../../plan/numbering.js';
import type { NumeralToken } from '../../plan/table.js';
import { type PointReading, pointReadings } from '../../recognise/outline-marks.js';
import type { Line, Piece } from './pieces.js';

export interface OutlineNode {
  readonly kind: 'node';
  readonly token: NumeralToken;
  /** Without its mark: `IV`, `1.2`, `đ`. */
  readonly numeral: string;
  /** The mark behind it: `.`, `)`, or nothing. */
  readonly mark: string;
  /** Characters of the line taken by numeral and mark. */
  readonly taken: number;
  readonly line: Line;
  readonly children: (OutlineNode | Piece)[];
}

/** The same on a line of their own, their title on the next one. */
const wordedAlone = /^((?:Phần|Chương|Mục)\s+(?:thứ\s+\p{L}+|\d{1,3}|[IVXLC]{1,7}))\s*[.:]?$/iu;

interface Level {
  readonly level: string;
  node: OutlineNode;
  place: number;
}

/** How well a reading fits the levels that are open; undefined if it cannot stand here. */
function fitness(reading: PointReading, open: readonly Level[]): number | undefined {
  const place = numeralPlace(reading.token, reading.numeral) ?? 0;
  const at = open.findIndex((level) => level.level === reading.level);
  if (reading.token === 'none') return 1;
  if (at >= 0) {
    const last = (open[at] as Level).place;
    if (place === last + 1) return 5 + at / 100;
    if (place > last && place - last < 8) return 3;
    return reading.token === '1' || reading.token === '1.1' ? 2 : 1;
  }
  if (place === 1) return 4;
  return reading.token === '1' || reading.token === '1.1'
    ? 2
    : reading.token === 'I' || reading.token === 'a'
      ? 1.5
      : 1;
}

/** "Phần I" and the line of its title. */
function titleBelow(piece: Piece, next: Piece | undefined): { reading: PointReading; line: Line } | undefined {
  const numeral = piece.kind === 'line' ? wordedAlone.exec(piece.text)?.[1] : undefined;
  if (
    numeral === undefined ||
    next?.kind !== 'line' ||
    !(next.bold || next.capitals) ||
    pointReadings(next.text).length > 0
  )
    return undefined;
  const level = (numeral.split(' ')[0] as string).toLowerCase();
  return { reading: { token: 'none', level, numeral, mark: '.', taken: 0 }, line: next };
}

/** @param isBullet lines that never begin a point are left alone by the forms themselves */
export function outlineTree(pieces: readonly Piece[]): (OutlineNode | Piece)[] {
  const root: (OutlineNode | Piece)[] = [];
  let open: Level[] = [];
  let at = 0;
  for (let piece = pieces[at]; piece; piece = pieces[++at]) {
    if (piece.kind === 'section') continue;
    const title = titleBelow(piece, pieces[at + 1]);
    if (title) {
      piece = title.line;
      at += 1;
    }
    const found = title ? [title.reading] : piece.kind === 'line' ? pointReadings(piece.text) : [];
    const best = found
      .map((reading) => ({ reading, score: fitness(reading, open) ?? 0 }))
      .sort((a, b) => b.score - a.score)[0]?.reading;
    if (piece.kind !== 'line' || !best) {
      (open.at(-1)?.node.children ?? root).push(piece);
      continue;
    }
    const own = open.findIndex((level) => level.level === best.level);
    const kept = own < 0 ? open : open.slice(0, own);
    const node: OutlineNode = {
      kind: 'node',
      token: best.token,
      numeral: best.numeral,
      mark: best.mark,
      taken: best.taken,
      line: piece,
      children: [],
    };
    (kept.at(-1)?.node.children ?? root).push(node);
    open = [...kept, { level: best.level, node, place: numeralPlace(best.token, best.numeral) ?? 0 }];
  }
  return root;
}
