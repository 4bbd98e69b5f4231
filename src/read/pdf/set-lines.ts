// Pieces of text of one paragraph as the lines it is set in.

import type { DrawnText } from './read-content.js';

export interface SetPiece {
  readonly text: DrawnText;
  /** Index of its page. */
  readonly page: number;
}

/** In pt from the top left corner of the page; `y` is the baseline. */
export interface SetLine {
  readonly page: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

const SAME_LINE = 0.8;

export function linesOf(pieces: readonly SetPiece[]): SetLine[] {
  const lines: SetLine[] = [];
  for (const { text, page } of pieces) {
    if (text.text.trim() === '') continue;
    const last = lines.at(-1);
    const [left, right] = [text.x, text.x + text.width];
    if (last && last.page === page && Math.abs(last.y - text.y) < SAME_LINE)
      lines[lines.length - 1] = {
        ...last,
        left: Math.min(last.left, left),
        right: Math.max(last.right, right),
        size: Math.max(last.size, text.size),
      };
    else lines.push({ page, y: text.y, left, right, size: text.size });
  }
  return lines;
}
