// A row that does not fit on its page: broken between the lines of its cells, each cell by the rules of lines on a page. If any
// cell that has text left cannot place a line, the row moves on whole. A row, or a piece, taller than a whole page is filled in line
// by line whatever the rules say: nothing is lost.

import type { Pt } from '../document/document.js';
import type { FlowCell, FlowRow } from './flow.js';
import { borderAbove, type Filling, fillCell, type Rest } from './row-heights.js';
import { goesOn, type OpenMerge, type TableFlow } from './table-flow.js';
import { TOLERANCE } from './word-length.js';

/** A cell with the text it still has to place. */
interface Column {
  readonly cell: FlowCell;
  readonly rest: Rest | undefined;
  readonly isFirst: boolean;
  /** How far above the row its text begins on this page: a cell over several rows begins higher up. */
  readonly above: Pt;
  /** Of a cell over several rows. */
  readonly merge?: OpenMerge;
  /** It ends in this row, so the row cannot end before its text does. */
  readonly ends: boolean;
}

interface Piece {
  readonly columns: readonly Column[];
  readonly fillings: readonly Filling[];
  /** The row ends on this page. */
  readonly finished: boolean;
}

const DONE: Filling = { lines: [], height: 0, rest: undefined };

const isDone = ({ columns, fillings }: Omit<Piece, 'finished'>): boolean =>
  columns.every(({ ends }, index) => !ends || !fillings[index]?.rest);

/** A cell that ends further down says nothing about where the row ends, only about where it breaks. */
const deciding = (piece: Piece): number[] =>
  piece.columns.flatMap(({ ends }, index) => (ends || !piece.finished ? [index] : []));

function columnsOf(tableFlow: TableFlow, row: number, own: readonly Column[], isFirst: boolean): Column[] {
  const at = tableFlow.flow.position;
  const top = borderAbove(tableFlow.table, tableFlow.table.rows[row] as FlowRow);
  const merged = tableFlow.open.filter(({ last }) => isFirst || last === row);
  return [
    ...own,
    ...merged.map((merge): Column => {
      const { cell, rest, start, border, broken, last } = merge;
      const above = start === undefined ? 0 : at + top - start - border;
      return { cell, rest, isFirst: !broken, above, merge, ends: last === row };
    }),
  ];
}

function fill(columns: readonly Column[], room: Pt, force: boolean): Piece {
  const fillings = columns.map(({ rest, isFirst, above }) =>
    rest ? fillCell(rest, room + above, isFirst, force) : DONE,
  );
  return { columns, fillings, finished: isDone({ columns, fillings }) };
}

/** Every cell with text left places some of it, and there is such a cell. */
function placesLines(piece: Piece): boolean {
  const placing = deciding(piece).map((index) => ({
    lines: (piece.fillings[index] as Filling).lines.length,
    hasText: piece.columns[index]?.rest !== undefined,
  }));
  return placing.some(({ lines }) => lines > 0) && placing.every(({ lines, hasText }) => lines > 0 || !hasText);
}

const tallest = (piece: Piece): Pt =>
  deciding(piece).reduce((height, index) => {
    const own = (piece.fillings[index] as Filling).height - (piece.columns[index] as Column).above;
    return Math.max(height, own);
  }, 0);

/** The cells over several rows that the piece filled go on in their rows on the next page. */
function carryOn(tableFlow: TableFlow, piece: Piece, at: Pt): void {
  const decided = new Set(deciding(piece).map((index) => piece.columns[index]?.cell));
  tableFlow.open = tableFlow.open.flatMap((merge) => {
    const filling = piece.fillings[piece.columns.findIndex(({ cell }) => cell === merge.cell)];
    if (!filling || !decided.has(merge.cell)) return [merge];
    tableFlow.placeFilling(merge.cell, filling, (merge.start ?? at) + merge.border + tableFlow.table.marginTop);
    return filling.rest ? [goesOn(merge, filling)] : [];
  });
}

/**
 * @param height of the row if it stood on this page whole
 * @returns false if none of it may stand on this page: the next page was begun and the row is still to be placed
 */
export function splitRow(tableFlow: TableFlow, index: number, height: Pt): boolean {
  const { table, flow } = tableFlow;
  const row = table.rows[index] as FlowRow;
  const top = borderAbove(table, row);
  const edges = top + (index === table.rows.length - 1 ? table.border : 0) + table.marginTop + table.marginBottom;
  const breakBorder = tableFlow.breakBorder(index);
  let isFirst = true;
  let own = row.cells
    .filter(({ rows }) => rows === 1)
    .map((cell): Column => ({ cell, rest: { stack: cell.stack, from: 0 }, isFirst, above: 0, ends: true }));
  for (;;) {
    const at = flow.position;
    const room = flow.bottom - at - edges - breakBorder;
    const columns = columnsOf(tableFlow, index, own, isFirst);
    let piece = fill(columns, room, false);
    const least = piece.finished ? height - edges : row.minHeight - table.marginTop - table.marginBottom;
    const places = (!isFirst || least <= room + TOLERANCE) && placesLines(piece);
    if (!places && flow.placed) {
      tableFlow.closeMerges(at);
      tableFlow.startPage(index);
      if (isFirst) return false;
      continue;
    }
    if (!places) piece = fill(columns, room, true);
    const { finished, fillings } = piece;
    const whole = finished && isFirst;
    const text = whole ? Math.max(tallest(piece), height - edges) : tallest(piece);
    const pieceHeight = text + edges + (finished ? 0 : breakBorder);
    tableFlow.addPiece(index, at, pieceHeight, !isFirst, !finished);
    for (const [column, { cell }] of own.entries()) {
      tableFlow.placeFilling(cell, fillings[column] as Filling, at + top + table.marginTop);
    }
    tableFlow.startMerges(at, top);
    flow.position += pieceHeight;
    flow.placed = true;
    flow.sectionStart = false;
    if (finished) {
      tableFlow.endMerges(index, flow.position);
      return true;
    }
    carryOn(tableFlow, piece, at);
    tableFlow.closeMerges(flow.position - breakBorder);
    own = own.map((column, at2) => ({ ...column, rest: fillings[at2]?.rest, isFirst: false }));
    isFirst = false;
    tableFlow.startPage(index);
  }
}
