// Files named on the command line, wherever they lie.

import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.js';
import type { GivenFile } from '../../flows/roll-over.js';
import { MAX_FILE_BYTES } from '../../workspace/disk.js';
import type { Terminal } from '../terminal.js';

/** Undefined where none is named; what cannot be read is told. */
export async function readGiven(
  file: string | undefined,
  terminal: Terminal,
  diagnostics: Diagnostic[],
): Promise<GivenFile | undefined> {
  if (file === undefined) return undefined;
  const full = path.resolve(terminal.folder, file);
  try {
    const found = await stat(full);
    if (found.isFile() && found.size <= MAX_FILE_BYTES) return { file, bytes: new Uint8Array(await readFile(full)) };
  } catch {
    // told below
  }
  diagnostics.push({
    code: 'file/unreadable',
    severity: 'error',
    kind: 'file',
    place: { file },
    message: { vi: `Không đọc được tệp "${file}".`, en: `Cannot read the file "${file}".` },
    remedy: { vi: 'Kiểm tra tên tệp.', en: 'Check its name.' },
  });
  return undefined;
}
