// Ends the document and gathers the bytes it writes.

import type { PdfSurface } from './surface.js';

export function joinChunks(surface: PdfSurface): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    surface.on('data', (chunk) => {
      chunks.push(chunk);
      size += chunk.length;
    });
    surface.on('error', reject);
    surface.on('end', () => {
      const bytes = new Uint8Array(size);
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      resolve(bytes);
    });
    surface.end();
  });
}
