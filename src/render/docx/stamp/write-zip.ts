// Deflated parts as a ZIP file (PKWARE APPNOTE 4.3), every time stamp the first moment of DOS time: the same parts give the same bytes.

export interface ZipPart {
  /** Plain letters only, as all names inside a .docx are. */
  readonly name: string;
  readonly sum: number;
  /** Length before deflating. */
  readonly length: number;
  /** Pieces of one deflate stream. */
  readonly deflated: readonly Uint8Array[];
}

const LOCAL = 30;
const CENTRAL = 46;
const END = 22;
const DEFLATE = 8;
const VERSION = 20;
/** 1980-01-01. */
const DATE = (1 << 5) | 1;

const sizeOf = ({ deflated }: ZipPart): number => deflated.reduce((sum, piece) => sum + piece.length, 0);

export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const total = parts.reduce((sum, part) => sum + LOCAL + CENTRAL + 2 * part.name.length + sizeOf(part), END);
  const zip = new Uint8Array(total);
  const view = new DataView(zip.buffer);
  const header = (at: number, part: ZipPart, size: number): void => {
    view.setUint16(at, VERSION, true);
    view.setUint16(at + 4, DEFLATE, true);
    view.setUint16(at + 8, DATE, true);
    view.setUint32(at + 10, part.sum, true);
    view.setUint32(at + 14, size, true);
    view.setUint32(at + 18, part.length, true);
    view.setUint16(at + 22, part.name.length, true);
  };
  const name = (at: number, text: string): void => {
    for (let index = 0; index < text.length; index++) zip[at + index] = text.charCodeAt(index);
  };
  let at = 0;
  const offsets = parts.map((part) => {
    const start = at;
    view.setUint32(at, 0x04034b50, true);
    header(at + 4, part, sizeOf(part));
    name(at + LOCAL, part.name);
    at += LOCAL + part.name.length;
    for (const piece of part.deflated) {
      zip.set(piece, at);
      at += piece.length;
    }
    return start;
  });
  const central = at;
  for (const [index, part] of parts.entries()) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    header(at + 6, part, sizeOf(part));
    view.setUint32(at + 42, offsets[index] as number, true);
    name(at + CENTRAL, part.name);
    at += CENTRAL + part.name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - central, true);
  view.setUint32(at + 16, central, true);
  return zip;
}
