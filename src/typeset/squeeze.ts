// Word's rule for one more word on a justified line (compatibility mode 15): it squeezes the spaces when that costs little against
// what the line would have to stretch without the word. Constants as measured on Word 2016 by the docx library.

import type { Pt } from '../document/document.js';
import { TOLERANCE } from './word-length.js';

/** Most of the width of its spaces that a line gives up. */
const MOST_SQUEEZE = 0.25;
/** How much more a space would stretch without the word than it shrinks with it. */
const STRETCH_TO_SQUEEZE = 2.015;

export interface LineState {
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
