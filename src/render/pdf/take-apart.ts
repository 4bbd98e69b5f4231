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

export interface TakenFile {
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
export function referenceIn(text: string, key: string): number {
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
