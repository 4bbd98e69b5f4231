// Pages → PDF 1.7: the frame and the embedded faces as pdfmake makes them, the pages drawn line by line into it, a tree of structure, an
// outline of parts and headings, fields for signatures.

import type { DocumentProperties } from '../../document/document.js';
import type { Page, Pages } from '../../document/pages.js';
import { signaturePlaces } from '../../document/signature-places.js';
import type { FontSet } from '../../fonts/font-set.js';
import { type Compressor, plainCompressor } from '../../workspace/compressor.js';
import { writeSignatureFields } from './append-signature-fields.js';
import { isArchivable } from './archive.js';
import { type CodeBook, codeBook, FACES, fontName } from './code-book.js';
import { drawPage } from './draw-page.js';
import type { EmbeddedFace } from './embed-face.js';
import { FileWriter } from './file-writer.js';
import { makeFrame } from './frame.js';
import { pdfNumber } from './operators.js';
import { writeOutline } from './outline.js';
import { type Piece, packContent } from './pack-content.js';
import { createTagTree, writeTagTree } from './tag-tree.js';

// The embedded faces as objects of the file, and the entry that names them to pages.

function writeFace(writer: FileWriter, { objects }: EmbeddedFace): number {
  const numbers = objects.map(() => writer.reserve());
  for (const [place, { text, references, stream }] of objects.entries()) {
    const number = numbers[place] as number;
    let body = text[0] as string;
    for (const [index, to] of references.entries()) body += `${numbers[to]} 0 R${text[index + 1]}`;
    if (stream) writer.writeStream(number, body, [stream]);
    else writer.write(number, body);
  }
  return numbers[0] as number;
}

/** @returns the object of each face that the book has, under the name that pages know it by */
export function writeFonts(writer: FileWriter, book: CodeBook): Map<string, number> {
  const written = new Map<string, number>();
  for (const face of FACES) {
    const embedded = book[face];
    if (embedded) written.set(fontName(face), writeFace(writer, embedded));
  }
  return written;
}

// The pages as objects of the file: their size, their content, what of the file they use. ISO 32000-1, 7.7.3.

export interface WrittenPage {
  readonly page: Page;
  /** Its object. */
  readonly number: number;
  readonly pieces: readonly Piece[];
  /** Objects of what stands above its content. */
  readonly widgets: readonly number[];
}

const references = (numbers: readonly number[]): string => numbers.map((number) => `${number} 0 R`).join(' ');

/**
 * @param root the object that the catalog names
 * @param fonts objects by the names that contents know them by
 */
export function writePages(
  writer: FileWriter,
  root: number,
  pages: readonly WrittenPage[],
  fonts: ReadonlyMap<string, number>,
  compressor: Compressor,
): void {
  const resources = writer.reserve();
  const named = [...fonts].map(([name, number]) => `/${name} ${number} 0 R`);
  writer.write(resources, `<</ProcSet [/PDF /Text] /Font <<${named.join(' ')}>>>>`);
  for (const [index, { page, number, pieces, widgets }] of pages.entries()) {
    const content = writer.reserve();
    const packed = packContent(pieces, compressor);
    const length = packed.reduce((sum, bytes) => sum + bytes.length, 0);
    writer.writeStream(content, `<</Filter /FlateDecode /Length ${length}>>`, packed);
    const size = `${pdfNumber(page.width)} ${pdfNumber(page.height)}`;
    const annotations = widgets.length === 0 ? '' : ` /Annots [${references(widgets)}]`;
    writer.write(
      number,
      `<</Type /Page /Parent ${root} 0 R /MediaBox [0 0 ${size}] /Contents ${content} 0 R /Resources ${resources} 0 R /StructParents ${index} /Tabs /S${annotations}>>`,
    );
  }
  const all = references(pages.map(({ number }) => number));
  writer.write(root, `<</Type /Pages /Count ${pages.length} /Kids [${all}]>>`);
}

export interface PagesContext {
  readonly properties: DocumentProperties;
  /** The fonts that the pages were set with. */
  readonly fonts: FontSet;
  readonly compressor?: Compressor | undefined;
  /** Empty signature fields where the document goes out. */
  readonly signFields?: boolean | undefined;
}

/** The same pages, properties, fonts and compressor give the same bytes. */
export async function renderPdf(pages: Pages, context: PagesContext): Promise<Uint8Array> {
  const { properties, fonts, compressor = plainCompressor, signFields = false } = context;
  if (pages.pages.length === 0) throw new Error('a document without pages');
  const places = signFields && properties.status === 'issued' ? signaturePlaces(pages) : [];
  const book = await codeBook(pages, fonts, places.length > 0 ? 'regular' : undefined);
  const frame = await makeFrame(properties, pages.language, isArchivable(fonts));
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
  writeTagTree(writer, frame.structure, tree, drawn, signatures?.fields);
  const form = signatures ? `/AcroForm ${signatures.form} 0 R\n` : '';
  return writer.finish(`/Outlines ${outline} 0 R\n/PageMode /UseOutlines\n${form}`);
}
