// Puts a file together: the frame that pdfmake made and the objects written into it, then the table of their places. ISO 32000-1, 7.5.

import type { Frame } from './frame.js';

/** Text is turned into bytes by so much at a time: one long string would stay in memory for long. */
const MOST_TEXT = 8192;
const encoder = new TextEncoder();

/** Twenty bytes each: ten digits, generation, line end. */
function tableOf(places: readonly (number | undefined)[], count: number): Uint8Array {
  const table = encoder.encode('0000000000 00000 n \n'.repeat(count - 1));
  for (let number = 1; number < count; number++) {
    let rest = places[number];
    if (rest === undefined) throw new Error(`object ${number} was never written`);
    for (let at = number * 20 - 11; rest > 0; at--) {
      table[at] = 0x30 + (rest % 10);
      rest = Math.floor(rest / 10);
    }
  }
  return table;
}

export class FileWriter {
  private bytes = new Uint8Array(1 << 18);
  /** Text not yet among the bytes. */
  private text = '';
  /** With that text. */
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
    this.addBytes(tableOf(this.places, count));
    this.add(`trailer\n<<\n/Size ${count}\n${trailerEntries}\n>>\nstartxref\n${start}\n%%EOF\n`);
    this.flush();
    return this.bytes.slice(0, this.length);
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
    this.makeRoom(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  private flush(): void {
    const { text } = this;
    if (text === '') return;
    this.makeRoom(0);
    const { written } = encoder.encodeInto(text, this.bytes.subarray(this.length - text.length));
    if (written !== text.length) throw new Error('text in the file that is not ASCII');
    this.text = '';
  }

  private makeRoom(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.length + more, this.bytes.length * 2));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}
