// Rules and frames of a page: no text, so artifacts to those who read the page aloud.

import type { Page } from '../../document/pages.js';
import { pdfNumber, strokeColour } from './operators.js';
import type { PdfSurface } from './surface.js';

export function drawStrokes(surface: PdfSurface, { rules, boxes }: Page): void {
  if (rules.length === 0 && boxes.length === 0) return;
  surface.markContent('Artifact', { type: 'Layout' });
  let pen = '';
  const operators: string[] = [];
  const take = (colour: string, weight: number): void => {
    const wanted = `${strokeColour(colour)} ${pdfNumber(weight)} w`;
    if (wanted !== pen) operators.push(wanted);
    pen = wanted;
  };
  for (const { x1, y1, x2, y2, weight, colour } of rules) {
    take(colour, weight);
    operators.push(`${pdfNumber(x1)} ${pdfNumber(y1)} m ${pdfNumber(x2)} ${pdfNumber(y2)} l S`);
  }
  for (const { x, y, width, height, weight, colour } of boxes) {
    take(colour, weight);
    operators.push(`${[x, y, width, height].map(pdfNumber).join(' ')} re S`);
  }
  surface.addContent(operators.join('\n'));
  surface.endMarkedContent();
}
