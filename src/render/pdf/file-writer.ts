// Puts a file together: the frame that pdfmake made and the objects written into it, then the table of their places. ISO 32000-1, 7.5.

import type { Frame } from './frame.js';

const ENTRY_TAIL = ' 00000 n \n';
/** Text is turned into bytes by so much at a time: one long string would stay in memory for long. */
const MOST_TEXT = 8192;
const encoder = new TextEncoder();

export class FileWriter {
  private readonly chunks: Uint8Array[] = [];
  /** Text not yet among the chunks. */
  private text = '';
  private length = 0;
  /** Where each object begins, by number. */
  private readonly places: number[] = [];
  private readonly free: number[];
  private highest: number;

  constructor(private readonly frame: Frame) {
    this.free = [...frame.free];
    this.highest = frame.highest;
    this.addBytes(frame.header);
    for (const [number, { bytes }] of frame.objects) {
      this.open(number);
      this.addBytes(bytes);
      this.add('\nendobj\n');
    }
  }

  /** A number for an object that is still to be written. */
  reserve(): number {
    return this.free.shift() ?? ++this.highest;
  }

  /** The first of so many numbers that follow each other. */
  reserveMany(count: number): number {
    this.highest += count;
    return this.highest - count + 1;
  }

  /** @param body ASCII */
  write(number: number, body: string): void {
    this.open(number);
    this.add(`${body}\nendobj\n`);
  }

  /** @param dictionary with the length of the stream; ASCII */
  writeStream(number: number, dictionary: string, content: readonly Uint8Array[]): void {
    this.open(number);
    this.add(`${dictionary}\nstream\n`);
    for (const bytes of content) this.addBytes(bytes);
    this.add('\nendstream\nendobj\n');
  }

  /** @param catalogEntries added to those of the frame */
  finish(catalogEntries: string): Uint8Array {
    const { catalog, catalogEntries: own, trailerEntries } = this.frame;
    this.write(catalog, `<<\n${own}\n${catalogEntries}>>`);
    const start = this.length;
    const count = this.highest + 1;
    this.add(`xref\n0 ${count}\n0000000000 65535 f \n`);
    for (let number = 1; number < count; number++) {
      const place = this.places[number];
      if (place === undefined) throw new Error(`object ${number} was never written`);
      this.add(String(place).padStart(10, '0') + ENTRY_TAIL);
    }
    this.add(`trailer\n<<\n/Size ${count}\n${trailerEntries}\n>>\nstartxref\n${start}\n%%EOF\n`);
    return this.bytes();
  }

  private open(number: number): void {
    if (this.places[number] !== undefined) throw new Error(`object ${number} was written twice`);
    this.places[number] = this.length;
    this.add(`${number} 0 obj\n`);
  }

  private add(text: string): void {
    this.text += text;
    this.length += text.length;
    if (this.text.length > MOST_TEXT) this.flush();
  }

  private addBytes(bytes: Uint8Array): void {
    this.flush();
    this.chunks.push(bytes);
    this.length += bytes.length;
  }

  private flush(): void {
    const bytes = encoder.encode(this.text);
    if (bytes.length !== this.text.length) throw new Error('text in the file that is not ASCII');
    this.chunks.push(bytes);
    this.text = '';
  }

  private bytes(): Uint8Array {
    this.flush();
    const bytes = new Uint8Array(this.length);
    let at = 0;
    for (const chunk of this.chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }
}
