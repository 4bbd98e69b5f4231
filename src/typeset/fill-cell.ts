// Fills the room a table cell has on one page with the paragraphs it still has to place, by the rules of lines on a page: widows,
// orphans, paragraphs kept together. Space before a paragraph counts at the top of a cell, not at the top of its later pieces.

import type { Pt } from '../document/document.js';
import { fitLines } from './fit-lines.js';
import { linesHeight, type SetLine, type SetParagraph, spaceBetween } from './set-line.js';

/** What is left of a stack: its first paragraph from a line on. */
export interface Rest {
  readonly stack: readonly SetParagraph[];
  readonly from: number;
}

export interface PlacedLine {
  readonly line: SetLine;
  readonly node: number;
  readonly index: number;
  /** Below the top of the room. */
  readonly y: Pt;
}

export interface Filling {
  readonly lines: readonly PlacedLine[];
  readonly height: Pt;
  readonly rest: Rest | undefined;
}

/**
 * @param isFirst the stack begins in this room
 * @param force at least one line, whatever the rules say
 */
export function fillCell({ stack, from }: Rest, room: Pt, isFirst: boolean, force = false): Filling {
  const lines: PlacedLine[] = [];
  let used = 0;
  let after: Pt | undefined;
  let start = from;
  for (const [index, paragraph] of stack.entries()) {
    let space = 0;
    if (start === 0)
      space = after === undefined ? (isFirst ? paragraph.before : 0) : spaceBetween(after, paragraph.before);
    const fitting = fitLines(paragraph, start, room - used - space, paragraph.after, false);
    const count = force && lines.length === 0 ? Math.max(1, fitting.fits, fitting.count) : fitting.count;
    let y = used + space;
    for (let at = start; at < start + count; at++) {
      const line = paragraph.lines[at] as SetLine;
      lines.push({ line, node: paragraph.node, index: at, y });
      y += line.height;
    }
    if (count > 0) used += space + linesHeight(paragraph.lines, start, start + count);
    if (start + count < paragraph.lines.length) {
      return { lines, height: used, rest: { stack: stack.slice(index), from: start + count } };
    }
    after = paragraph.after;
    start = 0;
  }
  return { lines, height: used + (after ?? 0), rest: undefined };
}
