// Rows kept with the next: head rows and group rows go to the next page together with the row they belong to, or with as much of
// it as may stand alone, when they do not all fit. More than a page of them break where they must.

import type { Pt } from '../document/document.js';
import type { FlowRow, FlowTable } from './flow.js';
import { borderAbove } from './row-heights.js';
import { leastLines, linesHeight } from './set-line.js';
import type { TableFlow } from './table-flow.js';

/** The last of the rows from one on that are kept together. */
export function keptRowsEnd(table: FlowTable, index: number): number {
  let end = index;
  while (end < table.rows.length - 1 && (table.rows[end] as FlowRow).keepNext) end++;
  return end;
}

export const canSplit = (row: FlowRow): boolean =>
  !row.whole && row.cells.some(({ stack }) => stack.length > 1 || stack.some(({ lines }) => lines.length > 1));

/** The least of a row that may stand at the foot of a page: the first lines of each of its cells. */
export function leastPart(table: FlowTable, row: FlowRow): Pt {
  let height = 0;
  for (const { stack } of row.cells) {
    const first = stack[0];
    if (!first) continue;
    const count = leastLines(first);
    const after = count >= first.lines.length ? first.after : 0;
    height = Math.max(height, first.before + linesHeight(first.lines, 0, count) + after);
  }
  return borderAbove(table, row) + table.marginTop + table.marginBottom + height;
}

const sum = (heights: readonly Pt[], from: number, to: number): Pt => {
  let total = 0;
  for (let index = from; index < to; index++) total += heights[index] as Pt;
  return total;
};

/**
 * Moves on to the next page before a row if the rows kept with it do not fit on this one.
 *
 * @param following room that what follows the table needs, when its last row is kept with that
 */
export function moveKeptRows(tableFlow: TableFlow, index: number, following: () => Pt): void {
  const { table, heights, flow } = tableFlow;
  const { rows } = table;
  const end = keptRowsEnd(table, index);
  const lastRow = rows[end] as FlowRow;
  const pastTable = end === rows.length - 1 && lastRow.keepNext;
  if ((end === index && !pastTable) || index <= tableFlow.brokenUntil) return;
  const below = pastTable ? following() : tableFlow.breakBorder(end);
  const fitsHere = (): boolean =>
    tableFlow.fits(sum(heights, index, end + 1) + below) ||
    (!pastTable &&
      canSplit(lastRow) &&
      tableFlow.fits(sum(heights, index, end) + leastPart(table, lastRow) + tableFlow.breakBorder(end)));
  if (fitsHere()) return;
  const room = flow.bottom - flow.top;
  if (index === 0 && flow.tied && sum(heights, 0, end + 1) + below > room) {
    // No page holds these rows whole: moving on would only leave their caption behind.
    tableFlow.brokenUntil = end;
    return;
  }
  if (flow.placed) {
    tableFlow.closeMerges(flow.position);
    tableFlow.startPage(index);
  }
  if (!fitsHere()) tableFlow.brokenUntil = end;
}
