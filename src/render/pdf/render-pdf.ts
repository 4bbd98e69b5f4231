// Pages → PDF 1.7: the frame and the embedded faces as pdfmake makes them, the pages drawn line by line into it, a tree of structure, an
// outline of parts and headings, fields for signatures.

import type { DocumentProperties } from '../../document/document.js';
import type { Pages } from '../../document/pages.js';
import { signaturePlaces } from '../../document/signature-places.js';
import type { FontSet } from '../../fonts/font-set.js';
import type { Compressor } from '../../workspace/compressor.js';
import { plainCompressor } from '../../workspace/plain-compressor.js';
import { codeBook, fontName } from './code-book.js';
import { drawPage } from './draw-page.js';
import { FileWriter } from './file-writer.js';
import { makeFrame } from './frame.js';
import { writeOutline } from './outline.js';
import { writeSignatureFields } from './signature-fields.js';
import { createTagTree } from './tag-tree.js';
import { writeFonts } from './write-fonts.js';
import { writePages } from './write-pages.js';
import { writeTagTree } from './write-tag-tree.js';

export interface PagesContext {
  readonly properties: DocumentProperties;
  /** The fonts that the pages were set with. */
  readonly fonts: FontSet;
  readonly compressor?: Compressor | undefined;
}

/** The same pages, properties, fonts and compressor give the same bytes. */
export async function renderPdf(pages: Pages, context: PagesContext): Promise<Uint8Array> {
  const { properties, fonts, compressor = plainCompressor } = context;
  if (pages.pages.length === 0) throw new Error('a document without pages');
  const places = properties.status === 'issued' ? signaturePlaces(pages) : [];
  const book = await codeBook(pages, fonts, places.length > 0 ? 'regular' : undefined);
  const frame = await makeFrame(properties, pages.language);
  const writer = new FileWriter(frame);
  const tree = createTagTree(pages);
  const drawn = pages.pages.map((page) => ({ page, number: writer.reserve(), ...drawPage(page, tree.tagOf, book) }));
  const numbers = drawn.map(({ number }) => number);
  const fontNumbers = writeFonts(writer, book);
  const name = fontName('regular');
  const signatures =
    places.length > 0
      ? writeSignatureFields(writer, pages, places, numbers, { name, number: fontNumbers.get(name) as number })
      : undefined;
  const widgetsOn = (index: number): readonly number[] => signatures?.onPages[index] ?? [];
  writePages(
    writer,
    frame.pages,
    drawn.map((page, index) => ({ ...page, widgets: widgetsOn(index) })),
    fontNumbers,
    compressor,
  );
  const outline = writeOutline(writer, pages, numbers);
  writeTagTree(writer, frame.structure, tree, drawn);
  const form = signatures ? `/AcroForm ${signatures.form} 0 R\n` : '';
  return writer.finish(`/Outlines ${outline} 0 R\n/PageMode /UseOutlines\n${form}`);
}
