// The frame of a file, made by pdfmake: version, catalog, properties, metadata, language, the wish to show the title. Pages, the tree of
// structure and all else are written into it.

import pdfMake from 'pdfmake';
import type { DocumentProperties } from '../../document/document.js';
import { ARCHIVE_SUBSET, withReadingClaim } from './archive.js';
import { pdfText } from './operators.js';

// A finished PDF file as its objects, found by its table of places. ISO 32000-1, 7.5.4 and 7.5.5. For files without object streams and
// without updates, as pdfmake writes them.

/** What stands between `obj` and `endobj`, line ends around it left out. */
export interface TakenObject {
  /** The dictionary, or whatever the object is, one character a byte. */
  readonly text: string;
  /** The same as bytes, the stream included. */
  readonly bytes: Uint8Array;
  /** What stands between `stream` and `endstream`. */
  readonly stream?: Uint8Array;
}

interface TakenFile {
  /** The lines before the first object. */
  readonly header: Uint8Array;
  /** By their numbers. */
  readonly objects: ReadonlyMap<number, TakenObject>;
  readonly trailer: string;
}

const ENTRY = 20;
const STREAM = '\nstream\n';
const END_STREAM = '\nendstream';

const unlike = (what: string): Error => new Error(`a PDF file unlike those of pdfmake 0.3: ${what}`);

/** The number that a key of a dictionary refers to. */
function referenceIn(text: string, key: string): number {
  const found = new RegExp(`^/${key} (\\d+) 0 R$`, 'm').exec(text)?.[1];
  if (found === undefined) throw unlike(`no reference ${key}`);
  return Number(found);
}

function takeObject(text: string, bytes: Uint8Array, number: number, start: number, end: number): TakenObject {
  const open = `${number} 0 obj\n`;
  const close = '\nendobj\n';
  if (!text.startsWith(open, start) || !text.endsWith(close, end)) throw unlike(`no object ${number} at ${start}`);
  const from = start + open.length;
  const to = end - close.length;
  const streamAt = text.startsWith('<<', from) ? text.indexOf(STREAM, from) : -1;
  if (streamAt < 0 || streamAt > to) return { text: text.slice(from, to), bytes: bytes.subarray(from, to) };
  const begin = streamAt + STREAM.length;
  if (!text.endsWith(END_STREAM, to)) throw unlike(`the stream ${number} has no end`);
  return {
    text: text.slice(from, streamAt),
    bytes: bytes.subarray(from, to),
    stream: bytes.subarray(begin, to - END_STREAM.length),
  };
}

/** @throws if the file is not of this simple kind: the package has changed */
export function takeApart(bytes: Uint8Array): TakenFile {
  const text = new TextDecoder('latin1').decode(bytes);
  const tail = /startxref\n(\d+)\n%%EOF\n$/.exec(text.slice(-100))?.[1];
  if (tail === undefined) throw unlike('no place of the table of places');
  const table = Number(tail);
  const head = /^xref\n0 (\d+)\n/.exec(text.slice(table, table + 40));
  if (!head) throw unlike('no table of places');
  const count = Number(head[1]);
  const entries = table + head[0].length;
  const trailer = text.slice(entries + count * ENTRY, text.lastIndexOf('startxref'));
  if (!trailer.startsWith('trailer\n<<\n')) throw unlike('no trailer');
  const places: { number: number; start: number }[] = [];
  for (let number = 1; number < count; number++) {
    places.push({ number, start: Number(text.slice(entries + number * ENTRY, entries + number * ENTRY + 10)) });
  }
  places.sort((a, b) => a.start - b.start);
  const objects = new Map<number, TakenObject>();
  for (const [index, { number, start }] of places.entries()) {
    objects.set(number, takeObject(text, bytes, number, start, places[index + 1]?.start ?? table));
  }
  return { header: bytes.subarray(0, places[0]?.start ?? 0), objects, trailer };
}

// The only door to pdfmake: a document of one empty page with its properties, on which a face may be embedded, as the bytes of a
// finished file. What stands in that file is then taken from it by the rules of the format: nothing here or behind it looks into the
// package.

/** A face embedded in the document; encoding a text takes its glyphs into the subset. */
export interface PackageFont {
  /** Glyph codes as hexadecimal, and their advances. */
  encode(text: string): readonly [readonly string[], unknown];
  /** Has the face embedded. */
  ref(): object;
  readonly font: { glyphForCodePoint(codePoint: number): unknown };
}

/** pdfkit's document, as far as it is asked for anything. */
interface PackageDocument {
  /** Opens a face and makes it the current one. */
  font(bytes: Uint8Array): { readonly _font: PackageFont };
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  end(): void;
}

