// The pages of a PDF of ours: their size and everything drawn on them, in order.

import type { Diagnostic } from '../../diagnostics/index.js';
import { isReference, type PdfDictionary, type PdfValue } from './parse-value.js';
import { type PdfFile, TooMuchWork } from './pdf-file.js';
import { type DrawnPage, readContent } from './read-content.js';
import { type PdfFont, readFont } from './read-font.js';

// How much work a PDF may ask for, over all its pages: a small file can unpack, repeat and refer without end.

// What is said of a PDF that is, or grows, larger than any document: it is refused whole, never read in part.

export const tooLargePdf = (name: string): Diagnostic => ({
  code: 'check/too-large-pdf',
  severity: 'error',
  place: { file: name },
  message: {
    vi: 'Tệp PDF này quá lớn để xét.',
    en: 'This PDF is too large to be checked.',
  },
  remedy: {
    vi: 'Xét tệp Word (.docx) hoặc tệp kế hoạch (.yaml) của văn bản, hoặc tách văn bản thành nhiều tệp.',
    en: 'Check the Word file (.docx) or the plan file (.yaml) of the document, or split the document into parts.',
  },
});

export interface PdfPage extends DrawnPage {
  /** Its object number. */
  readonly object: number;
  /** In pt. */
  readonly width: number;
  readonly height: number;
}

const MAX_PAGES = 2000;
const MAX_DEPTH = 60;

/** @throws TooMuchWork */
export function readPages(file: PdfFile): PdfPage[] {
  const fonts = new Map<number, PdfFont>();
  const fontOf = (value: PdfValue): PdfFont | undefined => {
    if (!isReference(value)) return undefined;
    const dictionary = file.dictionary(value);
    const font = fonts.get(value.object) ?? (dictionary && readFont(file, dictionary));
    if (font) fonts.set(value.object, font);
    return font;
  };
  const pages: PdfPage[] = [];
  const seen = new Set<number>();

  const page = (object: number, dictionary: PdfDictionary): void => {
    const [left = 0, bottom = 0, right = 0, top = 0] = file
      .array(dictionary.get('MediaBox'))
      .map((each) => (typeof each === 'number' ? each : 0));
    const resources = file.dictionary(file.dictionary(dictionary.get('Resources'))?.get('Font'));
    const named = new Map<string, PdfFont>();
    file.spend(resources?.size ?? 0);
    for (const [name, value] of resources ?? []) {
      const font = fontOf(value);
      if (font) named.set(name, font);
    }
    const contents = dictionary.get('Contents');
    const streams = isReference(contents) && file.array(contents).length === 0 ? [contents] : file.array(contents);
    const pieces = streams.map((each) => (isReference(each) ? file.stream(each) : ''));
    // Counted before they are joined: the same stream may be named many times.
    for (const piece of pieces) file.spend(piece.length + 1);
    const content = pieces.join('\n');
    pages.push({
      object,
      width: right - left,
      height: top - bottom,
      ...readContent(content, top - bottom, named, file.spend),
    });
  };

  const visit = (value: PdfValue, depth: number): void => {
    if (!isReference(value) || seen.has(value.object)) return;
    if (depth > MAX_DEPTH || pages.length >= MAX_PAGES) throw new TooMuchWork();
    seen.add(value.object);
    const dictionary = file.dictionary(value);
    if (!dictionary) return;
    if (dictionary.get('Type') === '/Page') page(value.object, dictionary);
    else {
      const kids = file.array(dictionary.get('Kids'));
      file.spend(kids.length);
      for (const kid of kids) visit(kid, depth + 1);
    }
  };
  const [catalog] = file.ofType('Catalog').slice(-1);
  const root = catalog?.get('Pages');
  if (root !== undefined) visit(root, 0);
  return pages;
}
