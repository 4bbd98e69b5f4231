// Compresses the content of a page: a zlib stream (RFC 1950) put together from pieces, each of which is compressed once for all documents
// in which it stands.

import { type BoundedCache, boundedCache } from '../../workspace/bounded-cache.js';
import type { Compressor } from '../../workspace/compressor.js';
import type { Drawn } from './draw-line.js';

interface Packed {
  readonly bytes: Uint8Array;
  /** Length and sums of what is packed in it. */
  readonly length: number;
  readonly low: number;
  readonly high: number;
}

/** A document of nine pages has some two hundred thousand. */
const MOST_BYTES = 6_000_000;
/** The largest prime below 2^16, and how many bytes may be summed up before the sums leave 32 bits. */
const MODULUS = 65521;
const SAFE = 5552;

const HEADER = Uint8Array.of(0x78, 0x9c);
/** An empty last block. */
const END = Uint8Array.of(0x03, 0x00);

const caches = new WeakMap<Compressor, BoundedCache<string, Packed>>();
const encoder = new TextEncoder();

/** Adler-32 of the bytes by its two halves. */
function sumsOf(bytes: Uint8Array): { low: number; high: number } {
  let low = 1;
  let high = 0;
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(at + SAFE, bytes.length);
    for (; at < end; at++) {
      low += bytes[at] as number;
      high += low;
    }
    low %= MODULUS;
    high %= MODULUS;
  }
  return { low, high };
}

function packPiece({ operators, key }: Drawn, last: boolean, compressor: Compressor): Packed {
  const cache = caches.get(compressor) ?? boundedCache<string, Packed>(MOST_BYTES);
  caches.set(compressor, cache);
  const known = cache.get(key);
  if (known) return known;
  const plain = encoder.encode(operators);
  // copied: what comes may be a small part of a large buffer
  const packed = { bytes: new Uint8Array(compressor.deflate(plain, last)), length: plain.length, ...sumsOf(plain) };
  cache.set(key, packed, key.length + packed.bytes.length + 300);
  return packed;
}

const join = (pieces: readonly Drawn[]): Drawn => ({
  operators: pieces.map(({ operators }) => operators).join(''),
  key: pieces.map(({ key }) => key).join(''),
});

/** @param pieces ASCII; the stream is that of all of them one after the other */
export function packContent(pieces: readonly Drawn[], compressor: Compressor): Uint8Array[] {
  const whole = compressor.wholeOnly === true;
  const packed = whole
    ? [packPiece(join(pieces), true, compressor)]
    : pieces.map((piece) => packPiece(piece, false, compressor));
  let low = 1;
  let high = 0;
  for (const piece of packed) {
    high = (high + piece.high + (piece.length % MODULUS) * (low + MODULUS - 1)) % MODULUS;
    low = (low + piece.low + MODULUS - 1) % MODULUS;
  }
  const sum = Uint8Array.of(high >> 8, high & 255, low >> 8, low & 255);
  return [HEADER, ...packed.map(({ bytes }) => bytes), ...(whole ? [] : [END]), sum];
}
