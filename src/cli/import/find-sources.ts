// The files to import: one, or all of a folder that some reader takes, in the order of their names.

import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.js';
import { readableExtensions } from '../../read/readers.js';
import { MAX_FILE_BYTES } from '../../workspace/disk.js';

export interface Source {
  /** As the user sees it, from the current folder. */
  readonly shown: string;
  readonly full: string;
}

export interface Sources {
  readonly files: readonly Source[];
  readonly isFolder: boolean;
}

/** Undefined if there is nothing at the path. */
export async function findSources(named: string, from: string): Promise<Sources | undefined> {
  const full = path.resolve(from, named);
  const found = await stat(full).catch(() => undefined);
  if (!found) return undefined;
  if (!found.isDirectory()) return { files: [{ shown: named, full }], isFolder: false };
  const names = (await readdir(full)).filter(
    (name) => readableExtensions.includes(path.extname(name).toLowerCase()) && !name.startsWith('~$'),
  );
  return {
    files: names.sort().map((name) => ({ shown: path.join(named, name), full: path.join(full, name) })),
    isFolder: true,
  };
}

export const unreadable = (file: string): Diagnostic => ({
  code: 'file/unreadable',
  severity: 'error',
  kind: 'file',
  place: { file },
  message: { vi: 'Không đọc được tệp.', en: 'The file cannot be read.' },
  remedy: {
    vi: `Kiểm tra tên và quyền đọc; tệp không quá ${MAX_FILE_BYTES / 1024 / 1024} MB.`,
    en: `Check its name and permissions; it may have at most ${MAX_FILE_BYTES / 1024 / 1024} MB.`,
  },
});

/** The bytes; undefined if the file cannot be read or is too large to be looked at. */
export async function readSource(file: string): Promise<Uint8Array | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile() || found.size > MAX_FILE_BYTES) return undefined;
  return readFile(file).then(
    (bytes) => new Uint8Array(bytes),
    () => undefined,
  );
}
