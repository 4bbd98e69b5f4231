// What lines are made of between breaking and placing: a line knows its own shape, not yet its page.

import type { Pt } from '../document/document.js';
import type { PageBox, PageLine, PageRule, PageRun } from '../document/pages.js';

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
