// The content of one page: strokes, page number and repeated heads as artifacts, every other line as content of its block. In pieces, so
// that those which stand alike in many documents are written and compressed once.

import type { Page, PageLine } from '../../document/pages.js';
import type { CodeBook } from './code-book.js';
import { drawLine, type ShownRuns, showRuns } from './draw-line.js';
import { drawStrokes } from './draw-strokes.js';
import { numberOf, type Piece, PieceKey } from './piece.js';

export interface DrawnPage {
  /** To be written one after the other. */
  readonly pieces: readonly Piece[];
  /** The node of each stretch of marked content, by its number on the page. */
  readonly marked: readonly number[];
}

/** Lines of a piece, at least: shorter ones compress worse, longer ones change more often. */
const PIECE = 28;

/** A line, and how the stretch of marked content begins that it is the first of. */
interface DrawnLine {
  readonly begins: string;
  readonly shown: ShownRuns;
  readonly x: number;
  readonly baseline: number;
}

const PAGINATION = '/Artifact <</Type /Pagination>> BDC\n';
const ARTIFACT = -1;
const CONTINUED = -2;

/** Pieces begin and end with stretches. */
function operators(lines: readonly DrawnLine[]): string {
  let written = '';
  for (const [index, { begins, shown, x, baseline }] of lines.entries()) {
    if (begins !== '' && index > 0) written += 'EMC\n';
    written += begins + drawLine(shown, x, baseline);
  }
  return lines.length === 0 ? '' : `${written}EMC\n`;
}

/** @param tagOf type of the content of a node */
export function drawPage(page: Page, tagOf: (node: number) => string, book: CodeBook): DrawnPage {
  const pieces: Piece[] = [drawStrokes(page)];
  const marked: number[] = [];
  const key = new PieceKey();
  let lines: DrawnLine[] = [];
  const finish = (): void => {
    const own = lines;
    pieces.push({ key: key.take(), operators: () => operators(own) });
    lines = [];
  };
  const add = (line: PageLine, begins: string): void => {
    const shown = showRuns(line, book);
    const { x, baseline } = line;
    lines.push({ begins, shown, x, baseline });
    key.add(shown.number);
    key.add(x);
    key.add(baseline);
  };
  if (page.numberLine) {
    key.add(ARTIFACT);
    add(page.numberLine, PAGINATION);
  }
  let last: PageLine | undefined;
  for (const line of page.lines) {
    if (line.runs.length === 0) continue;
    if (last && last.node === line.node && last.repeated === line.repeated) {
      key.add(CONTINUED);
      add(line, '');
    } else {
      if (lines.length >= PIECE) finish();
      if (line.repeated === true || line.node < 0) {
        key.add(ARTIFACT);
        add(line, PAGINATION);
      } else {
        const tag = tagOf(line.node);
        const mark = marked.push(line.node) - 1;
        key.add(mark);
        key.add(numberOf(tag));
        add(line, `/${tag} <</MCID ${mark}>> BDC\n`);
      }
      last = line;
    }
  }
  finish();
  return { pieces, marked };
}
