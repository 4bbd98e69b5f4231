// The only door to pdfmake: it opens the document (fonts, properties, language, version), whose pages are then drawn by us. The
// package keeps one engine for the whole process; fonts are set and the document is started in one go, so that renderings that run
// at the same time do not meet.

import pdfMake from 'pdfmake';
import type { DocumentProperties, Pt } from '../../document/document.js';
import type { FontFace, FontSet } from '../../fonts/font-set.js';
import { leanFont } from './lean-font.js';
import type { PdfSurface } from './surface.js';

/** The name under which the faces are known to pdfmake. */
export const FAMILY = 'text';

interface Engine {
  readonly virtualfs: { existsSync(name: string): boolean; writeFileSync(name: string, content: Uint8Array): void };
  setFonts(fonts: Record<string, Record<string, string>>): void;
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  /** Not there in a browser, where no file can be read anyway. */
  setLocalAccessPolicy?(allows: (path: string) => boolean): void;
  createPdf(definition: object, options: { bufferPages: true }): { getStream(): Promise<PdfSurface> };
}

const engine = pdfMake as unknown as Engine;
const names = new WeakMap<Uint8Array, string>();

/** FNV-1a: the same font loaded twice is stored once. */
function checksum(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16);
}

/** The face as a file of pdfmake's own file system, which takes bytes where the definition of a font only takes names. */
function fileOf(face: FontFace): string {
  let name = names.get(face.bytes);
  if (!name) {
    name = `kehoach/lean-${face.bytes.length}-${checksum(face.bytes)}.ttf`;
    names.set(face.bytes, name);
    if (!engine.virtualfs.existsSync(name)) engine.virtualfs.writeFileSync(name, leanFont(face.bytes));
  }
  return name;
}

/** The date that stands in the file for its making: that of the document, since the same document must give the same bytes. */
const fixedDate = (date: string | undefined): Date => new Date(date ? `${date}T00:00:00Z` : 0);

export interface SurfaceOptions {
  readonly properties: DocumentProperties;
  readonly language: string;
  readonly fonts: FontSet;
  readonly firstPage: { readonly width: Pt; readonly height: Pt };
}

/** @returns the document with its first page open and empty */
export async function openSurface({ properties, language, fonts, firstPage }: SurfaceOptions): Promise<PdfSurface> {
  const { regular, bold, italic, boldItalic } = fonts.faces;
  const date = fixedDate(properties.date);
  engine.setUrlAccessPolicy(() => false);
  engine.setLocalAccessPolicy?.(() => false);
  engine.setFonts({
    [FAMILY]: { normal: fileOf(regular), bold: fileOf(bold), italics: fileOf(italic), bolditalics: fileOf(boldItalic) },
  });
  const { width, height } = firstPage;
  const definition = {
    content: [],
    pageSize: { width, height },
    pageOrientation: width > height ? 'landscape' : 'portrait',
    pageMargins: 0,
    defaultStyle: { font: FAMILY },
    version: '1.7',
    tagged: true,
    language,
    displayTitle: true,
    info: {
      title: properties.title,
      author: properties.author,
      subject: properties.subject,
      keywords: properties.keywords.join(', '),
      creator: 'kehoach',
      producer: 'kehoach (pdfmake)',
      creationDate: date,
      modDate: date,
    },
  };
  return engine.createPdf(definition, { bufferPages: true }).getStream();
}
