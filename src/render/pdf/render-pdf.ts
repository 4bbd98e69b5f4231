// Document → PDF through pdfmake's own flow.

import type { Document } from '../../document/document.js';
import type { WriteContext } from '../writer.js';
import { definitionOf } from './definition.js';
import { writePdf } from './engine.js';

/**
 * PDF 1.7 with embedded subsets of the fonts, bookmarks, properties and language. The same document, styles and fonts give the
 * same bytes.
 */
export async function renderPdf(document: Document, context: WriteContext): Promise<Uint8Array> {
  return writePdf(definitionOf(document, context), context.fonts);
}
