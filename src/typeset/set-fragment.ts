// A table inside a cell, or the foot of a page: set on its own without page ends, then placed as one solid line.

import { emptyCanvas } from './canvas.js';
import type { FlowItem } from './flow.js';
import { PageFlow } from './page-flow.js';
import { placeFlow } from './place-flow.js';
import type { SetParagraph, SolidLine } from './set-line.js';

export function setFragmentOf(items: readonly FlowItem[]): SolidLine {
  const canvas = emptyCanvas();
  const flow = new PageFlow(0, () => ({ canvas, top: 0, bottom: Number.POSITIVE_INFINITY }));
  placeFlow(items, flow);
  const { lines, rules, boxes } = canvas;
  return { kind: 'solid', height: flow.position + flow.spaceAfter, spaceBelow: 0, lines, rules, boxes };
}

export const setFragment = (item: FlowItem): SetParagraph => ({
  node: -1,
  lines: [setFragmentOf([item])],
  before: 0,
  after: 0,
  keepNext: false,
  keepLines: true,
});
