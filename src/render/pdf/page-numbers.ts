// Page numbers by part: pdfmake's headers only know the page of the whole file, so the first page of each part is remembered as the
// headers are asked in page order. Shown centred over the text from the second page of the part on (NĐ 30/2020/NĐ-CP, Phụ lục I,
// mục I.7 and III.1.đ).

import type { PageSetup } from '../../document/document.js';
import { type StyleSheet, styleOf } from '../../document/style-sheet.js';
import type { FontSet } from '../../fonts/font-set.js';
import { points } from './lengths.js';
import type { PdfNode } from './pdf-node.js';
import { lineFactor } from './scope.js';

export interface PageCounter {
  /** The number of a page within its part, 1 for its first. Pages must be asked in order; a step back starts anew. */
  numberOf(part: string, page: number): number;
}

export function createPageCounter(): PageCounter {
  const firstPages = new Map<string, number>();
  let last = 0;
  return {
    numberOf(part, page) {
      // pdfmake may lay the document out more than once.
      if (page <= last) firstPages.clear();
      last = page;
      const first = firstPages.get(part) ?? page;
      firstPages.set(part, first);
      return page - first + 1;
    },
  };
}

/** The header of a page with the given number, or nothing on the first page of a part. */
export function pageNumberHeader(number: number, page: PageSetup, styles: StyleSheet, fonts: FontSet): PdfNode | null {
  if (number === 1) return null;
  const style = styleOf(styles, 'page-number');
  return {
    text: String(number),
    fontSize: style.size,
    bold: style.bold,
    italics: style.italic,
    color: style.colour,
    lineHeight: style.line * lineFactor(fonts),
    alignment: style.align,
    // The header box is as wide as the page, the number is centred over the text.
    margin: [points(page.margins.left), points(page.headerDistance), points(page.margins.right), 0],
  };
}
