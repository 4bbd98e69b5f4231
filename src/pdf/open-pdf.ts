// The one door to `unpdf` (pdf.js): a PDF opened, and nothing else known of the package.

import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

export type OpenPdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Node 20 lacks it; without it pdf.js cuts lists of operators short at the first font, in silence. ECMA-262, 25.1.6.8. */
function provideTransfer(): void {
  const prototype = ArrayBuffer.prototype as ArrayBuffer & { transferToFixedLength?: (length?: number) => ArrayBuffer };
  if (prototype.transferToFixedLength) return;
  Object.defineProperty(prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const moved = structuredClone(this, { transfer: [this] });
      if (length === moved.byteLength) return moved;
      const bytes = new Uint8Array(length);
      bytes.set(new Uint8Array(moved, 0, Math.min(length, moved.byteLength)));
      return bytes.buffer;
    },
  });
}

/**
 * @param picturePixels of the largest picture that is decoded: of text none is looked at
 * @throws what pdf.js throws at a file that is no PDF, is broken or has a password
 */
export function openPdf(bytes: Uint8Array, picturePixels = 1): Promise<OpenPdf> {
  provideTransfer();
  // a copy: pdf.js takes the bytes for itself
  return getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    maxImageSize: picturePixels,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
}

/** Names of the operators of a page, by their numbers. */
export async function operatorNames(): Promise<ReadonlyMap<number, string>> {
  const { OPS } = await getResolvedPDFJS();
  return new Map(Object.entries(OPS).map(([name, number]) => [number as number, name]));
}
