// A line of text as SVG: selectable, as wide as it was set even where the reader's machine has another font of the same look.

import type { PageFace, PageLine, PageRun } from '../../document/pages.js';
import { cssColour, cssNumber, escapeHtml } from './escape.js';

const faceClasses: Readonly<Record<PageFace, string>> = { regular: '', bold: 'b', italic: 'i', boldItalic: 'b i' };

function runSvg({ text, face, size, colour }: PageRun): string {
  const kind = faceClasses[face] === '' ? '' : ` class="${faceClasses[face]}"`;
  const fill = cssColour(colour) === '#000000' ? '' : ` fill="${cssColour(colour)}"`;
  return `<tspan${kind} font-size="${cssNumber(size)}"${fill}>${escapeHtml(text)}</tspan>`;
}

/** The spaces at which the line wraps stand outside of its measured width, so that copied words stay apart. */
export function lineSvg({ runs, x, baseline, width, wordSpacing, spacesAfter, ends }: PageLine): string {
  if (runs.length === 0) return '';
  const spacing = wordSpacing === 0 ? '' : ` word-spacing="${cssNumber(wordSpacing)}"`;
  const length = width > 0 ? ` textLength="${cssNumber(width)}"` : '';
  const text = `<tspan${length}${spacing}>${runs.map(runSvg).join('')}</tspan>`;
  return `<text x="${cssNumber(x)}" y="${cssNumber(baseline)}">${text}${ends === 'break' && spacesAfter === '' ? ' ' : spacesAfter}</text>`;
}
