// Files that the user names on the command line, wherever they lie.

import { readFile, stat } from 'node:fs/promises';
import { failed, ok, type Result } from '../diagnostics/index.js';
import { heldElsewhere, isAbsent, isHeld, MAX_FILE_BYTES, ofReading, unreadable } from './refusal.js';

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
    throw ofReading(error);
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
