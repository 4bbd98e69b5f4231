// Files of a long run onto the disk: each whole or not at all (temporary name, then rename), but without waiting for the disk after every
// one. What a power cut takes is found by its checksum when the run goes on.

import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';

export const checksum = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** @throws NodeJS.ErrnoException of the file system */
export function writeWhole(file: string, bytes: Uint8Array | string): void {
  const temporary = path.join(path.dirname(file), `.kehoach-${process.pid}-0.tmp`);
  try {
    const handle = openSync(temporary, 'w');
    try {
      const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
      for (let at = 0; at < data.length; ) at += writeSync(handle, data, at);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    if (existsSync(temporary)) unlinkSync(temporary);
    throw error;
  }
}

export const makeFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
};

/** Checksum of a file; undefined if there is none. @throws if something else than a readable file has the name */
export function checksumOf(file: string): string | undefined {
  try {
    return checksum(readFileSync(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export const removeFile = (file: string): void => unlinkSync(file);
