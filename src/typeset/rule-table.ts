// Rules a table, or the piece of it that stands on one page: closed on all sides, no line inside a cell over several rows or
// columns, strokes joined as far as they run straight.

import type { Pt } from '../document/document.js';
import type { Canvas } from './canvas.js';
import type { FlowCell, FlowRow, FlowTable } from './flow.js';

/** A row, or the piece of one, on the page. */
export interface RowPiece {
  readonly row: number;
  readonly y: Pt;
  readonly height: Pt;
  readonly continued: boolean;
  readonly continues: boolean;
  readonly repeated: boolean;
}

/** For each row of a stretch, which cell covers each column. Cells from rows before it are found by walking back. */
function coverOf(table: FlowTable, first: number, last: number): Map<number, (FlowCell | undefined)[]> {
  const columns = table.edges.length - 1;
  const cover = new Map<number, (FlowCell | undefined)[]>();
  for (let row = first; row <= last; row++) cover.set(row, new Array<FlowCell | undefined>(columns).fill(undefined));
  const reach = Math.max(0, first - longestSpan(table));
  for (let row = reach; row <= last; row++) {
    for (const cell of (table.rows[row] as FlowRow).cells) {
      for (let covered = Math.max(row, first); covered < row + cell.rows && covered <= last; covered++) {
        cover.get(covered)?.fill(cell, cell.column, cell.column + cell.span);
      }
    }
  }
  return cover;
}

const spans = new WeakMap<FlowTable, number>();

function longestSpan(table: FlowTable): number {
  let longest = spans.get(table);
  if (longest === undefined) {
    longest = 1;
    for (const row of table.rows) for (const cell of row.cells) longest = Math.max(longest, cell.rows);
    spans.set(table, longest);
  }
  return longest;
}

/** Neighbouring true places become one stroke from edge to edge. */
function strokes(drawn: readonly boolean[], draw: (from: number, to: number) => void): void {
  let from = -1;
  for (let index = 0; index <= drawn.length; index++) {
    if (drawn[index] && from < 0) from = index;
    if (!drawn[index] && from >= 0) {
      draw(from, index);
      from = -1;
    }
  }
}

function drawGrid(table: FlowTable, pieces: readonly RowPiece[], left: Pt, canvas: Canvas): void {
  const { node, border: weight, colour, edges } = table;
  const half = weight / 2;
  const rows = pieces.map(({ row }) => row);
  const body = rows.filter((row) => row >= table.headRows);
  const cover = new Map([
    ...(table.headRows > 0 ? coverOf(table, 0, table.headRows - 1) : []),
    ...(body.length > 0 ? coverOf(table, body[0] as number, body[body.length - 1] as number) : []),
  ]);
  const columns = edges.length - 1;
  const cellAt = (piece: number, column: number) => cover.get(rows[piece] as number)?.[column];
  const x = (edge: number): Pt => left + (edges[edge] as Pt);
  const lowest = pieces[pieces.length - 1] as RowPiece;
  // The table's last row and a piece of a row that goes on have the border that closes the table in their height.
  const closed = lowest.continues || lowest.row === table.rows.length - 1;
  const bottom = lowest.y + lowest.height + (closed ? 0 : weight);
  const top = (piece: number): Pt => (piece < pieces.length ? (pieces[piece] as RowPiece).y + half : bottom - half);

  for (let boundary = 0; boundary <= pieces.length; boundary++) {
    const drawn: boolean[] = [];
    for (let column = 0; column < columns; column++) {
      const inside = boundary > 0 && boundary < pieces.length;
      drawn.push(!inside || cellAt(boundary - 1, column) !== cellAt(boundary, column));
    }
    const y = top(boundary);
    strokes(drawn, (from, to) =>
      canvas.rules.push({ node, x1: x(from) - half, y1: y, x2: x(to) + half, y2: y, weight, colour }),
    );
  }
  for (let edge = 0; edge <= columns; edge++) {
    const drawn = pieces.map(
      (_, piece) => edge === 0 || edge === columns || cellAt(piece, edge - 1) !== cellAt(piece, edge),
    );
    strokes(drawn, (from, to) =>
      canvas.rules.push({ node, x1: x(edge), y1: top(from), x2: x(edge), y2: top(to), weight, colour }),
    );
  }
}

export function ruleTable(table: FlowTable, pieces: readonly RowPiece[], left: Pt, canvas: Canvas): void {
  if (pieces.length === 0) return;
  const width = table.edges[table.edges.length - 1] as Pt;
  for (const { row, y, height, continued, continues, repeated } of pieces) {
    const { node } = table.rows[row] as FlowRow;
    canvas.rows.push({ node, x: left, y, width, height, continued, continues, ...(repeated && { repeated }) });
  }
  if (table.border === 0) return;
  const isBox = table.rows.length === 1 && (table.rows[0] as FlowRow).node === table.node;
  if (!isBox) {
    drawGrid(table, pieces, left, canvas);
    return;
  }
  const { border: weight, colour, node } = table;
  const { y, height } = pieces[0] as RowPiece;
  canvas.boxes.push({ node, x: left, y: y + weight / 2, width, height: height - weight, weight, colour });
}
