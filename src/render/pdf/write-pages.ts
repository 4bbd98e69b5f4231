// The pages as objects of the file: their size, their content, what of the file they use. ISO 32000-1, 7.7.3.

import type { Page } from '../../document/pages.js';
import type { Compressor } from '../../workspace/compressor.js';
import type { FileWriter } from './file-writer.js';
import { pdfNumber } from './operators.js';
import { packContent } from './pack-content.js';
import type { Piece } from './piece.js';

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
