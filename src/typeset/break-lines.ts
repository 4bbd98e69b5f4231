// Breaks the words of a paragraph into lines, first fit, as Word does. A word wider than a whole line is broken between
// characters: it may look bad but nothing is lost and nothing runs over.

import type { Pt } from '../document/document.js';
import type { PageLine } from '../document/pages.js';
import type { FontSet } from '../fonts/font-set.js';
import { type Token, textWidth } from './measure-words.js';
import type { Piece } from './setting.js';
import { TOLERANCE } from './word-length.js';

// Word's rule for one more word on a justified line (compatibility mode 15): it squeezes the spaces when that costs little against
// what the line would have to stretch without the word. Constants as measured on Word 2016 by the docx library.

/** Most of the width of its spaces that a line gives up. */
const MOST_SQUEEZE = 0.25;
/** How much more a space would stretch without the word than it shrinks with it. */
const STRETCH_TO_SQUEEZE = 2.015;

interface LineState {
  /** Where the line may go to. */
  readonly limit: Pt;
  /** Where its last word ends. */
  readonly end: Pt;
  /** Where the next word would start. */
  readonly position: Pt;
  /** Widths of all its spaces since the first word, those after the last word included. */
  readonly spaces: Pt;
}

/** Whether a word this wide, which goes past the end of the line, is taken in by squeezing the spaces. */
export function squeezesIn(line: LineState, word: Pt): boolean {
  if (line.spaces <= TOLERANCE) return false;
  const over = line.position + word - line.limit;
  if (over / line.spaces > MOST_SQUEEZE) return false;
  const between = line.spaces - (line.position - line.end);
  const slack = line.limit - line.end;
  return between <= 0 || slack / between >= STRETCH_TO_SQUEEZE * (over / line.spaces);
}

export interface BrokenLine {
  readonly pieces: readonly Piece[];
  /** Left end of the line's room and right end of its last word. */
  readonly start: Pt;
  readonly end: Pt;
  /** How many spaces stand between its words. */
  readonly gaps: number;
  readonly spacesAfter: string;
  readonly ends: PageLine['ends'];
}

interface LineRoom {
  /** Left ends of the first and of the other lines, right end of all, from the left edge of the column. */
  readonly first: Pt;
  readonly rest: Pt;
  readonly limit: Pt;
  readonly squeeze: boolean;
}

/** Always at least one line; the last one ends with its paragraph. */
export function breakLines(tokens: readonly Token[], room: LineRoom, fonts: FontSet): BrokenLine[] {
  const { limit } = room;
  const lines: BrokenLine[] = [];
  let pieces: Piece[] = [];
  let trailing: Piece[] = [];
  let start = room.first;
  let end = start;
  let position = start;
  let spaces = 0;
  let gaps = 0;
  let trailingCount = 0;
  let started = false;

  const finish = (ends: PageLine['ends']): void => {
    lines.push({ pieces, start, end, gaps, spacesAfter: trailing.map(({ text }) => text).join(''), ends });
    pieces = [];
    trailing = [];
    start = room.rest;
    end = start;
    position = start;
    spaces = 0;
    gaps = 0;
    trailingCount = 0;
    started = false;
  };
  const put = (piece: Piece): void => {
    if (trailing.length > 0) {
      pieces.push(...trailing);
      gaps += trailingCount;
      trailing = [];
      trailingCount = 0;
    }
    pieces.push(piece);
    position += piece.width;
    end = position;
    started = true;
  };
  /** Character by character; at least one on each line. */
  const putBroken = (word: readonly Piece[]): void => {
    let onLine = 0;
    for (const piece of word) {
      let text = '';
      let width = 0;
      const flush = (): void => {
        if (text !== '') put({ ...piece, text, width });
        text = '';
        width = 0;
      };
      for (const character of piece.text) {
        const wide = textWidth(character, piece.face, piece.size, fonts);
        if (onLine > 0 && position + width + wide > limit + TOLERANCE) {
          flush();
          finish('word');
          onLine = 0;
        }
        text += character;
        width += wide;
        onLine++;
      }
      flush();
    }
  };

  for (const token of tokens) {
    if (token.kind === 'break') finish(token.soft ? 'space' : 'break');
    else if (token.kind === 'space') {
      trailing.push(...token.pieces);
      position += token.width;
      if (started) {
        spaces += token.width;
        trailingCount += token.count;
      }
    } else {
      const beyond = position + token.width > limit + TOLERANCE;
      const squeezed = beyond && room.squeeze && squeezesIn({ limit, end, position, spaces }, token.width);
      if (beyond && started && !squeezed) finish(trailing.length > 0 ? 'space' : 'dash');
      if (!squeezed && position + token.width > limit + TOLERANCE) putBroken(token.pieces);
      else for (const piece of token.pieces) put(piece);
    }
  }
  finish('paragraph');
  return lines;
}
