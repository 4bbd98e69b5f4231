// Packed parts as a ZIP file (PKWARE APPNOTE 4.3), every time stamp the first moment of DOS time: the same parts give the same bytes.

import type { Compressor } from '../workspace/compressor.js';
import { plainCompressor } from '../workspace/plain-compressor.js';

export interface ZipPart {
  readonly name: string;
  /** 8 is deflate, the method where none is named; 0 is stored as it is. */
  readonly method?: number;
  readonly sum: number;
  /** Length before packing. */
  readonly length: number;
  /** Pieces of one stream. */
  readonly deflated: readonly Uint8Array[];
}

const LOCAL = 30;
const CENTRAL = 46;
const END = 22;
const DEFLATE = 8;
const VERSION = 20;
/** The name is UTF-8: APPNOTE 4.4.4, bit 11. */
const UTF_8 = 0x800;
/** 1980-01-01. */
const DATE = (1 << 5) | 1;

const sizeOf = ({ deflated }: ZipPart): number => deflated.reduce((sum, piece) => sum + piece.length, 0);

const encoder = new TextEncoder();

export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const names = parts.map(({ name }) => encoder.encode(name));
  const lengthOf = (index: number): number => (names[index] as Uint8Array).length;
  const total = parts.reduce((sum, part, index) => sum + LOCAL + CENTRAL + 2 * lengthOf(index) + sizeOf(part), END);
  const zip = new Uint8Array(total);
  const view = new DataView(zip.buffer);
  const header = (at: number, part: ZipPart, index: number): void => {
    view.setUint16(at, VERSION, true);
    if (lengthOf(index) > part.name.length) view.setUint16(at + 2, UTF_8, true);
    view.setUint16(at + 4, part.method ?? DEFLATE, true);
    view.setUint16(at + 8, DATE, true);
    view.setUint32(at + 10, part.sum, true);
    view.setUint32(at + 14, sizeOf(part), true);
    view.setUint32(at + 18, part.length, true);
    view.setUint16(at + 22, lengthOf(index), true);
  };
  let at = 0;
  const offsets = parts.map((part, index) => {
    const start = at;
    view.setUint32(at, 0x04034b50, true);
    header(at + 4, part, index);
    zip.set(names[index] as Uint8Array, at + LOCAL);
    at += LOCAL + lengthOf(index);
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
    header(at + 6, part, index);
    view.setUint32(at + 42, offsets[index] as number, true);
    zip.set(names[index] as Uint8Array, at + CENTRAL);
    at += CENTRAL + lengthOf(index);
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - central, true);
  view.setUint32(at + 16, central, true);
  return zip;
}

/** @param content text is written as UTF-8 */
export function packPart(
  name: string,
  content: string | Uint8Array,
  compressor: Compressor = plainCompressor,
): ZipPart {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  return { name, sum: compressor.crc32(bytes, 0), length: bytes.length, deflated: [compressor.deflate(bytes, true)] };
}

/** A ZIP file of these contents by name, in their order. */
export const zipFiles = (files: Iterable<readonly [string, string | Uint8Array]>): Uint8Array =>
  writeZip([...files].map(([name, content]) => packPart(name, content)));
