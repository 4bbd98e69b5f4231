// The way to the engine: a worker made of the page's own file. A worker that dies is made anew; what it was asked is told as failed.

import type { Answer, Ask, NamedFile, OfficeFiles, Operation, Progress, Reply } from '../protocol.js';

interface Waiting {
  readonly done: (answer: unknown) => void;
  readonly fail: (error: Error) => void;
  readonly progress?: ((progress: Progress) => void) | undefined;
}

/** Bytes that stand in the page's own file, four in five signs of `data-signs` (src/studio/build). */
function bytesOf(id: string): Uint8Array {
  const block = document.getElementById(id);
  const text = block?.textContent ?? '';
  const values = new Uint8Array(128);
  [...(document.body.dataset.signs ?? '')].forEach((sign, value) => {
    values[sign.charCodeAt(0)] = value;
  });
  const bytes = new Uint8Array((text.length / 5) * 4);
  // plain loops: a call for each of four million signs holds the page up for half a second
  for (let at = 0, to = 0; at < text.length; at += 5, to += 4) {
    let value = 0;
    for (let next = at; next < at + 5; next++) value = value * 85 + (values[text.charCodeAt(next)] as number);
    bytes[to] = value >>> 24;
    bytes[to + 1] = value >>> 16;
    bytes[to + 2] = value >>> 8;
    bytes[to + 3] = value;
  }
  return bytes.subarray(0, Number(block?.dataset.bytes));
}

async function unpacked(bytes: Uint8Array): Promise<string> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

/** The address of a script that stands packed in the page's own file. */
export const packedScript = async (id: string): Promise<string> =>
  URL.createObjectURL(new Blob([await unpacked(bytesOf(id))], { type: 'text/javascript' }));

/** Why the engine was ended on purpose, as the reason of what it was asked. */
export const STOPPED = 'stopped';
export const TOO_LONG = 'too-long';

/** A file that keeps the engine busy longer is no document (milliseconds). */
const READING_LIMIT = 120_000;

export class Client {
  private worker: Worker | undefined;
  private source: string | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  /** Settings that an engine made anew is given again. */
  office: OfficeFiles = {};

  /** Starts the engine; asked again after it has died. */
  async start(): Promise<Answer<'start'>> {
    this.source ??= await packedScript('engine');
    this.worker = new Worker(this.source);
    this.worker.onmessage = ({ data }: MessageEvent<Reply>) => this.take(data);
    this.worker.onerror = (event) => this.die(event.message);
    const now = new Date();
    const two = (value: number): string => String(value).padStart(2, '0');
    const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    return this.ask('start', { resources: bytesOf('resources'), today, office: this.office });
  }

  private take(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    if (!waiting) return;
    if ('progress' in reply) {
      waiting.progress?.(reply.progress);
      return;
    }
    this.waiting.delete(reply.id);
    if ('fault' in reply) waiting.fail(new Error(reply.fault));
    else waiting.done(reply.answer);
  }

  private die(reason: string): void {
    this.worker?.terminate();
    this.worker = undefined;
    for (const { fail } of this.waiting.values()) fail(new Error(reason));
    this.waiting.clear();
  }

  /** Ends what the engine is doing. */
  stop(): void {
    this.die(STOPPED);
  }

  async ask<K extends Operation>(
    operation: K,
    ask: Ask<K>,
    progress?: (progress: Progress) => void,
  ): Promise<Answer<K>> {
    if (!this.worker) await this.start();
    const id = ++this.last;
    return new Promise((done, fail) => {
      this.waiting.set(id, { done: done as (answer: unknown) => void, fail, progress });
      this.worker?.postMessage({ id, operation, ask });
    });
  }

  /** The same of a file that may come from anywhere: ended when its time is over. */
  async askOfFile<K extends 'open' | 'check' | 'wordForm'>(operation: K, ask: Ask<K>): Promise<Answer<K>> {
    if (!this.worker) await this.start();
    const end = setTimeout(() => this.die(TOO_LONG), READING_LIMIT);
    return this.ask(operation, ask).finally(() => clearTimeout(end));
  }
}

export const readFile = async (file: File): Promise<NamedFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

/** Hands a file to the person, by the browser's own way of saving. */
export function download({ name, bytes }: NamedFile): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
