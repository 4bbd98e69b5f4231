// Pages → one HTML file that shows the same pages as the PDF: an SVG a page, no script, nothing fetched. Faces come from the
// reader's machine (Times New Roman or one of its width) unless they are put into the file.

import type { DocumentProperties } from '../../document/document.js';
import type { Page, PageFace, PageLine, PageRun, Pages } from '../../document/pages.js';
import { CONTENT_POLICY, EMBEDDED_FAMILY, pageStyle } from '../../document/style-sheet.js';
import type { FontSet } from '../../fonts/font-set.js';
import { escapeMarkup } from '../../text/escape-markup.js';

// Text into HTML and into style rules: nothing of a document becomes markup.

/** Safe in text and in quoted attributes; control characters, which HTML may not hold, are shown as U+FFFD. */
export const escapeHtml = (text: string): string =>
  escapeMarkup(text)
    .replaceAll("'", '&#39;')
    .replace(/(?![\t\n\r])\p{Cc}/gu, '\ufffd');

/** A colour as the style sheet writes it; anything else is black. */
export const cssColour = (colour: string): string => (/^#[0-9a-fA-F]{6}$/.test(colour) ? colour : '#000000');

/** A number in a style rule. */
export const cssNumber = (value: number): string => String(Math.round(value * 1000) / 1000);

// A line of text as SVG: selectable, as wide as it was set even where the reader's machine has another font of the same look.

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

// One page as an SVG of its own size.

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

export interface HtmlPagesContext {
  readonly properties: DocumentProperties;
  /** Given, the four faces are put into the file (some 2 MB). */
  readonly embeddedFonts?: FontSet;
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return btoa(binary);
}

function fontFaces(fonts: FontSet): string {
  const faces: readonly PageFace[] = ['regular', 'bold', 'italic', 'boldItalic'];
  return faces
    .map((face) => {
      const weight = face === 'bold' || face === 'boldItalic' ? 700 : 400;
      const style = face === 'italic' || face === 'boldItalic' ? 'italic' : 'normal';
      const source = `url(data:font/ttf;base64,${base64(fonts.faces[face].bytes)})`;
      return `@font-face { font-family: ${EMBEDDED_FAMILY}; font-weight: ${weight}; font-style: ${style}; src: ${source}; }`;
    })
    .join('\n');
}

/** Pages of one size share a name, so that printing gives each its paper. */
function sizeName({ width, height }: Page): string {
  return `p${cssNumber(width)}x${cssNumber(height)}`.replaceAll('.', '_');
}

function styleText(pages: Pages, fonts: FontSet | undefined): string {
  const sizes = new Map(pages.pages.map((page) => [sizeName(page), page]));
  const papers = [...sizes].map(
    ([name, { width, height }]) =>
      `@page ${name} { size: ${cssNumber(width)}pt ${cssNumber(height)}pt; margin: 0; }\n.${name} { page: ${name}; }`,
  );
  return [...(fonts ? [fontFaces(fonts)] : []), ...pageStyle(fonts !== undefined), ...papers].join('\n');
}

/** @returns UTF-8 text; all text of the document is escaped, and the file's own policy forbids script and any resource */
export async function renderHtml(pages: Pages, context: HtmlPagesContext): Promise<Uint8Array> {
  const { properties, embeddedFonts } = context;
  const titles = new Map(
    pages.nodes.filter(({ kind }) => kind === 'part').map(({ path, title }) => [path, title ?? '']),
  );
  const figures = pages.pages.map((page) => {
    const part = titles.get(`parts.${page.partIndex}`) ?? '';
    const label = escapeHtml(`${part}, trang ${page.number}`);
    const id = page.number === 1 ? ` id="${escapeHtml(page.part)}"` : '';
    return `<figure class="${sizeName(page)}"${id}>\n${pageSvg(page, label)}\n</figure>`;
  });
  const html = `<!DOCTYPE html>
<html lang="${escapeHtml(pages.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}">
<meta name="generator" content="kehoach">
<title>${escapeHtml(properties.title)}</title>
<style>
${styleText(pages, embeddedFonts)}
</style>
</head>
<body>
${figures.join('\n')}
</body>
</html>
`;
  return new TextEncoder().encode(html);
}
