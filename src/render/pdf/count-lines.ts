// How many lines pdfmake will make of a paragraph: its own greedy filling, done beforehand, so that page breaks can be chosen
// before the document is handed over.

import type { Pt } from '../../document/document.js';
import type { FontSet } from '../../fonts/font-set.js';
import { type Chunk, chunkWidth, gluedRuns } from './chunks.js';

/**
 * @param width room of a line
 * @param indent of the first line
 * @returns at least 1
 */
export function countLines(chunks: readonly Chunk[], size: Pt, width: Pt, indent: Pt, fonts: FontSet): number {
  let lines = 1;
  let used = indent;
  let empty = true;
  const nextLine = (): void => {
    lines += 1;
    used = 0;
    empty = true;
  };
  for (const group of gluedRuns(chunks)) {
    if (group[0]?.kind === 'break') {
      nextLine();
      continue;
    }
    const widths = group.map((chunk) => chunkWidth(chunk, size, fonts));
    const all = widths.reduce((sum, { all }) => sum + all, 0);
    const trailing = widths.at(-1)?.trailing ?? 0;
    if (!empty && used + all - trailing > width) nextLine();
    const leading = empty ? (widths[0]?.leading ?? 0) : 0;
    used += all - leading;
    empty = false;
    // A word wider than the line is cut by pdfmake wherever it must be.
    if (used - trailing > width && group.length === 1) {
      const cuts = Math.ceil((used - trailing) / width) - 1;
      lines += cuts;
      used -= cuts * width;
    }
  }
  return lines;
}
