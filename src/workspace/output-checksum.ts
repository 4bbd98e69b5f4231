// SHA-256 of files, by the machine. What is no file is summed in plain code (`sha256.ts`).

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type { OutputFile } from './output-files.js';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Of what is to be written. */
export const hashOf = (bytes: OutputFile['bytes']): string =>
  bytes instanceof Uint8Array ? sha256(bytes) : bytes.sha256;

const PIECE = 256 * 1024;

/** Checksum of a file; undefined if there is none. @throws if something else than a readable file has the name */
export function checksumOf(file: string): string | undefined {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const sum = createHash('sha256');
    const piece = Buffer.allocUnsafe(PIECE);
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece))
      sum.update(piece.subarray(0, read));
    return sum.digest('hex');
  } finally {
    closeSync(handle);
  }
}
