// The embedded faces as objects of the file, and the entry that names them to pages.

import { type CodeBook, FACES, fontName } from './code-book.js';
import type { EmbeddedFace } from './embed-face.js';
import type { FileWriter } from './file-writer.js';

function writeFace(writer: FileWriter, { objects }: EmbeddedFace): number {
  const numbers = objects.map(() => writer.reserve());
  for (const [place, { text, references, stream }] of objects.entries()) {
    const number = numbers[place] as number;
    let body = text[0] as string;
    for (const [index, to] of references.entries()) body += `${numbers[to]} 0 R${text[index + 1]}`;
    if (stream) writer.writeStream(number, body, [stream]);
    else writer.write(number, body);
  }
  return numbers[0] as number;
}

/** @returns the object of each face that the book has, under the name that pages know it by */
export function writeFonts(writer: FileWriter, book: CodeBook): Map<string, number> {
  const written = new Map<string, number>();
  for (const face of FACES) {
    const embedded = book[face];
    if (embedded) written.set(fontName(face), writeFace(writer, embedded));
  }
  return written;
}
