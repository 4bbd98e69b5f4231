// Rules and frames of a page: no text, so artifacts to those who read the page aloud.

import type { Page } from '../../document/pages.js';
import { pdfNumber, strokeColour } from './operators.js';

/** @returns the operators; nothing for a page without strokes */
export function drawStrokes({ rules, boxes }: Page): string {
  if (rules.length === 0 && boxes.length === 0) return '';
  let operators = '/Artifact <</Type /Layout>> BDC\n';
  let pen = '';
  const take = (colour: string, weight: number): void => {
    const wanted = `${strokeColour(colour)} ${pdfNumber(weight)} w\n`;
    if (wanted !== pen) operators += wanted;
    pen = wanted;
  };
  for (const { x1, y1, x2, y2, weight, colour } of rules) {
    take(colour, weight);
    operators += `${pdfNumber(x1)} ${pdfNumber(y1)} m ${pdfNumber(x2)} ${pdfNumber(y2)} l S\n`;
  }
  for (const { x, y, width, height, weight, colour } of boxes) {
    take(colour, weight);
    operators += `${[x, y, width, height].map(pdfNumber).join(' ')} re S\n`;
  }
  return `${operators}EMC\n`;
}
