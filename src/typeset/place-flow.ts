// A section's flow onto its pages.

import type { Pt } from '../document/document.js';
import { placeLine } from './canvas.js';
import type { FlowItem, FlowParagraph, FlowRow, FlowTable } from './flow.js';
import { canSplit, keptRowsEnd, leastPart, moveKeptRows } from './kept-rows.js';
import type { PageFlow } from './page-flow.js';
import { borderAbove, fillCell, mergesOf, rowHeights } from './row-heights.js';
import { fitLines, leastLines, linesHeight, type SetLine, spaceBetween } from './set-line.js';
import { splitRow } from './split-row.js';
import { TableFlow } from './table-flow.js';
import { TOLERANCE } from './word-length.js';

// Paragraphs kept with the next go to the next page together with what they are kept with: headings with the first lines of their
// text, a caption with its table's first rows (ECMA-376 Part 1, 17.3.1.15).

interface Chain {
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
function chainFrom(items: readonly FlowItem[], index: number, flow: PageFlow): Chain {
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
function moveChain(paragraph: FlowParagraph, items: readonly FlowItem[], index: number, flow: PageFlow): void {
  if (!paragraph.keepNext || !flow.placed || paragraph.pageBreakBefore) return;
  const chain = chainFrom(items, index, flow);
  const fits = (from: Pt, height: Pt): boolean => from + height - chain.spaceBelow <= flow.bottom + TOLERANCE;
  if (fits(flow.position, chain.height)) return;
  if (fits(flow.top, chain.height)) flow.startPage();
  else if (!fits(flow.position, chain.least) && fits(flow.top, chain.least)) flow.startPage();
}

// A paragraph onto the pages, as many lines on each as fit and may stand there. A line taller than a page is placed all the same:
// nothing is lost.

function placeParagraph(paragraph: FlowParagraph, flow: PageFlow): void {
  const { lines, node } = paragraph;
  if (paragraph.pageBreakBefore && flow.placed) flow.startPage();
  for (let from = 0; ; ) {
    const space = from === 0 ? flow.spaceAbove(paragraph.before) : 0;
    const { fits, count: kept } = fitLines(paragraph, from, flow.bottom - flow.position - space, 0, true);
    const count = kept === 0 && !flow.placed ? Math.max(1, fits) : kept;
    if (count > 0) {
      flow.position += space;
      for (let index = from; index < from + count; index++) {
        const line = lines[index] as SetLine;
        placeLine(flow.canvas, line, node, index, flow.x, flow.position);
        flow.position += line.height;
      }
      flow.spaceAfter = 0;
      flow.placed = true;
      flow.sectionStart = false;
    }
    from += count;
    if (from >= lines.length) break;
    flow.startPage();
  }
  flow.spaceAfter = paragraph.after;
  flow.tied = paragraph.keepNext;
}

// A table onto the pages, row by row: rows kept with the next first, then whole rows, then rows that split.

/** A row in which cells over several rows end is as tall as what is left of them needs below their rows on this page. */
function heightOf(tableFlow: TableFlow, index: number): Pt {
  const { table, ownHeights, flow, open } = tableFlow;
  const ending = open.filter(({ last }) => last === index);
  if (ending.length === 0) return ownHeights[index] as Pt;
  const bottom = index === table.rows.length - 1 ? table.border : 0;
  const above = borderAbove(table, table.rows[index] as FlowRow);
  return Math.max(
    ownHeights[index] as Pt,
    ...ending.map(({ rest, start, border, broken }) => {
      const text = fillCell(rest, Number.POSITIVE_INFINITY, !broken).height;
      const top = start === undefined ? flow.position + above : start + border;
      return top + table.marginTop + text + table.marginBottom + bottom - flow.position;
    }),
  );
}

function placeWholeRow(tableFlow: TableFlow, index: number, height: Pt): void {
  const { table, flow } = tableFlow;
  const row = table.rows[index] as FlowRow;
  const above = borderAbove(table, row);
  const top = flow.position + above + table.marginTop;
  const room = tableFlow.innerHeight(index, height);
  for (const cell of row.cells) if (cell.rows === 1) tableFlow.placeWhole(cell, top, room);
  tableFlow.addPiece(index, flow.position, height, false, false);
  if (tableFlow.open.length > 0) tableFlow.startMerges(flow.position, above);
  flow.position += height;
  if (tableFlow.open.length > 0) tableFlow.endMerges(index, flow.position);
  flow.placed = true;
  flow.sectionStart = false;
}

/** @param following room needed below the table by what its last row is kept with */
function placeTable(table: FlowTable, flow: PageFlow, following: () => Pt): void {
  flow.position += flow.spaceAfter;
  flow.spaceAfter = 0;
  const tableFlow = new TableFlow(table, flow);
  for (const [index, row] of table.rows.entries()) {
    tableFlow.openMerges(index);
    moveKeptRows(tableFlow, index, following);
    const border = tableFlow.breakBorder(index);
    for (;;) {
      // What cells from above still need differs from page to page, and the height of the row with it.
      const height = heightOf(tableFlow, index);
      if (tableFlow.fits(height + border)) {
        placeWholeRow(tableFlow, index, height);
        break;
      }
      if (row.whole && flow.placed) {
        tableFlow.closeMerges(flow.position);
        tableFlow.startPage(index);
      } else if (splitRow(tableFlow, index, height)) break;
    }
  }
  tableFlow.endPage();
}

export function placeFlow(items: readonly FlowItem[], flow: PageFlow): void {
  for (const [index, item] of items.entries()) {
    if (item.kind === 'paragraph') {
      moveChain(item, items, index, flow);
      placeParagraph(item, flow);
    } else placeTable(item, flow, () => (index + 1 < items.length ? chainFrom(items, index + 1, flow).height : 0));
  }
}
