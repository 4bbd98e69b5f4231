// Parts of a .docx, deflated: those of the frame once for all documents of its shape, shared pieces of the text once, the rest anew.

import type { ZipPart } from '../../../ooxml/write-zip.js';
import type { Compressor } from '../../../workspace/compressor.js';
import type { Frame } from './frame.js';
import type { XmlPiece } from './pieces.js';

const encoder = new TextEncoder();

export function packFramePart(name: string, frame: Frame, compressor: Compressor): ZipPart {
  const bytes = frame.parts.get(name) as Uint8Array;
  const known = frame.packed.get(compressor) ?? new Map<string, { sum: number; bytes: Uint8Array }>();
  frame.packed.set(compressor, known);
  let packed = known.get(name);
  if (!packed) {
    packed = { sum: compressor.crc32(bytes, 0), bytes: compressor.deflate(bytes, true) };
    known.set(name, packed);
  }
  return { name, sum: packed.sum, length: bytes.length, deflated: [packed.bytes] };
}

/** @param pieces a shared piece never stands last */
export function packPieces(name: string, pieces: readonly XmlPiece[], compressor: Compressor): ZipPart {
  const deflated: Uint8Array[] = [];
  let sum = 0;
  let length = 0;
  const add = (bytes: Uint8Array, packed: Uint8Array): void => {
    sum = compressor.crc32(bytes, sum);
    length += bytes.length;
    deflated.push(packed);
  };
  let own = '';
  const flush = (last: boolean): void => {
    if (own === '' && !last) return;
    const bytes = encoder.encode(own);
    add(bytes, compressor.deflate(bytes, last));
    own = '';
  };
  for (const { text, shared } of pieces) {
    if (!shared || compressor.wholeOnly) {
      own += text;
      continue;
    }
    flush(false);
    if (!shared.packed) {
      const bytes = encoder.encode(text);
      shared.packed = { bytes, deflated: compressor.deflate(bytes, false) };
    }
    add(shared.packed.bytes, shared.packed.deflated);
  }
  flush(true);
  return { name, sum, length, deflated };
}
