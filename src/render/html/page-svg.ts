// One page as an SVG of its own size.

import type { Page } from '../../document/pages.js';
import { cssColour, cssNumber } from './escape.js';
import { lineSvg } from './line-svg.js';

/** @param label what a screen reader calls the page */
export function pageSvg(page: Page, label: string): string {
  const { width, height, lines, rules, boxes, numberLine } = page;
  const strokes = rules.map(({ x1, y1, x2, y2, weight, colour }) => {
    const place = `x1="${cssNumber(x1)}" y1="${cssNumber(y1)}" x2="${cssNumber(x2)}" y2="${cssNumber(y2)}"`;
    return `<line ${place} stroke="${cssColour(colour)}" stroke-width="${cssNumber(weight)}"/>`;
  });
  const frames = boxes.map(({ x, y, width: wide, height: high, weight, colour }) => {
    const place = `x="${cssNumber(x)}" y="${cssNumber(y)}" width="${cssNumber(wide)}" height="${cssNumber(high)}"`;
    return `<rect ${place} fill="none" stroke="${cssColour(colour)}" stroke-width="${cssNumber(weight)}"/>`;
  });
  const number = numberLine ? `<g aria-hidden="true">${lineSvg(numberLine)}</g>` : '';
  const repeated = lines.filter((line) => line.repeated).map(lineSvg);
  const heads = repeated.length > 0 ? `<g aria-hidden="true">${repeated.join('\n')}</g>` : '';
  const texts = lines.filter((line) => !line.repeated).map(lineSvg);
  const size = `width="${cssNumber(width)}pt" height="${cssNumber(height)}pt"`;
  const box = `viewBox="0 0 ${cssNumber(width)} ${cssNumber(height)}"`;
  const inner = [...strokes, ...frames, number, heads, ...texts].filter((part) => part !== '').join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box} role="group" aria-label="${label}">\n${inner}\n</svg>`;
}
