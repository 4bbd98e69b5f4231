// Pages → PDF 1.7: drawn line by line on the document that pdfmake opens, with embedded subsets of the fonts, an outline of
// parts and headings, a tree of structure, properties and language.

import type { DocumentProperties } from '../../document/document.js';
import type { Pages } from '../../document/pages.js';
import type { FontSet } from '../../fonts/font-set.js';
import { drawPage } from './draw-page.js';
import { createGlyphCodes } from './glyph-codes.js';
import { joinChunks } from './join-chunks.js';
import { openSurface } from './open-surface.js';
import { addOutline } from './outline.js';
import { createSignatureFields } from './signature-fields.js';
import { createTagTree } from './tag-tree.js';

export interface PagesContext {
  readonly properties: DocumentProperties;
  /** The fonts that the pages were set with. */
  readonly fonts: FontSet;
}

/** The same pages, properties and fonts give the same bytes. */
export async function renderPdf(pages: Pages, { properties, fonts }: PagesContext): Promise<Uint8Array> {
  const firstPage = pages.pages[0];
  if (!firstPage) throw new Error('a document without pages');
  const surface = await openSurface({ properties, language: pages.language, fonts, firstPage });
  const codesOf = createGlyphCodes(surface, pages, fonts);
  const tags = createTagTree(surface, pages);
  const fields = properties.status === 'issued' ? createSignatureFields(surface, pages) : undefined;
  for (const [index, page] of pages.pages.entries()) {
    if (index > 0) surface.addPage({ size: [page.width, page.height], margin: 0 });
    drawPage(surface, page, tags, codesOf);
    fields?.onPage(index, page.height);
  }
  fields?.finish();
  addOutline(surface, pages);
  return joinChunks(surface);
}