interface Engine {
  setFonts(fonts: object): void;
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  /** Not there in a browser, where no file can be read anyway. */
  setLocalAccessPolicy?(allows: (path: string) => boolean): void;
  createPdf(definition: object, options: { bufferPages: true }): { getStream(): Promise<PackageDocument> };
}

const engine = pdfMake as unknown as Engine;

function bytesOf(document: PackageDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    document.on('data', (chunk) => {
      chunks.push(chunk);
      size += chunk.length;
    });
    document.on('error', reject);
    document.on('end', () => {
      const bytes = new Uint8Array(size);
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      resolve(bytes);
    });
    document.end();
  });
}

/**
 * @param definition what pdfmake calls the document definition, without content
 * @param draw what is to be done on the open document
 */
export async function packageDocument(
  definition: object,
  draw: (document: PackageDocument) => void = () => {},
): Promise<Uint8Array> {
  engine.setUrlAccessPolicy(() => false);
  engine.setLocalAccessPolicy?.(() => false);
  engine.setFonts({});
  const document = await engine.createPdf({ ...definition, content: [] }, { bufferPages: true }).getStream();
  draw(document);
  return bytesOf(document);
}

export interface Frame {
  readonly header: Uint8Array;
  /** What stays as it is, by number. */
  readonly objects: ReadonlyMap<number, TakenObject>;
  /** Numbers of what is written again. */
  readonly catalog: number;
  readonly pages: number;
  readonly structure: number;
  /** Numbers of the empty page, free for others. */
  readonly free: readonly number[];
  readonly highest: number;
  /** The catalog's entries, without those of bookmarks and form. */
  readonly catalogEntries: string;
  /** The trailer's entries, without the size. */
  readonly trailerEntries: string;
}

/** The date that stands in the file for its making: that of the document, since the same document must give the same bytes. */
const fixedDate = (date: string | undefined): Date => new Date(date ? `${date}T00:00:00Z` : 0);

/** pdfmake puts properties into the metadata, which are XML, as they are given: they are given as XML has them. */
const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;' })[character] ?? '&gt;');

/** The lines between `<<` and `>>`. */
const entriesOf = (dictionary: string): string => dictionary.replace(/^[^<]*<<\n/, '').replace(/\n>>\s*$/, '');

/** @param archivable whether the file may claim to be fit for archives and reading programs */
export async function makeFrame(properties: DocumentProperties, language: string, archivable: boolean): Promise<Frame> {
  const date = fixedDate(properties.date);
  const { title, author, subject } = properties;
  const texts = { Title: title, Author: author, Subject: subject, Keywords: properties.keywords.join(', ') };
  const file = await packageDocument({
    version: '1.7',
    ...(archivable && ARCHIVE_SUBSET),
    tagged: true,
    language,
    displayTitle: true,
    info: {
      title: escaped(texts.Title),
      author: escaped(texts.Author),
      subject: escaped(texts.Subject),
      keywords: escaped(texts.Keywords),
      creator: 'kehoach',
      producer: 'kehoach (pdfmake)',
      creationDate: date,
      modDate: date,
    },
  });
  const { header, objects, trailer } = takeApart(file);
  const textOf = (number: number): string => objects.get(number)?.text ?? '';
  const catalog = referenceIn(trailer, 'Root');
  const pages = referenceIn(textOf(catalog), 'Pages');
  const structure = referenceIn(textOf(catalog), 'StructTreeRoot');
  const page = Number(/^\/Kids \[(\d+) 0 R\]$/m.exec(textOf(pages))?.[1]);
  const free = [page, referenceIn(textOf(page), 'Contents'), referenceIn(textOf(page), 'Resources')];
  const info = textOf(referenceIn(trailer, 'Info'));
  const named = Object.entries(texts).filter(([, value]) => escaped(value) !== value);
  const plain = named.map(([key, value]): [number, TakenObject] => {
    const text = pdfText(value);
    return [referenceIn(info, key), { text, bytes: new TextEncoder().encode(text) }];
  });
  const metadata = archivable ? referenceIn(textOf(catalog), 'Metadata') : undefined;
  const claimed = metadata === undefined ? [] : [[metadata, withReadingClaim(objects.get(metadata)?.stream)] as const];
  const rewritten = new Set([catalog, pages, structure, ...free]);
  return {
    header,
    objects: new Map([...[...objects].filter(([number]) => !rewritten.has(number)), ...claimed, ...plain]),
    catalog,
    pages,
    structure,
    free,
    highest: Math.max(...objects.keys()),
    catalogEntries: entriesOf(textOf(catalog)),
    trailerEntries: entriesOf(trailer).replace(/^\/Size \d+\n/m, ''),
  };
}
