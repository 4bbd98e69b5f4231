// The folder of a long run on disk: each file whole or not at all, but without waiting for the disk after every one. What a power cut takes
// is found by its checksum when the run goes on.

import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, existsSync, openSync, readFileSync, readSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics/index.js';
import { makeFolder, type OutputFile, type PlacedFile, placeFiles } from './output-files.js';
import { checkTarget } from './output-target.js';
import { removeStaleFiles } from './output-temporary.js';
import { isFileError, refusal } from './refusal.js';
import type { RunFile, RunFolder } from './workspace.js';

// SHA-256 of files, by the machine. What is no file is summed in plain code (`sha256.ts`).

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

/**
 * @param folder absolute
 * @param isInput a fault for a file that the run reads
 */
export function openRunFolder(folder: string, isInput: (file: string) => readonly Diagnostic[]): RunFolder {
  const at = (name: string): string => path.join(folder, name);
  const placed = ({ name, bytes }: RunFile): PlacedFile => ({ path: at(name), bytes, link: 'replace' });
  return {
    name: folder,
    open: () => {
      makeFolder(folder);
      removeStaleFiles(folder);
    },
    readText: (name) => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : undefined),
    append: (name, text) => appendFileSync(at(name), text),
    rewrite: (name, text) => placeFiles([placed({ name, bytes: new TextEncoder().encode(text) })], { durable: false }),
    checksum: sha256,
    checksumOf: (name) => checksumOf(at(name)),
    faultsOf: (file, known, force) => {
      const read = isInput(at(file.name));
      return read.length > 0 ? read : checkTarget(placed(file), known, force);
    },
    place: (files, own) => {
      makeFolder(at(own ?? ''));
      if (own !== undefined) removeStaleFiles(at(own));
      placeFiles(files.map(placed), { durable: false });
    },
    remove: (name) => unlinkSync(at(name)),
    refusalOf: (error) => (isFileError(error) ? refusal(error, error.path ?? folder) : undefined),
  };
}
