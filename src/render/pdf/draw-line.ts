// A line of text as one text object: its runs one after the other, word spacing as adjustments after the spaces, the spaces at
// which it wraps at its end, so that copied text keeps its words apart. ISO 32000-1, 9.4.

import type { PageLine, PageRun } from '../../document/pages.js';
import { type CodeBook, fontName } from './code-book.js';
import type { EmbeddedFace } from './embed-face.js';
import { fillColour, pdfNumber } from './operators.js';

export interface Drawn {
  readonly operators: string;
  /** Short, and the same only for the same operators. */
  readonly key: string;
}

/** What shows the runs of a line, wherever it stands. */
interface Shown {
  readonly wordSpacing: number;
  readonly atEnd: string;
  readonly codes: readonly (object | undefined)[];
  readonly operators: string;
  /** Of this process: never written. */
  readonly number: number;
}

const NOTHING: Drawn = { operators: '', key: '' };

/** The codes of a text in the form of TJ: strings between adjustments in thousandths of the size. */
function shownText(text: string, face: EmbeddedFace, adjustment: string): string {
  const shown: string[] = [];
  for (const character of text) {
    shown.push(face.code(character));
    if (character === ' ' && adjustment !== '') shown.push(`>${adjustment}<`);
  }
  return `[<${shown.join('')}>] TJ`;
}

function showRuns(runs: readonly PageRun[], wordSpacing: number, atEnd: string, book: CodeBook): string {
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
const shownRuns = new WeakMap<readonly PageRun[], Shown>();
let lastNumber = 0;

function shown(runs: readonly PageRun[], wordSpacing: number, atEnd: string, book: CodeBook): Shown {
  const known = shownRuns.get(runs);
  const same =
    known?.wordSpacing === wordSpacing &&
    known.atEnd === atEnd &&
    known.codes.every((codes, index) => codes === book[(runs[index] as PageRun).face]?.codes);
  if (known && same) return known;
  const made = {
    wordSpacing,
    atEnd,
    codes: runs.map(({ face }) => book[face]?.codes),
    operators: showRuns(runs, wordSpacing, atEnd, book),
    number: ++lastNumber,
  };
  shownRuns.set(runs, made);
  return made;
}

/** @returns nothing for a line without text */
export function drawLine({ runs, x, baseline, wordSpacing, spacesAfter, ends }: PageLine, book: CodeBook): Drawn {
  if (runs.length === 0) return NOTHING;
  // A break in the text parts words like a space.
  const atEnd = ends === 'break' && spacesAfter === '' ? ' ' : spacesAfter;
  const { operators, number } = shown(runs, wordSpacing, atEnd, book);
  const place = `${pdfNumber(x)} ${pdfNumber(baseline)}`;
  // The page is turned upside down; the matrix turns the letters up again.
  return { operators: `BT 1 0 0 -1 ${place} Tm ${operators} ET\n`, key: `${number} ${place}\n` };
}
