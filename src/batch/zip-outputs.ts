// All files of a run in one ZIP, stored as they are: DOCX and PDF are compressed already. Piece by piece, so that thousands of documents need no
// more memory than one.

import { storePart, zipPieces } from '../ooxml/write-zip.js';
import type { Compressor } from '../workspace/compressor.js';

export interface ZippedFile {
  /** With forward slashes. */
  readonly name: string;
  /** Asked for when its turn comes. */
  read(): Uint8Array;
}

/**
 * @param compressor of the machine, if it has one
 * @throws ZipTooLarge at 65,535 files or 4 GB; what `read` throws
 */
export function* zipOutputs(files: readonly ZippedFile[], compressor?: Compressor): Generator<Uint8Array> {
  yield* zipPieces(
    (function* () {
      for (const { name, read } of files) yield storePart(name, read(), compressor);
    })(),
  );
}
