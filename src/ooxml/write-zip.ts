// Packed parts as a ZIP file (PKWARE APPNOTE 4.3), every time stamp the first moment of DOS time: the same parts give the same bytes.

import { type Compressor, plainCompressor } from '../workspace/compressor.js';

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

/** At these numbers and beyond a ZIP needs another form (Zip64: APPNOTE 4.4.1.4), which old programs do not read. */
interface ZipLimits {
  readonly files: number;
  readonly bytes: number;
}

const PLAIN: ZipLimits = { files: 0xffff, bytes: 0xffff_ffff };

export class ZipTooLarge extends Error {}

const sizeOf = ({ deflated }: ZipPart): number => deflated.reduce((sum, piece) => sum + piece.length, 0);

const encoder = new TextEncoder();

/** @param size of the fixed fields, which the name follows @param at of those that both kinds of headers have */
function header(signature: number, size: number, at: number, part: ZipPart): { bytes: Uint8Array; view: DataView } {
  const name = encoder.encode(part.name);
  const bytes = new Uint8Array(size + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  view.setUint16(at, VERSION, true);
  if (name.length > part.name.length) view.setUint16(at + 2, UTF_8, true);
  view.setUint16(at + 4, part.method ?? DEFLATE, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, part.sum, true);
  view.setUint32(at + 14, sizeOf(part), true);
  view.setUint32(at + 18, part.length, true);
  view.setUint16(at + 22, name.length, true);
  bytes.set(name, size);
  return { bytes, view };
}

/** The entry of the table at the end. @param offset of the part's own header */
function entry(part: ZipPart, offset: number): Uint8Array {
  const { bytes, view } = header(0x02014b50, CENTRAL, 6, part);
  view.setUint16(4, VERSION, true);
  view.setUint32(42, offset, true);
  return bytes;
}

/** @param start offset of the table, @param size its length */
function end(count: number, start: number, size: number): Uint8Array {
  const bytes = new Uint8Array(END);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return bytes;
}

/**
 * A ZIP piece by piece, so that it need not be held: each part is asked for when its turn comes.
 * @throws ZipTooLarge at 65,535 parts or 4 GB
 */
export function* zipPieces(parts: Iterable<ZipPart>, limits = PLAIN): Generator<Uint8Array> {
  const table: Uint8Array[] = [];
  let at = 0;
  const counted = (bytes: Uint8Array): Uint8Array => {
    at += bytes.length;
    if (at >= limits.bytes) throw new ZipTooLarge();
    return bytes;
  };
  for (const part of parts) {
    table.push(entry(part, at));
    if (table.length >= limits.files) throw new ZipTooLarge();
    yield counted(header(0x04034b50, LOCAL, 4, part).bytes);
    for (const piece of part.deflated) yield counted(piece);
  }
  const start = at;
  for (const each of table) yield counted(each);
  yield end(table.length, start, at - start);
}

/** @throws ZipTooLarge at 65,535 parts or 4 GB */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const pieces = [...zipPieces(parts)];
  const zip = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    zip.set(piece, at);
    at += piece.length;
  }
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

/** A part that is put in as it is, because it is packed already. */
export const storePart = (name: string, bytes: Uint8Array, compressor: Compressor = plainCompressor): ZipPart => ({
  name,
  method: 0,
  sum: compressor.crc32(bytes, 0),
  length: bytes.length,
  deflated: [bytes],
});
