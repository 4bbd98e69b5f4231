// A row that does not fit on its page: broken between the lines of its cells, each cell by the rules of lines on a page. If any
// cell that has text left cannot place a line, the row moves on whole. A row, or a piece, taller than a whole page is filled in line
// by line whatever the rules say: nothing is lost.

import type { Pt } from '../document/document.js';
import { type Filling, fillCell, type Rest } from './fill-cell.js';
import type { FlowCell, FlowRow } from './flow.js';
import { borderAbove } from './row-heights.js';
import { goesOn, type OpenMerge, type TableFlow } from './table-flow.js';
import { TOLERANCE } from './word-length.js';

interface Column {
  readonly cell: FlowCell;
  readonly rest: Rest | undefined;
  readonly isFirst: boolean;
  /** Top of its text above the row's own top: a cell over several rows begins higher up. */
  readonly above: Pt;
  readonly merge?: OpenMerge;
}

const DONE: Filling = { lines: [], height: 0, rest: undefined };

export function splitRow(tableFlow: TableFlow, index: number, height: Pt): void {
  const { table, flow } = tableFlow;
  const row = table.rows[index] as FlowRow;
  const top = borderAbove(table, row);
  const borders = top + (index === table.rows.length - 1 ? table.border : 0);
  const breakBorder = tableFlow.breakBorder(index);
  const margins = table.marginTop + table.marginBottom;
  let own: { cell: FlowCell; rest: Rest | undefined }[] = row.cells
    .filter(({ rows }) => rows === 1)
    .map((cell) => ({ cell, rest: { stack: cell.stack, from: 0 } }));
  let isFirst = true;
  for (;;) {
    const at = flow.position;
    const merged = tableFlow.open.filter(({ last }) => isFirst || last === index);
    const columns: Column[] = [
      ...own.map(({ cell, rest }) => ({ cell, rest, isFirst, above: 0 })),
      ...merged.map((merge) => {
        const { cell, rest, start = at, border, broken } = merge;
        return {
          cell,
          rest,
          isFirst: !broken,
          above: at - start + top - (merge.start === undefined ? top : border),
          merge,
        };
      }),
    ];
    const room = flow.bottom - at - borders - breakBorder - margins;
    const fill = (force: boolean): Filling[] =>
      columns.map(({ rest, isFirst: first, above }) => (rest ? fillCell(rest, room + above, first, force) : DONE));
    /** A cell over several rows that ends further down does not decide how this row breaks, unless it must. */
    const ends = ({ merge }: Column): boolean => !merge || merge.last === index;
    let fillings = fill(false);
    const isLast = fillings.every(({ rest }, column) => !rest || !ends(columns[column] as Column));
    const decides = (column: Column): boolean => !isLast || ends(column);
    const needed = isLast ? height - borders - margins : row.minHeight - margins;
    const places =
      (!isFirst || needed <= room + TOLERANCE) &&
      columns.some((column, at) => decides(column) && (fillings[at] as Filling).lines.length > 0) &&
      columns.every((column, at) => !decides(column) || !column.rest || (fillings[at] as Filling).lines.length > 0);
    if (!places && flow.placed) {
      tableFlow.closeMerges(flow.position);
      tableFlow.startPage(isFirst && index < table.headRows ? 0 : index);
      continue;
    }
    if (!places) fillings = fill(true);
    const finished = fillings.every(({ rest }, column) => !rest || !ends(columns[column] as Column));
    const tallest = Math.max(
      0,
      ...columns.map((column, at) => (decides(column) ? (fillings[at] as Filling).height - column.above : 0)),
    );
    const text = finished && isFirst ? Math.max(tallest, height - borders - margins) : tallest;
    const pieceHeight = finished ? text + margins + borders : tallest + margins + borders + breakBorder;
    tableFlow.addPiece(index, at, pieceHeight, !isFirst, !finished);
    for (const [at2, { cell, merge }] of columns.entries()) {
      if (!merge) tableFlow.placeFilling(cell, fillings[at2] as Filling, at + top + table.marginTop);
    }
    tableFlow.startMerges(at, top);
    flow.position += pieceHeight;
    flow.placed = true;
    flow.sectionStart = false;
    if (finished) {
      tableFlow.endMerges(index, flow.position);
      return;
    }
    tableFlow.open = tableFlow.open.flatMap((merge) => {
      const column = columns.findIndex(({ cell }) => cell === merge.cell);
      const filling = fillings[column];
      if (!filling || !decides(columns[column] as Column)) return [merge];
      tableFlow.placeFilling(merge.cell, filling, (merge.start ?? at) + merge.border + table.marginTop);
      return filling.rest ? [goesOn(merge, filling)] : merge.last === index ? [] : [];
    });
    tableFlow.closeMerges(flow.position - breakBorder);
    own = own.map(({ cell }, at2) => ({ cell, rest: (fillings[at2] as Filling).rest }));
    isFirst = false;
    tableFlow.startPage(index);
  }
}
