// Bookmarks of the PDF: one for each part at its first page, the headings of the part below it, each at its line.
// ISO 32000-1, 12.3.3.

import type { PageLine, PageNode, Pages } from '../../document/pages.js';
import type { PdfSurface, SurfaceOutline } from './surface.js';

const lineText = ({ runs, spacesAfter }: PageLine): string => runs.map(({ text }) => text).join('') + spacesAfter;

/** The text of each heading, of all its lines. */
function headingTexts(pages: Pages): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { lines } of pages.pages) {
    for (const line of lines) {
      if (line.repeated || pages.nodes[line.node]?.outline === undefined) continue;
      const parted = line.ends === 'break' ? `${lineText(line)} ` : lineText(line);
      texts.set(line.node, (texts.get(line.node) ?? '') + parted);
    }
  }
  return texts;
}

export function addOutline(surface: PdfSurface, pages: Pages): void {
  const texts = headingTexts(pages);
  const titles = new Map(
    pages.nodes.filter(({ kind }) => kind === 'part').map(({ path, title }) => [path, title ?? '']),
  );
  let open: { readonly level: number; readonly item: SurfaceOutline }[] = [];
  for (const [pageNumber, page] of pages.pages.entries()) {
    if (page.number === 1) {
      const title = titles.get(`parts.${page.partIndex}`) ?? page.part;
      open = [{ level: 0, item: surface.outline.addItem(title, { pageNumber, fit: true, expanded: true }) }];
    }
    for (const { node, index, top, repeated } of page.lines) {
      if (index > 0 || repeated) continue;
      const { outline: level } = (pages.nodes[node] ?? {}) as Partial<PageNode>;
      const title = (texts.get(node) ?? '').trim();
      if (level === undefined || title === '') continue;
      while (open.length > 1 && (open[open.length - 1]?.level ?? 0) >= level) open.pop();
      // pdfkit counts the left edge from the right.
      const place = { pageNumber, fit: false, top, left: page.width, zoom: 0 };
      const item = open[open.length - 1]?.item.addItem(title, place);
      if (item) open.push({ level, item });
    }
  }
}
