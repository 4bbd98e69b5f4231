// A paragraph for pdfmake: its words, indents and line pitch from the style of its role.

import type { HorizontalAlign, Paragraph } from '../../document/document.js';
import { type RoleStyle, styleOf } from '../../document/style-sheet.js';
import { type Chunk, chunksOf, chunkWidth, loosened, touching } from './chunks.js';
import { countLines } from './count-lines.js';
import { points } from './lengths.js';
import type { PdfNode } from './pdf-node.js';
import type { Piece } from './piece.js';
import { lineFactor, type Scope, singleLine } from './scope.js';

const NO_BREAK_SPACE = '\u00a0';

/** A gap is two no-break spaces set apart to the width wanted: copied text has a space there, and the line never breaks in it. */
function gapNode(width: number, style: RoleStyle, scope: Scope): PdfNode {
  const text = NO_BREAK_SPACE + NO_BREAK_SPACE;
  return {
    text,
    characterSpacing: width - scope.fonts.faces.regular.width(text, style.size),
    bold: false,
    italics: false,
    preserveLeadingSpaces: true,
    preserveTrailingSpaces: true,
  };
}

function chunkNode(chunk: Chunk, style: RoleStyle, scope: Scope, room: number): PdfNode {
  if (chunk.kind === 'break') return { text: '\n', noWrap: false };
  if (chunk.kind === 'gap') return gapNode(chunk.width, style, scope);
  const { all, leading, trailing } = chunkWidth(chunk, style.size, scope.fonts);
  return {
    text: chunk.text,
    bold: chunk.bold,
    italics: chunk.italic,
    // A word that no line can take is better cut than lost beyond the margin.
    ...(all - leading - trailing > room ? { noWrap: false } : {}),
  };
}

/** @param align instead of that of the role: a cell decides for its paragraphs */
export function paragraphPiece(paragraph: Paragraph, scope: Scope, align?: HorizontalAlign): Piece {
  const style = styleOf(scope.styles, paragraph.role);
  const left = points(style.left);
  const indent = points(style.firstLine);
  const width = scope.width - left;
  const room = width - Math.max(0, indent);
  const chunks = loosened(chunksOf(paragraph.inlines, style), style.size, room, scope.fonts);
  const wanted = align ?? style.align;
  // pdfmake stretches a justified line between all pieces, also where two faces meet within a word.
  const torn = chunks.some((chunk, i) => i > 0 && touching(chunks[i - 1] as Chunk, chunk));
  const lines = countLines(chunks, style.size, width, indent, scope.fonts);
  const pitch = style.size * singleLine(scope.fonts) * style.line;
  return {
    node: () => ({
      text: chunks.length > 0 ? chunks.map((chunk) => chunkNode(chunk, style, scope, room)) : '',
      fontSize: style.size,
      lineHeight: style.line * lineFactor(scope.fonts),
      alignment: wanted === 'justify' && torn ? 'left' : wanted,
      color: style.colour,
      ...(indent !== 0 ? { leadingIndent: indent } : {}),
      ...(left !== 0 ? { margin: [left, 0, 0, 0] } : {}),
      ...scope.outline(paragraph),
    }),
    before: style.before,
    after: style.after,
    steps: Array.from({ length: lines }, () => ({ kind: 'line', height: pitch })),
    keepWithNext: paragraph.keepWithNext ?? style.keepWithNext,
    keepLines: style.keepLines,
  };
}
