// Heights of table rows: the tallest of the texts that begin and end in the row, the cells' margins around it, the border above.
// A cell over several rows makes the last of them taller where its text needs more than they give.

import type { Pt } from '../document/document.js';
import type { FlowCell, FlowRow, FlowTable } from './flow.js';
import { fitLines, linesHeight, type SetLine, type SetParagraph, spaceBetween } from './set-line.js';

// Fills the room a table cell has on one page with the paragraphs it still has to place, by the rules of lines on a page: widows,
// orphans, paragraphs kept together. Space before a paragraph counts at the top of a cell, not at the top of its later pieces.

/** What is left of a stack: its first paragraph from a line on. */
export interface Rest {
  readonly stack: readonly SetParagraph[];
  readonly from: number;
}

interface PlacedLine {
  readonly line: SetLine;
  readonly node: number;
  readonly index: number;
  /** Below the top of the room. */
  readonly y: Pt;
}

export interface Filling {
  readonly lines: readonly PlacedLine[];
  readonly height: Pt;
  readonly rest: Rest | undefined;
}

/**
 * @param isFirst the stack begins in this room
 * @param force at least one line, whatever the rules say
 */
export function fillCell({ stack, from }: Rest, room: Pt, isFirst: boolean, force = false): Filling {
  const lines: PlacedLine[] = [];
  let used = 0;
  let after: Pt | undefined;
  let start = from;
  for (const [index, paragraph] of stack.entries()) {
    let space = 0;
    if (start === 0)
      space = after === undefined ? (isFirst ? paragraph.before : 0) : spaceBetween(after, paragraph.before);
    const fitting = fitLines(paragraph, start, room - used - space, paragraph.after, false);
    const count = force && lines.length === 0 ? Math.max(1, fitting.fits, fitting.count) : fitting.count;
    let y = used + space;
    for (let at = start; at < start + count; at++) {
      const line = paragraph.lines[at] as SetLine;
      lines.push({ line, node: paragraph.node, index: at, y });
      y += line.height;
    }
    if (count > 0) used += space + linesHeight(paragraph.lines, start, start + count);
    if (start + count < paragraph.lines.length) {
      return { lines, height: used, rest: { stack: stack.slice(index), from: start + count } };
    }
    after = paragraph.after;
    start = 0;
  }
  return { lines, height: used + (after ?? 0), rest: undefined };
}

/** Of paragraphs one above the other, the space before the first and after the last included. */
function stackHeight(stack: readonly SetParagraph[]): Pt {
  let height = 0;
  let after = 0;
  for (const [index, paragraph] of stack.entries()) {
    height += index === 0 ? paragraph.before : spaceBetween(after, paragraph.before);
    height += linesHeight(paragraph.lines);
    after = paragraph.after;
  }
  return height + after;
}

const margins = ({ marginTop, marginBottom }: FlowTable): Pt => marginTop + marginBottom;

/** The border above a row; nothing is drawn there if no cell begins in it. */
export const borderAbove = (table: FlowTable, row: FlowRow): Pt => (row.cells.length > 0 ? table.border : 0);

function ownHeight(table: FlowTable, row: FlowRow): Pt {
  const own = row.cells.filter(({ rows }) => rows === 1);
  const natural = own.length === 0 ? 0 : margins(table) + Math.max(...own.map(({ stack }) => stackHeight(stack)));
  return Math.max(natural, row.minHeight);
}

export interface Merge {
  readonly cell: FlowCell;
  readonly first: number;
  readonly last: number;
}

/** The cells over several rows, in the order they begin. */
export function mergesOf(table: FlowTable): Merge[] {
  return table.rows.flatMap((row, first) =>
    row.cells.filter(({ rows }) => rows > 1).map((cell) => ({ cell, first, last: first + cell.rows - 1 })),
  );
}

/** With each row's border above it, and the table's border below the last. */
export function rowHeights(table: FlowTable, merges: readonly Merge[]): Pt[] {
  const last = table.rows.length - 1;
  const heights = table.rows.map(
    (row, index) => borderAbove(table, row) + ownHeight(table, row) + (index === last ? table.border : 0),
  );
  for (const merge of merges) {
    let missing = table.border + margins(table) + stackHeight(merge.cell.stack);
    if (merge.last === last) missing += table.border;
    for (let index = merge.first; index <= merge.last; index++) missing -= heights[index] as Pt;
    if (missing > 0) heights[merge.last] = (heights[merge.last] as Pt) + missing;
  }
  return heights;
}
