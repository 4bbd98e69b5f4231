// Deflate (RFC 1951) and CRC-32 of the machine at hand: several times faster than any in plain code. Where there is none, writers bring
// their own.

import { deflateSync } from 'fflate';

export interface Compressor {
  /** It cannot leave a stream open: no pieces. */
  readonly wholeOnly?: boolean;
  /**
   * Raw deflate. Pieces put one after the other are one stream; each is compressed for itself, so that a piece that comes again need not be.
   *
   * @param last ends the stream; always true where `wholeOnly` says so
   */
  deflate(bytes: Uint8Array, last: boolean): Uint8Array;
  /** @param before the sum of what stands before; 0 at the start */
  crc32(bytes: Uint8Array, before: number): number;
}

// Deflate and CRC-32 in plain code, for where the machine offers none (a browser).

const LEVEL = 6;

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

export const plainCompressor: Compressor = {
  wholeOnly: true,
  deflate: (bytes) => deflateSync(bytes, { level: LEVEL }),
  crc32: (bytes, before) => {
    let sum = ~before;
    for (const byte of bytes) sum = (table[(sum ^ byte) & 255] as number) ^ (sum >>> 8);
    return ~sum >>> 0;
  },
};
