// The thread in which the pages of a PDF are drawn: a file of its own, for it is loaded by its name.

import { parentPort, workerData } from 'node:worker_threads';
import { drawPdf } from '../pdf/draw-pages.js';

parentPort?.postMessage(await drawPdf(workerData as Uint8Array));
