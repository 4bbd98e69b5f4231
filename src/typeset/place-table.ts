// A table onto the pages, row by row: rows kept with the next first, then whole rows, then rows that split.

import type { Pt } from '../document/document.js';
import { fillCell } from './fill-cell.js';
import type { FlowRow, FlowTable } from './flow.js';
import { moveKeptRows } from './kept-rows.js';
import type { PageFlow } from './page-flow.js';
import { borderAbove } from './row-heights.js';
import { splitRow } from './split-row.js';
import { TableFlow } from './table-flow.js';

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
export function placeTable(table: FlowTable, flow: PageFlow, following: () => Pt): void {
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
