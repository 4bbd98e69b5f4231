// One file takes the place of another: tried again where Windows refuses it for a moment, and what stood there kept under a second name.

import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  readlinkSync,
  renameSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import path from 'node:path';
import { codeOf, discard, ifThere, temporaryName } from './output-temporary.js';
import { isHeld } from './refusal.js';

/**
 * Virus scanners of Windows hold a new file for a moment, and its renaming is refused meanwhile: tried again after these pauses, in
 * milliseconds, about three seconds in all.
 */
const pauses = process.platform === 'win32' ? [20, 50, 100, 200, 400, 800, 1500] : [];

const pause = (ms: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
};

/** @throws NodeJS.ErrnoException with `EBUSY` where another program holds what stands at the target, whatever the system calls it */
export function takePlace(file: string, target: string): void {
  for (let tries = 0; ; tries += 1) {
    try {
      renameSync(file, target);
      return;
    } catch (error) {
      if (!isHeld(error) && !['EPERM', 'EACCES'].includes(codeOf(error) ?? '')) throw error;
      const wait = pauses[tries];
      if (wait === undefined)
        throw ifThere(() => lstatSync(target))?.isFile() ? Object.assign(error as object, { code: 'EBUSY' }) : error;
      pause(wait);
    }
  }
}

/** What stood at a target, and how it comes back. */
export interface Before {
  /** The file under its second name; absent for a link or where there was nothing. */
  readonly kept?: string;
  readonly putBack: () => void;
}

/** Keeps what stands at the target under a second name; a copy where the file system knows no second names. */
export function keepAside(target: string): Before {
  const found = ifThere(() => lstatSync(target));
  if (!found) return { putBack: () => unlinkSync(target) };
  if (found.isSymbolicLink()) {
    const leads = readlinkSync(target);
    return {
      putBack: () => {
        unlinkSync(target);
        symlinkSync(leads, target);
      },
    };
  }
  const kept = temporaryName(path.dirname(target));
  try {
    linkSync(target, kept);
  } catch {
    try {
      copyFileSync(target, kept, constants.COPYFILE_EXCL);
    } catch (error) {
      discard(kept);
      throw error;
    }
  }
  return { kept, putBack: () => takePlace(kept, target) };
}
