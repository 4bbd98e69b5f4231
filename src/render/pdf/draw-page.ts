// The content of one page: strokes, page number and repeated heads as artifacts, every other line as content of its block. In pieces, so
// that those which stand alike in many documents are written and compressed once.

import type { Page, PageLine, PageRun } from '../../document/pages.js';
import { type CodeBook, fontName } from './code-book.js';
import type { EmbeddedFace } from './embed-face.js';
import { fillColour, pdfNumber, strokeColour } from './operators.js';
import { numberOf, type Piece, PieceKey } from './pack-content.js';

// A line of text as one text object: its runs one after the other, word spacing as adjustments after the spaces, the spaces at
// which it wraps at its end, so that copied text keeps its words apart. ISO 32000-1, 9.4.

/** What shows the runs of a line, wherever it stands. */
interface ShownRuns {
  readonly operators: string;
  /** One for the same operators, in this process: never written. */
  readonly number: number;
  readonly wordSpacing: number;
  readonly atEnd: string;
  readonly codes: readonly (object | undefined)[];
}

/** The codes of a text in the form of TJ: strings between adjustments in thousandths of the size. */
function shownText(text: string, face: EmbeddedFace, adjustment: string): string {
  const shown: string[] = [];
  for (const character of text) {
    shown.push(face.code(character));
    if (character === ' ' && adjustment !== '') shown.push(`>${adjustment}<`);
  }
  return `[<${shown.join('')}>] TJ`;
}

function operatorsOf(runs: readonly PageRun[], wordSpacing: number, atEnd: string, book: CodeBook): string {
  const operators: string[] = [];
  let font = '';
  let colour = '';
  for (const [index, run] of runs.entries()) {
    const selected = `/${fontName(run.face)} ${pdfNumber(run.size)} Tf`;
    if (selected !== font) operators.push(selected);
    font = selected;
    if (run.colour !== colour) operators.push(fillColour(run.colour));
    colour = run.colour;
    const adjustment = wordSpacing === 0 ? '' : pdfNumber((-wordSpacing * 1000) / run.size);
    const text = index === runs.length - 1 ? run.text + atEnd : run.text;
    if (text !== '') operators.push(shownText(text, book[run.face] as EmbeddedFace, adjustment));
  }
  // joined, so that what is kept is one flat string
  return operators.join(' ');
}

/** Lines of a paragraph set once are shared by many documents. */
const known = new WeakMap<readonly PageRun[], ShownRuns>();
let lastNumber = 0;

function isFor(shown: ShownRuns, runs: readonly PageRun[], book: CodeBook): boolean {
  for (let index = 0; index < runs.length; index++) {
    if (shown.codes[index] !== book[(runs[index] as PageRun).face]?.codes) return false;
  }
  return true;
}

export function showRuns({ runs, wordSpacing, spacesAfter, ends }: PageLine, book: CodeBook): ShownRuns {
  // A break in the text parts words like a space.
  const atEnd = ends === 'break' && spacesAfter === '' ? ' ' : spacesAfter;
  const shown = known.get(runs);
  if (shown && shown.wordSpacing === wordSpacing && shown.atEnd === atEnd && isFor(shown, runs, book)) return shown;
  const made = {
    operators: operatorsOf(runs, wordSpacing, atEnd, book),
    number: ++lastNumber,
    wordSpacing,
    atEnd,
    codes: runs.map(({ face }) => book[face]?.codes),
  };
  known.set(runs, made);
  return made;
}

/** The page is turned upside down; the matrix turns the letters up again. */
export const drawLine = (shown: ShownRuns, x: number, baseline: number): string =>
  `BT 1 0 0 -1 ${pdfNumber(x)} ${pdfNumber(baseline)} Tm ${shown.operators} ET\n`;

// Rules and frames of a page: no text, so artifacts to those who read the page aloud.

/** No piece of lines begins with this number. */
const STROKES = -3;

function pathOperators({ height, rules, boxes }: Page): string {
  // Our places are counted from the top.
  let written = `1 0 0 -1 0 ${pdfNumber(height)} cm\n`;
  if (rules.length === 0 && boxes.length === 0) return written;
  written += '/Artifact <</Type /Layout>> BDC\n';
  let pen = '';
  const take = (colour: string, weight: number): void => {
    const wanted = `${strokeColour(colour)} ${pdfNumber(weight)} w\n`;
    if (wanted !== pen) written += wanted;
    pen = wanted;
  };
  for (const { x1, y1, x2, y2, weight, colour } of rules) {
    take(colour, weight);
    written += `${pdfNumber(x1)} ${pdfNumber(y1)} m ${pdfNumber(x2)} ${pdfNumber(y2)} l S\n`;
  }
  for (const { x, y, width, height: tall, weight, colour } of boxes) {
    take(colour, weight);
    written += `${[x, y, width, tall].map(pdfNumber).join(' ')} re S\n`;
  }
  return `${written}EMC\n`;
}

/** The first piece of a page: how it is turned, and its strokes. */
function drawStrokes(page: Page): Piece {
  const { height, rules, boxes } = page;
  const key = new PieceKey();
  key.add(STROKES);
  key.add(height);
  key.add(rules.length);
  key.add(boxes.length);
  for (const { x1, y1, x2, y2, weight, colour } of rules) {
    key.add(x1);
    key.add(y1);
    key.add(x2);
    key.add(y2);
    key.add(weight);
    key.add(numberOf(colour));
  }
  for (const { x, y, width, height: tall, weight, colour } of boxes) {
    key.add(x);
    key.add(y);
    key.add(width);
    key.add(tall);
    key.add(weight);
    key.add(numberOf(colour));
  }
  return { key: key.take(), operators: () => pathOperators(page) };
}

interface DrawnPage {
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
