// Temporary files: a random name beside the target that tells the process it belongs to; gone with the process, however it ends, and
// taken away by the next one where it was killed.

import { randomBytes } from 'node:crypto';
import { readdirSync, statSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { undoAtEnd } from './output-end.js';
import { isHeld } from './refusal.js';

/** Process and a random part; the files of former versions had a count there. */
const TEMPORARY = /^\.kehoach-(\d+)-[0-9a-f]+\.tmp$/;

/** After this long a temporary file is left over, whoever has the number of its process now. */
const LONG_AGO_MS = 24 * 60 * 60 * 1000;

/** Temporary files of this process that are not in place yet, each with what lets it be there. */
const pending = new Map<string, () => void>();

function hold(file: string): void {
  pending.set(
    file,
    undoAtEnd(() => patiently(() => ifThere(() => unlinkSync(file)), mayPass)),
  );
}

/** It has found its place, or is gone. */
export function release(file: string): void {
  pending.get(file)?.();
  pending.delete(file);
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** What Windows says of a file that a scanner looks at: held, or not allowed. */
export const mayPass = (error: unknown): boolean => isHeld(error) || ['EPERM', 'EACCES'].includes(codeOf(error) ?? '');

export const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Undefined where there is nothing. @throws NodeJS.ErrnoException for every other reason */
export function ifThere<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const isLongAgo = (file: string): boolean => {
  try {
    return Date.now() - statSync(file).mtimeMs > LONG_AGO_MS;
  } catch {
    return false;
  }
};

/** Removes the temporary files of processes that were killed. */
export function removeStaleFiles(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = TEMPORARY.exec(name)?.[1];
    if (pid === undefined) continue;
    const file = path.join(folder, name);
    if (pending.has(file) || (isAlive(Number(pid)) && !isLongAgo(file))) continue;
    try {
      unlinkSync(file);
    } catch {
      // another's: it does no harm
    }
  }
}

/** Virus scanners of Windows hold a new file for a moment: what is refused meanwhile is tried again after these, about three seconds in all. */
const pausesInMs = process.platform === 'win32' ? [20, 50, 100, 200, 400, 800, 1500] : [];

/** @param mayPass whether a refusal may be one for the moment @throws the last refusal */
export function patiently<T>(act: () => T, mayPass: (error: unknown) => boolean = isHeld): T {
  for (const wait of pausesInMs) {
    try {
      return act();
    } catch (error) {
      if (!mayPass(error)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
    }
  }
  return act();
}

export function temporaryName(folder: string): string {
  const file = path.join(folder, `.kehoach-${process.pid}-${randomBytes(8).toString('hex')}.tmp`);
  hold(file);
  return file;
}

/** What cannot be taken away now is tried once more at the end of the process. */
export function discard(file: string): void {
  try {
    patiently(() => ifThere(() => unlinkSync(file)), mayPass);
    release(file);
  } catch {
    // busy
  }
}

/** Whether it is one of this process and not in place yet. */
export const isPending = (file: string): boolean => pending.has(file);
