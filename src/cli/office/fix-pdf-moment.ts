// The moment and the identity that LibreOffice writes into a PDF, set to ones that follow from the document: the same document gives
// the same bytes. Each is replaced by as many letters, so that no place in the file moves. ISO 32000-1, 14.3.3 and 14.4.

import { sha256 } from '../../workspace/output-folder.js';

const ID_LENGTH = 32;

function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return text;
}

function put(bytes: Uint8Array, at: number, letters: string): void {
  for (let index = 0; index < letters.length; index += 1) bytes[at + index] = letters.charCodeAt(index);
}

/** @param date ISO date of the document */
export function fixPdfMoment(pdf: Uint8Array, date: string): Uint8Array {
  const out = pdf.slice();
  const text = latin(pdf);
  const moment = `${date.replace(/-/g, '')}000000`;
  for (const match of text.matchAll(/\/(?:CreationDate|ModDate)\(D:\d{14}/g)) {
    put(out, match.index + match[0].length - moment.length, moment);
  }
  const trailer = text.lastIndexOf('trailer');
  if (trailer < 0) return out;
  const ids = [...text.slice(trailer).matchAll(/[0-9A-F]{32}/g)].map((match) => trailer + match.index);
  for (const at of ids) put(out, at, '0'.repeat(ID_LENGTH));
  const own = sha256(out).slice(0, ID_LENGTH).toUpperCase();
  for (const at of ids) put(out, at, own);
  return out;
}
