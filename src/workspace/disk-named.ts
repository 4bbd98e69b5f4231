// Files that the user names on the command line, wherever they lie.

import { readFile, stat } from 'node:fs/promises';
import { type Diagnostic, failed, ok, type Result } from '../diagnostics/index.js';
import { MAX_FILE_BYTES } from './disk.js';
import { heldElsewhere, isAbsent, isHeld } from './refusal.js';

/**
 * @param file absolute
 * @returns undefined if there is no file, or one that is too large to be looked at
 * @throws NodeJS.ErrnoException where there is one that cannot be read
 */
export async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    const found = await stat(file);
    return found.isFile() && found.size <= MAX_FILE_BYTES ? new Uint8Array(await readFile(file)) : undefined;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/** @param file absolute @param shown as the user named it @returns why it cannot be read: not there, too large, kept shut by another program */
export async function readNamed(file: string, shown: string): Promise<Result<Uint8Array>> {
  try {
    const bytes = await readIfThere(file);
    return bytes ? ok(bytes) : failed(unreadable(shown));
  } catch (error) {
    return failed(isHeld(error) ? heldElsewhere(shown, 'file') : unreadable(shown));
  }
}

export const unreadable = (file: string): Diagnostic => ({
  code: 'file/unreadable',
  severity: 'error',
  kind: 'file',
  place: { file },
  message: { vi: `Không đọc được tệp "${file}".`, en: `Cannot read the file "${file}".` },
  remedy: {
    vi: `Kiểm tra tên và quyền đọc; tệp không quá ${MAX_FILE_BYTES / 1024 / 1024} MB.`,
    en: `Check its name and permissions; it may have at most ${MAX_FILE_BYTES / 1024 / 1024} MB.`,
  },
});
