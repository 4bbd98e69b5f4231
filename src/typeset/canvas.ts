// What a page collects while it is filled, and how a line that knows only its own shape gets its place on it.

import type { Pt } from '../document/document.js';
import type { PageBox, PageLine, PageRow, PageRule } from '../document/pages.js';
import type { SetLine } from './set-line.js';

export interface Canvas {
  readonly lines: PageLine[];
  readonly rules: PageRule[];
  readonly boxes: PageBox[];
  readonly rows: PageRow[];
}

export const emptyCanvas = (): Canvas => ({ lines: [], rules: [], boxes: [], rows: [] });

const REPEATED = { repeated: true } as const;

/**
 * @param node the paragraph
 * @param index which of its lines
 * @param x left edge of the column
 * @param y top of the line
 */
export function placeLine(
  canvas: Canvas,
  line: SetLine,
  node: number,
  index: number,
  x: Pt,
  y: Pt,
  repeated = false,
): void {
  const mark = repeated ? REPEATED : undefined;
  if (line.kind === 'text') {
    const { height, width, runs, wordSpacing, spacesAfter, ends } = line;
    const baseline = y + line.ascent;
    const left = x + line.x;
    const placed = { node, index, x: left, baseline, top: y, height, width, runs, wordSpacing, spacesAfter, ends };
    canvas.lines.push(repeated ? { ...placed, ...REPEATED } : placed);
    return;
  }
  for (const inner of line.lines) {
    canvas.lines.push({ ...inner, x: inner.x + x, baseline: inner.baseline + y, top: inner.top + y, ...mark });
  }
  for (const rule of line.rules) {
    canvas.rules.push({ ...rule, x1: rule.x1 + x, x2: rule.x2 + x, y1: rule.y1 + y, y2: rule.y2 + y });
  }
  for (const box of line.boxes) canvas.boxes.push({ ...box, x: box.x + x, y: box.y + y });
}
