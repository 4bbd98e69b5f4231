// Files of a long run onto the disk: each whole or not at all, but without waiting for the disk after every one. What a power cut takes is
// found by its checksum when the run goes on.

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync } from 'node:fs';
import { placeFiles } from './output-files.js';

export const checksum = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** @throws NodeJS.ErrnoException of the file system */
export function writeWhole(file: string, bytes: Uint8Array | string): void {
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  placeFiles([{ path: file, bytes: data, link: 'replace' }], { durable: false });
}

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

export const removeFile = (file: string): void => unlinkSync(file);
