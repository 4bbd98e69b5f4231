// The pages of a PDF, drawn in a thread of its own: a file of a few kB can keep its reader busy without end, or have it unpack gigabytes.
// Past a limit of time or memory the thread is ended and the file refused; this program goes on.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { DrawnFile, DrawPdf, PagePicture, PdfRefusal, PicturePage } from '../pdf/drawing.js';
import type { PdfWork } from './disk-pdf-thread.js';

/** Beside the chunk that this stands in, or beside this file, once the program is bundled; run from its sources there is none. */
const thread = new URL('../workspace/disk-pdf-thread.js', import.meta.url);

const MB = 1024 * 1024;
/** Many times what the longest file of an office takes. */
const limits: PdfLimits = { milliseconds: 30_000, heapMB: 512, residentMB: 1024, watchEvery: 100 };

export interface PdfLimits {
  readonly milliseconds: number;
  readonly heapMB: number;
  /** What the whole process may take more than before. */
  readonly residentMB: number;
  readonly watchEvery: number;
}

function workApart<T>(work: PdfWork, { milliseconds, heapMB, residentMB, watchEvery }: PdfLimits) {
  return new Promise<T | PdfRefusal>((resolve) => {
    const before = process.memoryUsage.rss();
    const worker = new Worker(thread, {
      workerData: work,
      resourceLimits: { maxOldGenerationSizeMb: heapMB },
      stdout: true,
      stderr: true,
    });
    const end = (result: T | PdfRefusal): void => {
      clearTimeout(clock);
      clearInterval(watch);
      resolve(result);
      void worker.terminate();
    };
    const clock = setTimeout(() => end('too-large'), milliseconds);
    // what streams unpack to lies outside of the heap
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > residentMB * MB) end('too-large');
    }, watchEvery);
    worker.on('message', end);
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'broken'),
    );
    worker.on('exit', () => end('broken'));
  });
}

/** Undefined where there is no such thread: the caller then does it itself. */
export function diskPdf(own: Partial<PdfLimits> = {}): { drawPdf: DrawPdf; picturePage: PicturePage } | undefined {
  if (!existsSync(fileURLToPath(thread))) return undefined;
  const all = { ...limits, ...own };
  return {
    drawPdf: (bytes) => workApart<DrawnFile>({ bytes }, all),
    picturePage: async (bytes, page) => {
      const picture = await workApart<PagePicture | undefined>({ bytes, page }, all);
      return typeof picture === 'string' ? undefined : picture;
    },
  };
}
