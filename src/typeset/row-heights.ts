// Heights of table rows: the tallest of the texts that begin and end in the row, the cells' margins around it, the border above.
// A cell over several rows makes the last of them taller where its text needs more than they give.

import type { Pt } from '../document/document.js';
import type { FlowCell, FlowRow, FlowTable } from './flow.js';
import { linesHeight, type SetParagraph, spaceBetween } from './set-line.js';

/** Of paragraphs one above the other, the space before the first and after the last included. */
export function stackHeight(stack: readonly SetParagraph[]): Pt {
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
