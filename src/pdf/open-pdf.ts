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

/** @throws what pdf.js throws at a file that is no PDF, is broken or has a password */
export function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  provideTransfer();
  // a copy: pdf.js takes the bytes for itself. Pictures are not decoded: none is looked at
  return getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, maxImageSize: 1, isEvalSupported: false });
}

/** Names of the operators of a page, by their numbers. */
export async function operatorNames(): Promise<ReadonlyMap<number, string>> {
  const { OPS } = await getResolvedPDFJS();
  return new Map(Object.entries(OPS).map(([name, number]) => [number as number, name]));
}
