// A framed text of fixed size (urgency, circulation marks) for pdfmake: a table of one cell, its text in the middle.

import type { Box } from '../../document/document.js';
import { points } from './lengths.js';
import { paragraphPiece } from './paragraph-piece.js';
import type { PdfNode } from './pdf-node.js';
import { heightOf, type Piece, stacked } from './piece.js';
import type { Scope } from './scope.js';

const FRAME = 1;

export function boxPiece(box: Box, scope: Scope): Piece {
  const width = points(box.width);
  const inner = width - 2 * FRAME;
  const content = stacked(box.paragraphs.map((paragraph) => paragraphPiece(paragraph, { ...scope, width: inner })));
  const text = heightOf(content.steps);
  const height = Math.max(points(box.height) - 2 * FRAME, text);
  const spare = Math.max(0, scope.width - width);
  const left = box.align === 'left' ? 0 : box.align === 'right' ? spare : spare / 2;
  return {
    node: (): PdfNode => ({
      table: {
        widths: [inner],
        heights: [height],
        body: [[{ ...content.node(), margin: [0, (height - text) / 2, 0, 0] }]],
        dontBreakRows: height + 2 * FRAME <= scope.pageHeight,
      },
      layout: {
        hLineWidth: () => FRAME,
        vLineWidth: () => FRAME,
        hLineColor: () => box.colour,
        vLineColor: () => box.colour,
        paddingLeft: () => 0,
        paddingRight: () => 0,
        paddingTop: () => 0,
        paddingBottom: () => 0,
      },
      margin: [left, 0, 0, 0],
    }),
    before: 0,
    after: 0,
    steps: [{ kind: 'line', height: height + 2 * FRAME }],
    keepWithNext: false,
    keepLines: true,
  };
}
