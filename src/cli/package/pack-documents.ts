// A ZIP of files with a list of their SHA-256 sums, as `sha256sum -c` reads it. The same files give the same bytes.

import { strToU8, zipSync } from 'fflate';
import { sha256 } from '../../workspace/output-folder.js';

export interface PackedFile {
  /** May hold folders: `ke-hoach/plan.yaml`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const SUMS = 'SHA256SUMS';

/** 1980-01-01 00:00, the first moment of DOS time, in the local time that the package reads it in. */
const FIRST_MOMENT = new Date(1980, 0, 1);

/** @param files with names of their own @returns the bytes of the ZIP: files by name, then the sums */
export function packDocuments(files: readonly PackedFile[]): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const sums = sorted.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('');
  const all = [...sorted, { name: SUMS, bytes: strToU8(sums) }];
  return zipSync(Object.fromEntries(all.map(({ name, bytes }) => [name, [bytes, { mtime: FIRST_MOMENT }]])), {
    level: 6,
  });
}
