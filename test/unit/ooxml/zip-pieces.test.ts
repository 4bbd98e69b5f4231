// A ZIP piece by piece: the same bytes as in one, refused where old programs could not read it.

import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { storePart, writeZip, ZipTooLarge, zipPieces } from '../../../src/ooxml/write-zip.js';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const parts = [storePart('a/b.docx', text('một')), storePart('phường Sao Mai.pdf', text('hai'))];

test('its pieces are the whole, and readers find every part', () => {
  expect(Buffer.concat([...zipPieces(parts)])).toEqual(Buffer.from(writeZip(parts)));
  const read = unzipSync(writeZip(parts));
  expect(Object.entries(read).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
    ['a/b.docx', 'một'],
    ['phường Sao Mai.pdf', 'hai'],
  ]);
});

test('a part is asked for when the one before it is written', () => {
  const asked: string[] = [];
  const lazy = (function* () {
    for (const part of parts) {
      asked.push(part.name);
      yield part;
    }
  })();
  const pieces = zipPieces(lazy);
  pieces.next();
  expect(asked).toEqual(['a/b.docx']);
  expect([...pieces].length).toBeGreaterThan(4);
  expect(asked).toHaveLength(2);
});

test('too many files and too many bytes are refused, not written wrong', () => {
  const many = Array.from({ length: 65_535 }, (_, index) => storePart(String(index), new Uint8Array()));
  expect(() => writeZip(many)).toThrow(ZipTooLarge);
  expect(Object.keys(unzipSync(writeZip(many.slice(1))))).toHaveLength(65_534);
  const limits = { files: 10, bytes: writeZip(parts).length - 22 };
  expect(() => [...zipPieces(parts, limits)]).toThrow(ZipTooLarge);
  expect([...zipPieces(parts, { ...limits, bytes: limits.bytes + 1 })].length).toBeGreaterThan(4);
});
