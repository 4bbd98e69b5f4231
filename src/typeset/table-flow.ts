// A table while it is placed: heights of its rows, its pieces on the page being filled, cells over several rows that are still
// open. A page is closed by closing those cells and ruling what stands on it.

import type { Pt } from '../document/document.js';
import { placeLine } from './canvas.js';
import type { FlowCell, FlowRow, FlowTable } from './flow.js';
import type { PageFlow } from './page-flow.js';
import { borderAbove, type Filling, fillCell, type Merge, mergesOf, type Rest, rowHeights } from './row-heights.js';
import { type RowPiece, ruleTable } from './rule-table.js';

/** A cell over several rows whose text is not all placed yet. */
export interface OpenMerge extends Merge {
  readonly rest: Rest;
  /** Top of its first row on this page and the border there; absent while none of its rows stands on it. */
  readonly start?: Pt;
  readonly border: Pt;
  /** Some of its text stands on an earlier page. */
  readonly broken: boolean;
  /** Its text went on past the foot of an earlier page. */
  readonly moved: boolean;
}

/** Room a page must leave below repeated head rows; with less they are not repeated. */
const ROOM_BELOW_HEAD: Pt = 36;

export class TableFlow {
  readonly heights: readonly Pt[];
  /** Without what cells over several rows add. */
  readonly ownHeights: readonly Pt[];
  readonly headHeight: Pt;
  readonly merges: readonly Merge[];
  readonly left: Pt;
  open: OpenMerge[] = [];
  /** Rows up to this one are kept together with more than a page holds, so they break where they must. */
  brokenUntil = -1;
  private pieces: RowPiece[] = [];

  constructor(
    readonly table: FlowTable,
    readonly flow: PageFlow,
  ) {
    this.merges = mergesOf(table);
    this.heights = rowHeights(table, this.merges);
    this.ownHeights = this.merges.length > 0 ? rowHeights(table, []) : this.heights;
    this.headHeight = this.heights.slice(0, table.headRows).reduce((sum, height) => sum + height, 0);
    this.left = flow.x + table.x;
  }

  /** The border that closes the table at the foot of a page below this row; the last row has it in its height. */
  breakBorder(index: number): Pt {
    return index < this.table.rows.length - 1 ? this.table.border : 0;
  }

  fits(height: Pt): boolean {
    return this.flow.position + height <= this.flow.bottom + 0.01;
  }

  repeatsHead(): boolean {
    return this.table.headRows > 0 && this.headHeight + ROOM_BELOW_HEAD <= this.flow.bottom - this.flow.top;
  }

  addPiece(row: number, y: Pt, height: Pt, continued: boolean, continues: boolean, repeated = false): void {
    this.pieces.push({ row, y, height, continued, continues, repeated });
  }

  /** Goes on at the top of a new page, below the head rows if the row is one of the body. */
  startPage(index: number): void {
    this.endPage();
    this.flow.startPage();
    if (index >= this.table.headRows && this.repeatsHead()) this.repeatHead();
  }

  endPage(): void {
    ruleTable(this.table, this.pieces, this.left, this.flow.canvas);
    this.pieces = [];
  }

  placeFilling(cell: FlowCell, filling: Filling, top: Pt, repeated = false): void {
    const x = this.left + cell.x;
    for (const { line, node, index, y } of filling.lines) {
      placeLine(this.flow.canvas, line, node, index, x, top + y, repeated);
    }
  }

  /** A cell whose text is all placed in one room: from the top, or in the middle of it. */
  placeWhole(cell: FlowCell, top: Pt, room: Pt, repeated = false): void {
    const filling = fillCell({ stack: cell.stack, from: 0 }, Number.POSITIVE_INFINITY, true);
    const shift = cell.middle ? Math.max(0, (room - filling.height) / 2) : 0;
    this.placeFilling(cell, filling, top + shift, repeated);
  }

  /** Height for the text of a row between its borders and margins. */
  innerHeight(index: number, height: Pt): Pt {
    const { table } = this;
    const bottom = index === table.rows.length - 1 ? table.border : 0;
    return height - borderAbove(table, table.rows[index] as FlowRow) - bottom - table.marginTop - table.marginBottom;
  }

  openMerges(index: number): void {
    for (const merge of this.merges) {
      if (merge.first === index) {
        const rest = { stack: merge.cell.stack, from: 0 };
        this.open.push({ ...merge, rest, border: this.table.border, broken: false, moved: false });
      }
    }
  }

  /** A row was placed at `top`: the cells over several rows that begin on the page with it begin there. */
  startMerges(top: Pt, border: Pt): void {
    this.open = this.open.map((merge) => (merge.start === undefined ? { ...merge, start: top, border } : merge));
  }

  /** The page ends at `end`: what of the open cells fits above it stays, the rest goes on in their rows on the next page. */
  closeMerges(end: Pt): void {
    const { marginTop, marginBottom } = this.table;
    this.open = this.open.flatMap((merge) => {
      const { cell, rest, start, border, broken } = merge;
      if (start === undefined) return [merge];
      const filling = fillCell(rest, end - start - border - marginTop - marginBottom, !broken);
      this.placeFilling(cell, filling, start + border + marginTop);
      return filling.rest ? [goesOn(merge, filling)] : [];
    });
  }

  /** The last row of these cells ends at `end`: all that is left of their text goes in. */
  endMerges(index: number, end: Pt): void {
    const { marginTop, marginBottom, rows, border: weight } = this.table;
    const bottom = index === rows.length - 1 ? weight : 0;
    this.open = this.open.filter((merge) => {
      if (merge.last !== index) return true;
      const { cell, rest, start = end, border, broken } = merge;
      const top = start + border + marginTop;
      const filling = fillCell(rest, Number.POSITIVE_INFINITY, !broken);
      const room = end - bottom - marginBottom - top;
      const shift = cell.middle && !broken ? Math.max(0, (room - filling.height) / 2) : 0;
      this.placeFilling(cell, filling, top + shift);
      return false;
    });
  }

  private repeatHead(): void {
    const { table, flow } = this;
    const { marginTop, marginBottom } = table;
    for (let index = 0; index < table.headRows; index++) {
      const row = table.rows[index] as FlowRow;
      const height = this.heights[index] as Pt;
      const above = borderAbove(table, row);
      for (const cell of row.cells) {
        let room = -above - marginTop - marginBottom;
        for (let covered = index; covered < index + cell.rows; covered++) room += this.heights[covered] ?? 0;
        this.placeWhole(cell, flow.position + above + marginTop, room, true);
      }
      this.addPiece(index, flow.position, height, false, false, true);
      flow.position += height;
    }
  }
}

/** An open cell with rows on the next page. */
export function goesOn(merge: OpenMerge, filling: Filling): OpenMerge {
  const { start: _, ...open } = merge;
  const broken = merge.broken || filling.lines.length > 0;
  return { ...open, rest: filling.rest ?? merge.rest, broken, moved: true };
}
