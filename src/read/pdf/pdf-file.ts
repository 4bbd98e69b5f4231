// The objects of a PDF of ours: written plainly, one after the other, none packed into streams. A later object of the same number takes
// the place of an earlier one, as when a signature is added. Streams are unpacked only when asked for, within bounds. ISO 32000-1, 7.3–7.5.

import { Unzlib } from 'fflate';
import {
  isArray,
  isDictionary,
  isReference,
  type PdfDictionary,
  PdfParser,
  type PdfReference,
  type PdfValue,
} from './parse-value.js';

/** The file asks for more than any document of ours. */
export class TooMuchWork extends Error {}

/** In characters looked at; about 1,300 pages of ours, more than a document may have paragraphs for. */
const MOST = 64 * 1024 * 1024;

/** @throws TooMuchWork once all that was spent is over the limit */
export type Spend = (work: number) => void;

export function limitedWork(most = MOST): Spend {
  let left = most;
  return (work) => {
    left -= work;
    if (left < 0) throw new TooMuchWork();
  };
}

const STEP = 16 * 1024;

interface Stored {
  readonly value: PdfValue;
  /** Where the bytes of its stream begin. */
  readonly stream?: number;
}

export interface PdfFile {
  /** Follows references; undefined for what is not there. */
  readonly get: (value: PdfValue | undefined) => PdfValue | undefined;
  readonly dictionary: (value: PdfValue | undefined) => PdfDictionary | undefined;
  readonly array: (value: PdfValue | undefined) => readonly PdfValue[];
  /** To be told of all work that the file can make longer than itself. */
  readonly spend: Spend;
  /** The unpacked bytes, a character each; empty for what is no stream. @throws TooMuchWork */
  readonly stream: (reference: PdfReference) => string;
  /** The dictionaries of a /Type. */
  readonly ofType: (type: string) => readonly PdfDictionary[];
  readonly info: PdfDictionary | undefined;
}

/** Of at most 32,768 characters at once: more arguments are too many for some engines. */
export function characters(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(bytes.length, at + 0x8000)));
  return text;
}

function inflate(bytes: Uint8Array, spend: Spend): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Unzlib((chunk) => {
    spend(chunk.length);
    size += chunk.length;
    chunks.push(chunk);
  });
  for (let at = 0; at < bytes.length; at += STEP) stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function storedObjects(text: string): Map<number, Stored> {
  const objects = new Map<number, Stored>();
  const start = /(?:^|[\r\n ])(\d{1,7}) \d{1,5} obj\b/g;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const parser = new PdfParser(text, start.lastIndex);
    const value = parser.value();
    // what has been read is never read again: a comment may hide any number of beginnings
    start.lastIndex = Math.max(start.lastIndex, parser.position);
    if (value === undefined) continue;
    const opened = /^\s*stream(?:\r\n|\n)/.exec(text.slice(parser.position, parser.position + 20));
    if (opened && isDictionary(value)) {
      const stream = parser.position + opened[0].length;
      objects.set(Number(match[1]), { value, stream });
      const length = value.get('Length');
      start.lastIndex = stream + (typeof length === 'number' && length > 0 ? length : 0);
    } else {
      objects.set(Number(match[1]), { value });
    }
  }
  return objects;
}

/** @throws nothing: a file of another kind has no objects */
export function openPdf(bytes: Uint8Array): PdfFile {
  const text = characters(bytes);
  const objects = storedObjects(text);
  const unpacked = new Map<number, string>();
  const spend = limitedWork();

  const get = (value: PdfValue | undefined): PdfValue | undefined => {
    let found = value;
    for (let step = 0; isReference(found) && step < 20; step++) found = objects.get(found.object)?.value;
    return isReference(found) ? undefined : found;
  };
  const dictionary = (value: PdfValue | undefined): PdfDictionary | undefined => {
    const found = get(value);
    return isDictionary(found) ? found : undefined;
  };
  const stream = ({ object }: PdfReference): string => {
    const known = unpacked.get(object);
    if (known !== undefined) return known;
    const stored = objects.get(object);
    const head = dictionary(stored?.value);
    const length = get(head?.get('Length'));
    let found = '';
    if (stored?.stream !== undefined && typeof length === 'number' && length > 0) {
      const packed = bytes.subarray(stored.stream, stored.stream + length);
      const filter = get(head?.get('Filter'));
      try {
        const plain = filter === undefined ? packed : filter === '/FlateDecode' ? inflate(packed, spend) : undefined;
        if (plain) found = characters(plain);
      } catch (error) {
        // A stream that cannot be unpacked says nothing.
        if (error instanceof TooMuchWork) throw error;
      }
    }
    unpacked.set(object, found);
    return found;
  };
  let trailer: RegExpMatchArray | undefined;
  for (const match of text.matchAll(/(?:^|[\r\n])trailer\s/g)) trailer = match;
  const last = trailer && new PdfParser(text, (trailer.index ?? 0) + trailer[0].length).value();
  const info = isDictionary(last) ? dictionary(last.get('Info')) : undefined;
  return {
    get,
    dictionary,
    stream,
    spend,
    info,
    array: (value) => {
      const found = get(value);
      return isArray(found) ? found : [];
    },
    ofType: (type) =>
      [...objects.values()].flatMap(({ value }) =>
        isDictionary(value) && value.get('Type') === `/${type}` ? [value] : [],
      ),
  };
}
