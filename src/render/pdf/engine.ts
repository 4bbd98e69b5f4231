// The only door to pdfmake. The package keeps one engine for the whole process; fonts are set and the document is started in one
// go, so that renderings that run at the same time do not meet.

import pdfMake from 'pdfmake';
import type { FontFace, FontSet } from '../../fonts/font-set.js';
import { FONT } from './definition.js';
import type { PdfNode } from './pdf-node.js';

interface VirtualFiles {
  existsSync(name: string): boolean;
  writeFileSync(name: string, content: Uint8Array): void;
}

interface Engine {
  readonly virtualfs: VirtualFiles;
  setFonts(fonts: Record<string, Record<string, string>>): void;
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  /** Not there in a browser, where no file can be read anyway. */
  setLocalAccessPolicy?(allows: (path: string) => boolean): void;
  createPdf(definition: PdfNode): { getBuffer(): Promise<Uint8Array> };
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
    name = `kehoach/${face.bytes.length}-${checksum(face.bytes)}.ttf`;
    names.set(face.bytes, name);
    if (!engine.virtualfs.existsSync(name)) engine.virtualfs.writeFileSync(name, face.bytes);
  }
  return name;
}

/** Lays out and writes a document definition. Nothing is read from disk or net. */
export async function writePdf(definition: PdfNode, fonts: FontSet): Promise<Uint8Array> {
  const { regular, bold, italic, boldItalic } = fonts.faces;
  engine.setUrlAccessPolicy(() => false);
  engine.setLocalAccessPolicy?.(() => false);
  engine.setFonts({
    [FONT]: { normal: fileOf(regular), bold: fileOf(bold), italics: fileOf(italic), bolditalics: fileOf(boldItalic) },
  });
  return new Uint8Array(await engine.createPdf(definition).getBuffer());
}
