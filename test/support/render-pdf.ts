// Document → Pages → PDF, as the pipeline does it.

import type { Document } from '../../src/document/document.js';
import { renderPdf } from '../../src/render/pdf/render-pdf.js';
import type { WriteContext } from '../../src/render/writer.js';
import { typesetDocument } from '../../src/typeset/typeset-document.js';

export const setAndRenderPdf = (document: Document, context: WriteContext): Promise<Uint8Array> =>
  renderPdf(typesetDocument(document, context).pages, { ...context, properties: document.properties });
