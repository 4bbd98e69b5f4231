// The compressor of Node.

import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { Compressor } from './compressor.js';

const LEVEL = 6;

export const diskCompressor: Compressor = {
  deflate: (bytes, last) =>
    deflateRawSync(bytes, { level: LEVEL, finishFlush: last ? constants.Z_FINISH : constants.Z_FULL_FLUSH }),
  crc32: (bytes, before) => crc32(bytes, before),
};
