// The folder of a long run on disk: each file whole or not at all, but without waiting for the disk after every one. What a power cut takes
// is found by its checksum when the run goes on.

import { appendFileSync, existsSync, readFileSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics/index.js';
import { makeFolder, type PlacedFile, placeFiles } from './output-files.js';
import { checkTarget, isUnchanged, presentSum, sha256 } from './output-target.js';
import { patiently, removeStaleFiles } from './output-temporary.js';
import { heldElsewhere, isFileError, isHeld, refusal } from './refusal.js';
import type { RunFile, RunFolder } from './workspace.js';

// SHA-256 of files, by the machine. What is no file is summed in plain code (`sha256.ts`).

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
    readText: (name) => (existsSync(at(name)) ? patiently(() => readFileSync(at(name), 'utf8')) : undefined),
    append: (name, text) => patiently(() => appendFileSync(at(name), text)),
    rewrite: (name, text) => placeFiles([placed({ name, bytes: new TextEncoder().encode(text) })], { durable: false }),
    checksum: sha256,
    checksumOf: (name) => presentSum(at(name)).sum,
    faultsOf: (file, known, force) => {
      const read = isInput(at(file.name));
      return read.length > 0 ? read : checkTarget(placed(file), known, force);
    },
    place: (files, own) => {
      makeFolder(at(own ?? ''));
      if (own !== undefined) removeStaleFiles(at(own));
      try {
        placeFiles(
          files.map(placed).filter((file) => !isUnchanged(file)),
          { durable: false },
        );
        return [];
      } catch (error) {
        if (!isHeld(error)) throw error;
        return [heldElsewhere((error as NodeJS.ErrnoException).path ?? folder)];
      }
    },
    remove: (name) => {
      try {
        unlinkSync(at(name));
      } catch (error) {
        // what another program has open stays until a later run
        if (!isHeld(error) && !['EPERM', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      }
    },
    refusalOf: (error) => (isFileError(error) ? refusal(error, error.path ?? folder) : undefined),
  };
}
