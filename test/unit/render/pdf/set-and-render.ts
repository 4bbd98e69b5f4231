// Document → Pages → PDF, and the file read back.

import type { Document } from '../../../../src/document/document.js';
import type { Pages } from '../../../../src/document/pages.js';
import { renderPdf } from '../../../../src/render/pdf/render-pdf.js';
import { typesetDocument } from '../../../../src/typeset/typeset-document.js';
import { typesetContext } from '../../typeset/typeset-context.js';

export async function setAndRender(document: Document): Promise<{ pages: Pages; bytes: Uint8Array }> {
  const context = await typesetContext();
  const { pages } = typesetDocument(document, context);
  const bytes = await renderPdf(pages, { properties: document.properties, fonts: context.fonts });
  return { pages, bytes };
}
