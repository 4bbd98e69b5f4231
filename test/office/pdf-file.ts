// A PDF file of classic form as its objects, to be looked at, broken and written again: by the rules of the format alone, with nothing of ours.

import { deflateSync, inflateSync } from 'node:zlib';

export interface PdfObject {
  /** The dictionary, or whatever the object is; one character a byte. */
  text: string;
  /** Unpacked. */
  stream?: string;
}

export interface PdfFile {
  readonly header: string;
  readonly objects: Map<number, PdfObject>;
  trailer: string;
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');

/** The newest revision of each object. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = latin(bytes);
  const objects = new Map<number, PdfObject>();
  const first = /\d+ 0 obj\n/.exec(text)?.index ?? 0;
  for (const found of text.matchAll(/(?<=^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj\n/g)) {
    const [dictionary = '', ...rest] = (found[2] as string).split('\nstream\n');
    const packed = rest.length === 0 ? undefined : rest.join('\nstream\n').replace(/\nendstream$/, '');
    const stream =
      packed !== undefined && dictionary.includes('/FlateDecode') ? latin(inflateSync(bytesOf(packed))) : packed;
    objects.set(Number(found[1]), { text: dictionary, ...(stream === undefined ? {} : { stream }) });
  }
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(text.slice(text.lastIndexOf('trailer')))?.[1] ?? '';
  return { header: text.slice(0, first), objects, trailer };
}

export function writePdf({ header, objects, trailer }: PdfFile): Uint8Array {
  let text = header;
  const places = new Map<number, number>();
  for (const [number, { text: own, stream }] of objects) {
    places.set(number, text.length);
    const packed = stream === undefined || !own.includes('/FlateDecode') ? stream : latin(deflateSync(bytesOf(stream)));
    const dictionary = packed === undefined ? own : own.replace(/\/Length \d+/, `/Length ${packed.length}`);
    text += `${number} 0 obj\n${dictionary}${packed === undefined ? '' : `\nstream\n${packed}\nendstream`}\nendobj\n`;
  }
  const size = Math.max(...objects.keys()) + 1;
  const entry = (number: number): string => `${String(places.get(number) ?? 0).padStart(10, '0')} 00000 n \n`;
  const table = Array.from({ length: size - 1 }, (_, index) => entry(index + 1)).join('');
  return bytesOf(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<<${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}
