// What a block becomes on its way to pdfmake: the node to draw, and its heights as pdfmake will lay them out, from which the page
// breaks are chosen.

import type { Pt } from '../../document/document.js';
import type { PdfNode } from './pdf-node.js';

/** One step down the page: a line (or a block that cannot be cut), or empty room, which ends at the foot of a page. */
export interface Step {
  readonly kind: 'line' | 'room';
  readonly height: Pt;
}

export interface Piece {
  /** Makes the node afresh: pdfmake writes into what it is given. */
  readonly node: () => PdfNode;
  /** Room before and after; between two pieces they add up. */
  readonly before: Pt;
  readonly after: Pt;
  readonly steps: readonly Step[];
  /** The end of this piece stands on the page where the next one starts. */
  readonly keepWithNext: boolean;
  readonly keepLines: boolean;
  /** Nothing but a page break. */
  readonly pageBreak?: boolean;
  readonly table?: TablePiece;
}

export interface TablePiece {
  /** Height of the rows repeated on every page, with the line above them; 0 if none is repeated. */
  readonly headHeight: Pt;
  readonly rows: readonly RowPiece[];
  /** The table cut before the given body rows, each part with the head rows of its own. */
  readonly parts: (cuts: readonly number[]) => PdfNode[];
}

export interface RowPiece {
  /** The steps of each cell that stands in this row alone. */
  readonly cells: readonly (readonly Step[])[];
  /** Height that a cell spanning several rows adds to this one. */
  readonly spare: Pt;
  readonly paddingTop: Pt;
  /** Padding and line below. */
  readonly foot: Pt;
  readonly keepWithNext: boolean;
}

export const heightOf = (steps: readonly Step[]): Pt => steps.reduce((sum, step) => sum + step.height, 0);

/** Empty room; where it does not fit, pdfmake goes on at the top of the next page. */
export const roomNode = (height: Pt): PdfNode => ({ stack: [], margin: [0, height, 0, 0] });

/**
 * Pieces one below the other as one node. The room between two pieces is a node of its own and never a margin at the foot: a
 * bottom margin that does not fit makes pdfmake open a page.
 */
export function stacked(pieces: readonly Piece[], closeWithRoom = false): { node: () => PdfNode; steps: Step[] } {
  const parts: { node?: () => PdfNode; steps: readonly Step[] }[] = [];
  let carried = 0;
  const spend = (height: Pt): void => {
    if (height > 0) parts.push({ node: () => roomNode(height), steps: [{ kind: 'room', height }] });
  };
  for (const piece of pieces) {
    spend(carried + piece.before);
    parts.push(piece);
    carried = piece.after;
  }
  if (closeWithRoom) spend(carried);
  return {
    node: () => ({ stack: parts.flatMap((part) => (part.node ? [part.node()] : [])) }),
    steps: parts.flatMap((part) => part.steps),
  };
}
