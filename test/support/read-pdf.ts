// Reads a PDF back as a reader program does: text page by page, in the order of the content.

import { getDocumentProxy } from 'unpdf';

/**
 * The text of each page, white space as single spaces. Pieces that do not touch are words apart: cells side by side, for which a
 * reader program would look at the table. A word broken after its hyphen goes on in the next line.
 */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    let text = '';
    let end = { x: Number.NaN, y: Number.NaN };
    for (const item of items) {
      if (!('str' in item)) continue;
      const [x, y] = [item.transform[4] as number, item.transform[5] as number];
      const touches = Math.abs(y - end.y) < 0.5 && Math.abs(x - end.x) < 1;
      const goesOn = touches || (/\S-$/.test(text) && Math.abs(y - end.y) >= 0.5);
      text += goesOn ? item.str : ` ${item.str}`;
      end = { x: x + item.width, y };
    }
    pages.push(text.replace(/\s+/g, ' ').trim());
  }
  return pages;
}

/** Width and height of each page in pt, rounded. */
export async function pdfPageSizes(bytes: Uint8Array): Promise<[number, number][]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const sizes: [number, number][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
    sizes.push([Math.round(width), Math.round(height)]);
  }
  return sizes;
}

export interface PlacedText {
  readonly text: string;
  /** Left and baseline in pt from the top left corner of the page. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The pieces of text of a page where they stand. */
export async function pdfTexts(bytes: Uint8Array, pageNumber: number): Promise<PlacedText[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const page = await pdf.getPage(pageNumber);
  const { height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap((item) =>
    'str' in item ? [{ text: item.str, x: item.transform[4], y: height - item.transform[5], width: item.width }] : [],
  );
}
