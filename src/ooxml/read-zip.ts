// The entries of a ZIP file (PKWARE APPNOTE 4.3), bounded: what a file says of its own size is not believed, and unpacking stops where
// an entry grows past its bounds. For files that come from outside.

import { Inflate } from 'fflate';

/** An entry as it lies in the file. */
export interface PackedEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly sum: number;
  /** Unpacked, as the file says. */
  readonly size: number;
  readonly packed: Uint8Array;
}

export type ZipFault = 'not-zip' | 'encrypted' | 'broken' | 'too-large';

const MAX_FILE_BYTES = 64 * 1024 * 1024;
const MAX_ENTRIES = 20_000;
const MAX_ENTRY_BYTES = 48 * 1024 * 1024;

/** Packed bytes handed over at a time: deflate makes at most about a thousand times as many of them. */
const STEP = 8 * 1024;

class Refused extends Error {
  constructor(readonly fault: ZipFault) {
    super(fault);
  }
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new Refused('broken');
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let start = 0; start < packed.length; start += STEP) {
    const end = Math.min(packed.length, start + STEP);
    stream.push(packed.subarray(start, end), end === packed.length);
  }
  if (length !== size) throw new Refused('broken');
  return out;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22;
  for (let offset = last; offset >= Math.max(0, last - 0xffff); offset -= 1) {
    if (view.getUint32(offset, true) === 0x06054b50) return offset;
  }
  throw new Refused('not-zip');
}

function unpack({ method, size, packed }: PackedEntry): Uint8Array {
  if (method === 0 && packed.length === size) return packed.slice();
  if (method !== 8) throw new Refused('broken');
  return size === 0 ? new Uint8Array() : inflate(packed, size);
}

/** Size, packed size and place of an entry; where they do not say it, its extra field of 64-bit numbers does (4.5.3). */
function wideFields(view: DataView, at: number, nameLength: number): [size: number, packed: number, local: number] {
  const fields = [24, 20, 42].map((offset) => view.getUint32(at + offset, true)) as [number, number, number];
  const extraEnd = at + 46 + nameLength + view.getUint16(at + 30, true);
  for (let extra = at + 46 + nameLength; extra + 4 <= extraEnd; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    let next = extra + 4;
    for (const [index, field] of fields.entries()) {
      if (field !== 0xffff_ffff) continue;
      fields[index] = Number(view.getBigUint64(next, true));
      next += 8;
    }
  }
  return fields;
}

function readDirectory(zip: Uint8Array): PackedEntry[] {
  if (zip.length > MAX_FILE_BYTES) throw new Refused('too-large');
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  // an old .doc, or a .docx behind a password, is an OLE file
  if (zip.length >= 8 && view.getUint32(0) === 0xd0cf11e0) throw new Refused('encrypted');
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new Refused('too-large');
  const entries: PackedEntry[] = [];
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Refused('broken');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const sum = view.getUint32(at + 16, true);
    const nameLength = view.getUint16(at + 28, true);
    const [size, packedSize, local] = wideFields(view, at, nameLength);
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (name.endsWith('/')) continue;
    if (flags & 1) throw new Refused('encrypted');
    if (names.has(name) || view.getUint32(local, true) !== 0x04034b50) throw new Refused('broken');
    names.add(name);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packedSize > zip.length) throw new Refused('broken');
    entries.push({ name, method, sum, size, packed: zip.subarray(start, start + packedSize) });
  }
  return entries;
}

function orFault<T>(read: () => T): T | ZipFault {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) return error.fault;
    return 'broken'; // offsets that lead out of the file, packed data that is none
  }
}

/** @returns the entries in the order of the file's directory, still packed, without folders; or why the file is refused */
export const readZipDirectory = (zip: Uint8Array): readonly PackedEntry[] | ZipFault =>
  orFault(() => readDirectory(zip));

/** One entry of a directory, unpacked as far as the bound of one entry. */
export const unpackEntry = (entry: PackedEntry): Uint8Array | ZipFault =>
  orFault(() => {
    if (entry.size > MAX_ENTRY_BYTES) throw new Refused('too-large');
    return unpack(entry);
  });
