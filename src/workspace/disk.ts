// The workspace on disk. Paths stay inside the project folder: `..` and links that lead out of it are refused as if absent.

import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { Compressor } from './compressor.js';
import { diskPdf } from './disk-pdf.js';
import { isAbsent, MAX_FILE_BYTES, ofReading } from './refusal.js';
import type { Workspace } from './workspace.js';

// The compressor of Node.

/** Two thirds of the time of level 6 for files that are two in a hundred larger. */
const LEVEL = 5;

export const diskCompressor: Compressor = {
  deflate: (bytes, last) =>
    deflateRawSync(bytes, { level: LEVEL, finishFlush: last ? constants.Z_FINISH : constants.Z_FULL_FLUSH }),
  crc32: (bytes, before) => crc32(bytes, before),
};

/** The folder of this package, where `templates/` and `fonts/` lie. */
export const packageFolder = fileURLToPath(new URL('../../', import.meta.url));

/** A workspace that knows what was read from it: no command writes over that. */
export interface DiskWorkspace extends Workspace {
  /** Absolute. */
  filesRead(): readonly string[];
}

/** @throws NodeJS.ErrnoException where there is a file that cannot be read: kept shut by another program, without the right to */
async function readInside(root: string, relative: string, read: Set<string>): Promise<Uint8Array | undefined> {
  try {
    const base = await realpath(root);
    const file = await realpath(path.resolve(base, relative));
    if (file !== base && !file.startsWith(base.endsWith(path.sep) ? base : base + path.sep)) return undefined;
    const found = await stat(file);
    if (!found.isFile() || found.size > MAX_FILE_BYTES) return undefined;
    const bytes = new Uint8Array(await readFile(file));
    read.add(file);
    return bytes;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw ofReading(error);
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

/**
 * A workspace of files on disk: those of the project folder, and the templates and fonts of this package.
 *
 * @param project the user's project folder, absolute or relative to the current folder
 * @example
 * const project = createProject(createDiskWorkspace('examples/sao-mai-2026'));
 */
export function createDiskWorkspace(project: string): DiskWorkspace {
  const read = new Set<string>();
  return {
    compressor: diskCompressor,
    ...diskPdf(),
    filesRead: () => [...read],
    read: (file) => readInside(project, file, read),
    resource: async (file) => (await readInside(project, file, read)) ?? (await readInside(packageFolder, file, read)),
    builtIn: (file) => readInside(packageFolder, file, read),
    resources: async (folder) => {
      const names = [
        ...(await namesIn(path.join(project, folder))),
        ...(await namesIn(path.join(packageFolder, folder))),
      ];
      return [...new Set(names)].sort();
    },
    today: () => {
      const epoch = process.env.SOURCE_DATE_EPOCH;
      return epoch && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
    },
  };
}
