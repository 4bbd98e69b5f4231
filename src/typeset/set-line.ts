// What lines are made of between breaking and placing: a line knows its own shape, not yet its page.

import type { Pt } from '../document/document.js';
import type { PageBox, PageLine, PageRule, PageRun } from '../document/pages.js';
import { TOLERANCE } from './word-length.js';

/** A line of text in its paragraph. */
export interface TextLine {
  readonly kind: 'text';
  /** From the left edge of the paragraph's column. */
  readonly x: Pt;
  readonly width: Pt;
  readonly height: Pt;
  /** Of the baseline, below the top of the line. */
  readonly ascent: Pt;
  /** The part of `height` that line spacing adds below the text; it may hang below the foot of a page. */
  readonly spaceBelow: Pt;
  readonly runs: readonly PageRun[];
  readonly wordSpacing: Pt;
  readonly spacesAfter: string;
  readonly ends: PageLine['ends'];
}

/** Something that stands in the text like one line that cannot be broken: a rule, empty height, a framed text. */
export interface SolidLine {
  readonly kind: 'solid';
  readonly height: Pt;
  readonly spaceBelow: Pt;
  /** What it shows, with places relative to its own top left corner. */
  readonly lines: readonly PageLine[];
  readonly rules: readonly PageRule[];
  readonly boxes: readonly PageBox[];
}

export type SetLine = TextLine | SolidLine;

/** A paragraph, or what stands in the place of one, broken into lines for one width. */
export interface SetParagraph {
  readonly node: number;
  readonly lines: readonly SetLine[];
  readonly before: Pt;
  readonly after: Pt;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
}

/** Room between two paragraphs one above the other: Word takes the larger of what the two ask for. */
export const spaceBetween = (after: Pt, before: Pt): Pt => Math.max(after, before);

export const linesHeight = (lines: readonly SetLine[], from = 0, to = lines.length): Pt => {
  let height = 0;
  for (let index = from; index < to; index++) height += (lines[index] as SetLine).height;
  return height;
};

// How many lines of a paragraph go on a page: widow and orphan control leaves no first line alone at its foot and no last line
// alone at the top of the next, a paragraph kept together moves whole. Word has both on by default (ECMA-376 Part 1, 17.3.1.44).

interface FittingLines {
  /** Lines there is room for. */
  readonly fits: number;
  /** Lines that go on the page. */
  readonly count: number;
}

function linesKept(total: number, fits: number, keepLines: boolean, isFirst: boolean): number {
  if (keepLines && isFirst) return 0;
  if (total < 2) return fits;
  const withoutWidow = total - fits === 1 ? fits - 1 : fits;
  return isFirst && withoutWidow === 1 ? 0 : withoutWidow;
}

/**
 * @param from the first line not placed yet
 * @param endRoom needed below the paragraph's last line (the space after a paragraph that ends a table cell)
 * @param hangs what line spacing adds below the text of a last line may go below the foot of the page
 */
export function fitLines(
  paragraph: Pick<SetParagraph, 'lines' | 'keepLines'>,
  from: number,
  room: Pt,
  endRoom: Pt,
  hangs: boolean,
): FittingLines {
  const { lines, keepLines } = paragraph;
  const total = lines.length - from;
  let height = 0;
  let fits = 0;
  for (; fits < total; fits++) {
    const { height: own, spaceBelow } = lines[from + fits] as SetLine;
    height += own;
    const end = height + (fits + 1 === total ? endRoom : 0);
    if (end <= room + TOLERANCE) continue;
    if (hangs && end - spaceBelow <= room + TOLERANCE) fits++;
    break;
  }
  return fits >= total ? { fits: total, count: total } : { fits, count: linesKept(total, fits, keepLines, from === 0) };
}

/** Lines of a paragraph that cannot be parted from its first: all of a short one, else two. */
export const leastLines = ({ lines, keepLines }: Pick<SetParagraph, 'lines' | 'keepLines'>): number =>
  keepLines || lines.length <= 3 ? lines.length : 2;
