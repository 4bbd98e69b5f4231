// The thread in which the pages of a PDF are drawn: a file of its own, for it is loaded by its name.

import { parentPort, workerData } from 'node:worker_threads';
import { drawPdf } from '../pdf/draw-pages.js';
import { picturePage } from '../pdf/picture-page.js';

/** All pages as letters and rules, or the picture of one. */
export interface PdfWork {
  readonly bytes: Uint8Array;
  readonly page?: number;
}

const { bytes, page } = workerData as PdfWork;
parentPort?.postMessage(page === undefined ? await drawPdf(bytes) : await picturePage(bytes, page));
