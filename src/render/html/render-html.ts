// Pages → one HTML file that shows the same pages as the PDF: an SVG a page, no script, nothing fetched. Faces come from the
// reader's machine (Times New Roman or one of its width) unless they are put into the file.

import type { DocumentProperties } from '../../document/document.js';
import { CONTENT_POLICY, EMBEDDED_FAMILY, pageStyle } from '../../document/page-style.js';
import type { Page, PageFace, Pages } from '../../document/pages.js';
import type { FontSet } from '../../fonts/font-set.js';
import { cssNumber, escapeHtml } from './escape.js';
import { pageSvg } from './page-svg.js';

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
