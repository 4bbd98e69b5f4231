// A ruled table for pdfmake: exact column widths, head rows repeated on every page, cells in the middle of their row by a computed
// margin, and the heights from which page breaks between rows are chosen.

import type { Pt, Table, TableCell, TableRow } from '../../document/document.js';
import { type PlacedCell, placeCells } from '../../document/place-cells.js';
import { points } from './lengths.js';
import { paragraphPiece } from './paragraph-piece.js';
import type { PdfNode } from './pdf-node.js';
import { heightOf, type Piece, type RowPiece, type Step, stacked } from './piece.js';
import type { Scope } from './scope.js';

/** Head rows are repeated only while they leave most of the page to the body. */
const MAX_HEAD_SHARE = 0.5;
/** Cells of taller rows start at the top: the row may go over pages, where there is no middle. */
const MAX_MIDDLE_SHARE = 0.4;

interface LaidCell {
  readonly placed: PlacedCell;
  readonly content: ReturnType<typeof stacked>;
  height: Pt;
}

interface LaidRow {
  readonly row: TableRow;
  readonly cells: LaidCell[];
  height: Pt;
}

/** The rows below which no cut may come, since a cell goes on into the next one. */
const spannedBelow = (rows: readonly LaidRow[]): Set<number> => {
  const spanned = new Set<number>();
  for (const { cells } of rows) {
    for (const { placed } of cells) {
      for (let i = 0; i < (placed.cell.rowSpan ?? 1) - 1; i++) spanned.add(placed.row + i);
    }
  }
  return spanned;
};

export function tablePiece(table: Table, scope: Scope): Piece {
  const { styles } = scope;
  const line = styles.table.border;
  const margin = styles.table.cellMargin;
  // pdfmake adds line and padding to the width of the text; a Word cell has them inside its own width.
  const padX = { left: points(margin.left) - line / 2, right: points(margin.right) - line / 2 };
  const padY = { top: points(margin.top), bottom: points(margin.bottom) };
  const textWidths = table.columns.map(({ width }) => points(width) - padX.left - padX.right - line);
  const widthOf = (column: number, span: number): Pt =>
    textWidths.slice(column, column + span).reduce((sum, width) => sum + width, 0) +
    (span - 1) * (padX.left + padX.right + line);

  const layCell = (placed: PlacedCell): LaidCell => {
    const { cell, column } = placed;
    const inside: Scope = { ...scope, width: widthOf(column, cell.columnSpan ?? 1), outline: () => ({}) };
    const content = stacked(cell.paragraphs.map((paragraph) => paragraphPiece(paragraph, inside, cell.align)));
    return { placed, content, height: heightOf(content.steps) };
  };

  const lay = (rows: readonly TableRow[]): LaidRow[] => {
    const laid = placeCells(rows).map((cells, i): LaidRow => {
      const own = cells.map(layCell);
      const height = Math.max(0, ...own.filter((c) => (c.placed.cell.rowSpan ?? 1) === 1).map((c) => c.height));
      return { row: rows[i] as TableRow, cells: own, height };
    });
    // What a spanning cell needs beyond its rows is added to the last of them, as pdfmake does.
    for (const { cells } of laid) {
      for (const { placed, height } of cells) {
        const last = laid[placed.row + (placed.cell.rowSpan ?? 1) - 1];
        if (last) last.height += Math.max(0, height - spanHeight(laid, placed));
      }
    }
    return laid;
  };
  const spanHeight = (rows: readonly LaidRow[], { row, cell }: PlacedCell): Pt => {
    const span = cell.rowSpan ?? 1;
    const heights = rows.slice(row, row + span).reduce((sum, { height }) => sum + height, 0);
    return heights + (span - 1) * (padY.top + padY.bottom + line);
  };

  const middle = (rows: readonly LaidRow[], { placed, height }: LaidCell): Pt => {
    if (placed.cell.verticalAlign !== 'middle') return 0;
    const available = spanHeight(rows, placed);
    return available > scope.pageHeight * MAX_MIDDLE_SHARE ? 0 : Math.max(0, (available - height) / 2);
  };

  const rowNodes = (rows: readonly LaidRow[], from: number, to: number): PdfNode[][] => {
    const grid = rows.slice(from, to).map(() => table.columns.map((): PdfNode => ({})));
    for (const { cells } of rows.slice(from, to)) {
      for (const laid of cells) {
        const { cell, row, column } = laid.placed;
        const place = grid[row - from];
        if (place) place[column] = { ...laid.content.node(), ...spans(cell), margin: [0, middle(rows, laid), 0, 0] };
      }
    }
    return grid;
  };

  const head = lay(table.head);
  const body = lay(table.body);
  const outer = (row: LaidRow): Pt => row.height + padY.top + padY.bottom + line;
  const headHeight = head.reduce((sum, row) => sum + outer(row), line);
  const repeated = head.length > 0 && headHeight <= scope.pageHeight * MAX_HEAD_SHARE;

  const part = (from: number, to: number): PdfNode => ({
    table: {
      widths: textWidths,
      body: [...(repeated || from === 0 ? rowNodes(head, 0, head.length) : []), ...rowNodes(body, from, to)],
      ...(repeated ? { headerRows: head.length } : {}),
    },
    layout: {
      hLineWidth: () => line,
      vLineWidth: () => line,
      hLineColor: () => '#000000',
      vLineColor: () => '#000000',
      paddingLeft: () => padX.left,
      paddingRight: () => padX.right,
      paddingTop: () => padY.top,
      paddingBottom: () => padY.bottom,
    },
  });

  const piecesOf = (rows: readonly LaidRow[]): RowPiece[] => {
    const spanned = spannedBelow(rows);
    return rows.map((laid, index) => {
      const inRow = laid.cells.filter(({ placed }) => (placed.cell.rowSpan ?? 1) === 1);
      return {
        cells: inRow.map((cell): Step[] => {
          const drop = middle(rows, cell);
          return [...(drop > 0 ? [{ kind: 'room', height: drop } as const] : []), ...cell.content.steps];
        }),
        spare: laid.height - Math.max(0, ...inRow.map(({ height }) => height)),
        paddingTop: padY.top,
        foot: padY.bottom + line,
        keepWithNext: spanned.has(index) || (laid.row.keepWithNext ?? laid.row.kind === 'group'),
      };
    });
  };
  const unrepeated = repeated ? [] : piecesOf(head).map((row) => ({ ...row, keepWithNext: true }));
  const offset = unrepeated.length;

  const parts = (cuts: readonly number[]): PdfNode[] => {
    const edges = [0, ...cuts.map((cut) => cut - offset).filter((cut) => cut > 0), body.length];
    return edges.slice(1).map((to, i) => ({
      ...part(edges[i] as number, to),
      ...(i > 0 ? { pageBreak: 'before' } : {}),
    }));
  };
  return {
    node: () => part(0, body.length),
    before: 0,
    after: 0,
    steps: [{ kind: 'line', height: headHeight }],
    keepWithNext: false,
    keepLines: false,
    table: {
      headHeight: repeated ? headHeight : 0,
      rows: [...unrepeated, ...piecesOf(body)],
      parts,
    },
  };
}

const spans = ({ columnSpan, rowSpan }: TableCell): PdfNode => ({
  ...(columnSpan && columnSpan > 1 ? { colSpan: columnSpan } : {}),
  ...(rowSpan && rowSpan > 1 ? { rowSpan } : {}),
});
