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
import { discard, ifThere, mayPass, patiently, temporaryName } from './output-temporary.js';
import { isHeld } from './refusal.js';

/** @throws NodeJS.ErrnoException with `EBUSY` where another program holds what stands at the target, whatever the system calls it */
export function takePlace(file: string, target: string): void {
  try {
    patiently(() => renameSync(file, target), mayPass);
  } catch (error) {
    if (!mayPass(error) || !ifThere(() => lstatSync(target))?.isFile()) throw error;
    throw Object.assign(error as object, { code: 'EBUSY' });
  }
}

/**
 * Asked by a renaming to its own name, which changes nothing. On Windows no name of a file can go that another program keeps to itself: the
 * second name that we gave it would be left over.
 */
function refuseIfHeld(target: string): void {
  if (process.platform !== 'win32') return;
  try {
    patiently(() => renameSync(target, target));
  } catch (error) {
    if (isHeld(error)) throw error;
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
  refuseIfHeld(target);
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
