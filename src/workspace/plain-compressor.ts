// Deflate and CRC-32 in plain code, for where the machine offers none (a browser).

import { deflateSync } from 'fflate';
import type { Compressor } from './compressor.js';

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
