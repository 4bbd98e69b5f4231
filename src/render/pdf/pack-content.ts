// Compresses the content of a page: a zlib stream (RFC 1950) put together from pieces, each of which is compressed once for all documents
// in which it stands.

import { type BoundedCache, boundedCache } from '../../workspace/bounded-cache.js';
import type { Compressor } from '../../workspace/compressor.js';

// A piece of a page's content: told apart from others by numbers, so that one which was compressed for an earlier document is found
// without being written again.

export interface Piece {
  /** The same only for the same operators, in this process. */
  readonly key: Float64Array;
  /** ASCII; made when asked for. */
  operators(): string;
}

/** The numbers of a piece while it is put together. */
export class PieceKey {
  private numbers = new Float64Array(256);
  private length = 0;

  add(number: number): void {
    if (this.length === this.numbers.length) {
      const longer = new Float64Array(this.length * 2);
      longer.set(this.numbers);
      this.numbers = longer;
    }
    this.numbers[this.length++] = number;
  }

  /** What was added since the last time. */
  take(): Float64Array {
    const taken = this.numbers.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}

/** Each text its number, in this process. */
const numbers = new Map<string, number>();

/** @param text of few: colours, types of elements */
export function numberOf(text: string): number {
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  return number;
}

interface Packed {
  readonly key: Float64Array;
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

const caches = new WeakMap<Compressor, BoundedCache<number, Packed>>();
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

/** A number for the key, seldom the same for another one. */
function digest(key: Float64Array): number {
  const words = new Uint32Array(key.buffer, key.byteOffset, key.length * 2);
  let first = 0;
  let second = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as number;
    first = Math.imul(first ^ word, 0x9e3779b1) ^ (first >>> 15);
    second = Math.imul(second + word, 0x85ebca6b) ^ (second >>> 13);
  }
  return (first >>> 0) * 0x100000 + ((second >>> 0) & 0xfffff);
}

function isSame(a: Float64Array, b: Float64Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

function packPiece({ key, operators }: Piece, last: boolean, compressor: Compressor): Packed {
  const cache = caches.get(compressor) ?? boundedCache<number, Packed>(MOST_BYTES);
  caches.set(compressor, cache);
  const short = digest(key);
  const known = cache.get(short);
  if (known && isSame(known.key, key)) return known;
  const plain = encoder.encode(operators());
  // copied: what comes may be a small part of a large buffer
  const packed = {
    key,
    bytes: new Uint8Array(compressor.deflate(plain, last)),
    length: plain.length,
    ...sumsOf(plain),
  };
  cache.set(short, packed, key.byteLength + packed.bytes.length + 500);
  return packed;
}

/** All pieces as one. */
function join(pieces: readonly Piece[]): Piece {
  const key = new PieceKey();
  for (const piece of pieces) for (const number of piece.key) key.add(number);
  return { key: key.take(), operators: () => pieces.map(({ operators }) => operators()).join('') };
}

/** @param pieces the stream is that of all of them one after the other */
export function packContent(pieces: readonly Piece[], compressor: Compressor): Uint8Array[] {
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
