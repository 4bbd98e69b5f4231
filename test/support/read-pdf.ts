// Reads a PDF back as a reader program does: text page by page, in the order of the content.

import { extractText, getDocumentProxy } from 'unpdf';

/** The text of each page, white space as single spaces. */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text.map((page) => page.replace(/\s+/g, ' ').trim());
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
