// The way to the engine: a worker made of the page's own file. A worker that dies is made anew; what it was asked is told as failed.

import type { Answer, Ask, NamedFile, OfficeFiles, Operation, Progress, Reply } from '../protocol.js';

interface Waiting {
  readonly done: (answer: unknown) => void;
  readonly fail: (error: Error) => void;
  readonly progress?: ((progress: Progress) => void) | undefined;
}

const bytesOf = (id: string): Uint8Array => {
  const signs = atob(document.getElementById(id)?.textContent ?? '');
  const bytes = new Uint8Array(signs.length);
  // a loop: a call for each of two million signs holds the page up for half a second
  for (let at = 0; at < signs.length; at++) bytes[at] = signs.charCodeAt(at);
  return bytes;
};

async function unpacked(bytes: Uint8Array): Promise<string> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

/** The address of a script that stands packed in the page's own file. */
export const packedScript = async (id: string): Promise<string> =>
  URL.createObjectURL(new Blob([await unpacked(bytesOf(id))], { type: 'text/javascript' }));

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
    this.die('stopped');
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
