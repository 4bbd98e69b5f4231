// Paragraphs kept with the next go to the next page together with what they are kept with: headings with the first lines of their
// text, a caption with its table's first rows (ECMA-376 Part 1, 17.3.1.15).

import type { Pt } from '../document/document.js';
import { leastLines } from './fit-lines.js';
import type { FlowItem, FlowParagraph, FlowRow, FlowTable } from './flow.js';
import { canSplit, keptRowsEnd, leastPart } from './kept-rows.js';
import type { PageFlow } from './page-flow.js';
import { mergesOf, rowHeights } from './row-heights.js';
import { linesHeight, type SetLine, spaceBetween } from './set-line.js';
import { TOLERANCE } from './word-length.js';

export interface Chain {
  /** Room for all of the chain and the start of what it is kept with. */
  readonly height: Pt;
  /** The least it can do with, where that start may split further. */
  readonly least: Pt;
  /** Part of the height that may hang below the foot of the page. */
  readonly spaceBelow: Pt;
}

interface Start {
  readonly height: Pt;
  readonly least: Pt;
  /** All rows of the table are kept with what follows it. */
  readonly pastTable: boolean;
}

function tableStart(table: FlowTable): Start {
  const end = keptRowsEnd(table, 0);
  const heights = rowHeights(table, mergesOf(table));
  const row = table.rows[end] as FlowRow | undefined;
  if (!row) return { height: 0, least: 0, pastTable: false };
  const pastTable = end === table.rows.length - 1 && row.keepNext;
  const before = heights.slice(0, end).reduce((sum, height) => sum + height, 0);
  const height = before + (heights[end] as Pt);
  return { height, least: canSplit(row) ? before + leastPart(table, row) + table.border : height, pastTable };
}

/** @param items the section's flow; @param index of the first paragraph of the chain, which may be none */
export function chainFrom(items: readonly FlowItem[], index: number, flow: PageFlow): Chain {
  let height = 0;
  let after = flow.spaceAfter;
  let last: SetLine | undefined;
  let least: Pt | undefined;
  let at = index;
  for (; at < items.length - 1; at++) {
    const item = items[at] as FlowItem;
    if (item.kind === 'paragraph') {
      if (!item.keepNext) break;
      const space = at === index ? flow.spaceAbove(item.before) : spaceBetween(after, item.before);
      height += space + linesHeight(item.lines);
      after = item.after;
      last = item.lines[item.lines.length - 1];
      continue;
    }
    const start = tableStart(item);
    if (!start.pastTable) break;
    least ??= height + after + start.least;
    height += after + start.height;
    after = 0;
    last = undefined;
  }
  const anchor = items[at];
  if (!anchor) return { height, least: least ?? height, spaceBelow: last?.spaceBelow ?? 0 };
  if (anchor.kind === 'table') {
    const start = tableStart(anchor);
    return { height: height + after + start.height, least: least ?? height + after + start.least, spaceBelow: 0 };
  }
  const count = leastLines(anchor);
  const space = at === index ? flow.spaceAbove(anchor.before) : spaceBetween(after, anchor.before);
  height += space + linesHeight(anchor.lines, 0, count);
  return { height, least: least ?? height, spaceBelow: anchor.lines[count - 1]?.spaceBelow ?? 0 };
}

/** Moves on to the next page before a paragraph kept with the next, if it fits there with what it is kept with and not here. */
export function moveChain(paragraph: FlowParagraph, items: readonly FlowItem[], index: number, flow: PageFlow): void {
  if (!paragraph.keepNext || !flow.placed || paragraph.pageBreakBefore) return;
  const chain = chainFrom(items, index, flow);
  const fits = (from: Pt, height: Pt): boolean => from + height - chain.spaceBelow <= flow.bottom + TOLERANCE;
  if (fits(flow.position, chain.height)) return;
  if (fits(flow.top, chain.height)) flow.startPage();
  else if (!fits(flow.position, chain.least) && fits(flow.top, chain.least)) flow.startPage();
}
