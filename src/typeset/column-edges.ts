// Edges of columns side by side. Each edge is rounded, not each width, so that many columns do not drift from their total.

import type { Mm, Pt } from '../document/document.js';
import { wordPoints } from './word-length.js';

/** @returns left edge of each column and right edge of the last; one more than there are widths */
export function columnEdges(widths: readonly Mm[]): Pt[] {
  const edges = [0];
  let sum = 0;
  for (const width of widths) {
    sum += width;
    edges.push(wordPoints(sum));
  }
  return edges;
}
