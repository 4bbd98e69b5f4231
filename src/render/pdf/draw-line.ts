// A line of text as one text object: its runs one after the other, word spacing as adjustments after the spaces, the spaces at
// which it wraps at its end, so that copied text keeps its words apart. ISO 32000-1, 9.4.

import type { PageFace, PageLine } from '../../document/pages.js';
import type { FaceCodes } from './glyph-codes.js';
import { fillColour, pdfNumber } from './operators.js';
import type { PdfSurface } from './surface.js';

/** The codes of a text in the form of TJ: strings between adjustments in thousandths of the size. */
function shownText(text: string, codes: FaceCodes, adjustment: string): string {
  let shown = '[<';
  for (const character of text) {
    shown += codes.code(character);
    if (character === ' ' && adjustment !== '') shown += `>${adjustment}<`;
  }
  return `${shown}>] TJ`;
}

export function drawLine(surface: PdfSurface, line: PageLine, codesOf: (face: PageFace) => FaceCodes): void {
  const { runs, x, baseline, wordSpacing, spacesAfter, ends } = line;
  if (runs.length === 0) return;
  // The page is turned upside down by pdfkit; the matrix turns the letters up again.
  let operators = `BT 1 0 0 -1 ${pdfNumber(x)} ${pdfNumber(baseline)} Tm`;
  let font = '';
  let colour = '';
  // A break in the text parts words like a space.
  const atEnd = ends === 'break' && spacesAfter === '' ? ' ' : spacesAfter;
  for (const [index, run] of runs.entries()) {
    const codes = codesOf(run.face);
    surface.page.fonts[codes.font.id] ??= codes.font.ref();
    const selected = `/${codes.font.id} ${pdfNumber(run.size)} Tf`;
    if (selected !== font) operators += ` ${selected}`;
    font = selected;
    if (run.colour !== colour) operators += ` ${fillColour(run.colour)}`;
    colour = run.colour;
    const adjustment = wordSpacing === 0 ? '' : pdfNumber((-wordSpacing * 1000) / run.size);
    const text = index === runs.length - 1 ? run.text + atEnd : run.text;
    if (text !== '') operators += ` ${shownText(text, codes, adjustment)}`;
  }
  surface.addContent(`${operators} ET`);
}
