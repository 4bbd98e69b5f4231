// Rules and frames of a page: no text, so artifacts to those who read the page aloud.

import type { Page } from '../../document/pages.js';
import { pdfNumber, strokeColour } from './operators.js';
import { numberOf, type Piece, PieceKey } from './piece.js';

/** No piece of lines begins with this number. */
const STROKES = -3;

function operators({ height, rules, boxes }: Page): string {
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
export function drawStrokes(page: Page): Piece {
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
  return { key: key.take(), operators: () => operators(page) };
}
