// Bytes onto the disk, whole or not at all: every file goes to a temporary name in its folder first, is flushed, then renamed. Older
// files are kept aside until all have their place, so that a failure halfway puts back what was there.

import { unlinkSync } from 'node:fs';
import { copyFile, open, readdir, rename, unlink } from 'node:fs/promises';
import path from 'node:path';

export interface OutputFile {
  /** A bare name, no path. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const TEMPORARY = /^\.kehoach-(\d+)-\d+\.tmp$/;

/** Temporary files of this process that are not in place yet. */
const pending = new Set<string>();

/** Takes away what an interrupted process has not finished; for its last moments, hence not asynchronous. */
export function removePendingFiles(): void {
  for (const file of pending) {
    try {
      unlinkSync(file);
    } catch {
      // already renamed or gone
    }
  }
  pending.clear();
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Removes the temporary files of processes that were killed. */
export async function removeStaleFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = TEMPORARY.exec(name)?.[1];
    if (pid === undefined || Number(pid) === process.pid || isAlive(Number(pid))) continue;
    await unlink(path.join(folder, name)).catch(() => undefined);
  }
}

let count = 0;

const temporaryName = (folder: string): string => {
  count += 1;
  const file = path.join(folder, `.kehoach-${process.pid}-${count}.tmp`);
  pending.add(file);
  return file;
};

async function discard(file: string): Promise<void> {
  await unlink(file).catch(() => undefined);
  pending.delete(file);
}

async function writeTemporary(folder: string, bytes: Uint8Array): Promise<string> {
  const file = temporaryName(folder);
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return file;
}

/** A copy of what stands at the target, or undefined if nothing does. */
async function keepAside(folder: string, target: string): Promise<string | undefined> {
  const file = temporaryName(folder);
  try {
    await copyFile(target, file);
    return file;
  } catch (error) {
    await discard(file);
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows opens no folders; the renames stand all the same
  }
}

/**
 * Puts all files in place, in order. On a failure the folder is as it was before.
 * @throws NodeJS.ErrnoException of the file system
 */
export async function placeFiles(folder: string, files: readonly OutputFile[]): Promise<void> {
  const written: string[] = [];
  const done: { target: string; before: string | undefined }[] = [];
  const kept: string[] = [];
  try {
    for (const { bytes } of files) written.push(await writeTemporary(folder, bytes));
    for (const [index, { name }] of files.entries()) {
      const target = path.join(folder, name);
      const temporary = written[index] as string;
      const before = await keepAside(folder, target);
      if (before !== undefined) kept.push(before);
      await rename(temporary, target);
      pending.delete(temporary);
      done.push({ target, before });
    }
    await flushFolder(folder);
  } catch (error) {
    for (const { target, before } of done.reverse()) {
      if (before === undefined) await unlink(target).catch(() => undefined);
      else await rename(before, target).catch(() => undefined);
    }
    throw error;
  } finally {
    for (const file of [...written, ...kept]) await discard(file);
  }
}
