import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Piece, packContent } from '../../../../src/render/pdf/pack-content.js';
import { type Compressor, plainCompressor } from '../../../../src/workspace/compressor.js';
import { diskCompressor } from '../../../../src/workspace/disk.js';

const piece = (text: string): Piece => ({
  key: Float64Array.from(text, (character) => character.charCodeAt(0)),
  operators: () => text,
});
/** With its check sum verified. */
const unpacked = (texts: readonly string[], compressor: Compressor): string =>
  inflateSync(Buffer.concat(packContent(texts.map(piece), compressor))).toString('latin1');

describe('packed content', () => {
  test('is one stream of all its pieces, whole or piece by piece', () => {
    const long = Array.from({ length: 9000 }, (_, index) => `${index * 7919} Tm`).join('\n');
    for (const texts of [['a'], ['', 'a', ''], [long, 'b\n', long, long], ['~'.repeat(70_000), long]]) {
      for (const compressor of [diskCompressor, plainCompressor]) {
        expect(unpacked(texts, compressor)).toBe(texts.join(''));
        expect(unpacked(texts, compressor)).toBe(texts.join(''));
      }
    }
  });

  test('compresses a piece once', () => {
    let times = 0;
    const counting: Compressor = {
      ...diskCompressor,
      deflate: (bytes, last) => {
        times += 1;
        return diskCompressor.deflate(bytes, last);
      },
    };
    packContent(['a', 'b'].map(piece), counting);
    packContent(['b', 'c', 'a'].map(piece), counting);
    expect(times).toBe(3);
  });
});
