// The content of one page: strokes, page number and repeated heads as artifacts, every other line as content of its block. In pieces, so
// that those which stand alike in many documents are compressed once.

import type { Page, PageLine } from '../../document/pages.js';
import type { CodeBook } from './code-book.js';
import { type Drawn, drawLine } from './draw-line.js';
import { drawStrokes } from './draw-strokes.js';
import { pdfNumber } from './operators.js';

export interface DrawnPage {
  /** To be written one after the other. */
  readonly pieces: readonly Drawn[];
  /** The node of each stretch of marked content, by its number on the page. */
  readonly marked: readonly number[];
}

/** Lines of a piece, at least: shorter ones compress worse, longer ones change more often. */
const PIECE = 12;

const PAGINATION = '/Artifact <</Type /Pagination>> BDC\n';
const END = 'EMC\n';

/** @param tagOf type of the content of a node */
export function drawPage(page: Page, tagOf: (node: number) => string, book: CodeBook): DrawnPage {
  const pieces: Drawn[] = [];
  const marked: number[] = [];
  // Our places are counted from the top.
  const strokes = `1 0 0 -1 0 ${pdfNumber(page.height)} cm\n${drawStrokes(page)}`;
  pieces.push({ operators: strokes, key: strokes });
  let operators = '';
  let key = '';
  let count = 0;
  const mark = (text: string): void => {
    operators += text;
    key += text;
  };
  const draw = (line: PageLine): void => {
    const drawn = drawLine(line, book);
    operators += drawn.operators;
    key += drawn.key;
  };
  if (page.numberLine) {
    mark(PAGINATION);
    draw(page.numberLine);
    mark(END);
  }
  let last: PageLine | undefined;
  for (const line of page.lines) {
    if (line.runs.length === 0) continue;
    if (!last || last.node !== line.node || last.repeated !== line.repeated) {
      if (last) mark(END);
      if (count >= PIECE) {
        pieces.push({ operators, key });
        operators = '';
        key = '';
        count = 0;
      }
      if (line.repeated === true || line.node < 0) mark(PAGINATION);
      else mark(`/${tagOf(line.node)} <</MCID ${marked.push(line.node) - 1}>> BDC\n`);
      last = line;
    }
    draw(line);
    count++;
  }
  if (last) mark(END);
  pieces.push({ operators, key });
  return { pieces, marked };
}
