// A line of text as one text object: its runs one after the other, word spacing as adjustments after the spaces, the spaces at
// which it wraps at its end, so that copied text keeps its words apart. ISO 32000-1, 9.4.

import type { PageLine, PageRun } from '../../document/pages.js';
import { type CodeBook, fontName } from './code-book.js';
import type { EmbeddedFace } from './embed-face.js';
import { fillColour, pdfNumber } from './operators.js';

/** What shows the runs of a line, wherever it stands. */
export interface ShownRuns {
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
