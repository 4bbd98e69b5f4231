// A ZIP of files with a list of their SHA-256 sums, as `sha256sum -c` reads it. The same files give the same bytes.

import { zipFiles } from '../ooxml/write-zip.js';
import { sha256 } from '../workspace/sha256.js';

export interface PackedFile {
  /** May hold folders: `ke-hoach/plan.yaml`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const SUMS = 'SHA256SUMS';

/** @param files with names of their own @returns the bytes of the ZIP: files by name, then the sums */
export function packDocuments(files: readonly PackedFile[]): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const sums = sorted.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('');
  return zipFiles([...sorted.map(({ name, bytes }) => [name, bytes] as const), [SUMS, sums]]);
}
