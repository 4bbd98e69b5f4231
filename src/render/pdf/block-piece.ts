// Every kind of block of the Document as a piece for pdfmake.

import type { Block, Columns, Rule } from '../../document/document.js';
import { styleOf } from '../../document/style-sheet.js';
import { tieBlocks } from '../../document/tied-blocks.js';
import { boxPiece } from './box-piece.js';
import { points } from './lengths.js';
import { paragraphPiece } from './paragraph-piece.js';
import type { PdfNode } from './pdf-node.js';
import { heightOf, type Piece, roomNode, type Step, stacked } from './piece.js';
import type { Scope } from './scope.js';
import { tablePiece } from './table-piece.js';

const plain = { before: 0, after: 0, keepWithNext: false, keepLines: true } as const;

/** The place of a rule is a line as high as the size of its role; the rule itself lies at its upper edge. */
function rulePiece(rule: Rule, scope: Scope): Piece {
  const style = styleOf(scope.styles, rule.role);
  const weight = scope.styles.ruleWeight;
  const y = weight / 2;
  const line = { type: 'line', x1: 0, y1: y, x2: rule.length, y2: y, lineWidth: weight, lineColor: style.colour };
  return {
    // A canvas is only as high as its lowest point; the rest of the height is room below it.
    node: (): PdfNode => ({
      stack: [{ canvas: [line], alignment: 'center' }, roomNode(Math.max(0, style.size - y))],
      unbreakable: true,
    }),
    before: style.before,
    after: style.after,
    steps: [{ kind: 'line', height: style.size }],
    keepWithNext: style.keepWithNext,
    keepLines: true,
  };
}

/**
 * Blocks that stay on one page become one unbreakable node, but only if they fit on a page: of an unbreakable node that does not,
 * pdfmake loses all but the first page.
 */
function together(content: { node: () => PdfNode; steps: readonly Step[] }, scope: Scope): Piece {
  const height = heightOf(content.steps);
  const fits = height <= scope.pageHeight;
  return {
    ...plain,
    node: () => (fits ? { ...content.node(), unbreakable: true } : content.node()),
    steps: fits ? [{ kind: 'line', height }] : content.steps,
  };
}

function columnsPiece(block: Columns, scope: Scope): Piece {
  const widths = block.widths.map(points);
  const rows = block.rows.map((row) => {
    const cells = row.map((blocks, i) => stacked(blockPieces(blocks, { ...scope, width: widths[i] ?? 0 }), true));
    const tallest = cells.reduce(
      (best, cell) => (heightOf(cell.steps) > heightOf(best) ? cell.steps : best),
      [] as Step[],
    );
    return {
      node: () => ({ columns: cells.map((cell, i) => ({ ...cell.node(), width: widths[i] })), columnGap: 0 }),
      steps: tallest,
    };
  });
  return together(
    { node: () => ({ stack: rows.map((row) => row.node()) }), steps: rows.flatMap((row) => row.steps) },
    scope,
  );
}

function blockPiece(block: Block, scope: Scope): Piece {
  switch (block.kind) {
    case 'paragraph':
      return paragraphPiece(block, scope);
    case 'rule':
      return rulePiece(block, scope);
    case 'spacer':
      return {
        ...plain,
        node: () => roomNode(block.height),
        steps: [{ kind: 'room', height: block.height }],
      };
    case 'page-break':
      return { ...plain, node: () => ({ stack: [] }), steps: [], pageBreak: true };
    case 'box':
      return boxPiece(block, scope);
    case 'group':
      return together(stacked(blockPieces(block.blocks, scope)), scope);
    case 'columns':
      return columnsPiece(block, scope);
    case 'table':
      return tablePiece(block, scope);
  }
}

/** Blocks of a cell, a group or a foot; they stay on one page, and a page break has no place in them. */
export function blockPieces(blocks: readonly Block[], scope: Scope): Piece[] {
  return blocks.filter((block) => block.kind !== 'page-break').map((block) => blockPiece(block, scope));
}

/** Blocks of a section, each knowing whether its end stays with the next one. */
export function sectionPieces(blocks: readonly Block[], scope: Scope): Piece[] {
  return tieBlocks(blocks).map(({ block, keepNext, keepLines }) => {
    const piece = blockPiece(block, scope);
    return { ...piece, keepWithNext: piece.keepWithNext || keepNext, keepLines: piece.keepLines || keepLines };
  });
}
