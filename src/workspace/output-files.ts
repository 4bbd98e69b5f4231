// The only way to write: every file goes under a random name into the folder of its target, is flushed, then takes the target's place. What
// stood there is kept aside until all files of one act have their places, so that a failure halfway puts everything back. Done without a
// pause: no signal comes between two files.

import { createHash } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { type Before, keepAside, takePlace } from './output-place.js';
import { codeOf, discard, ifThere, isPending, release, temporaryName } from './output-temporary.js';

/** Written piece by piece because it is too large to be held; waits under its temporary name. */
interface WaitingFile {
  readonly temporary: string;
  readonly sha256: string;
}

export interface OutputFile {
  /** A bare name, no path. */
  readonly name: string;
  readonly bytes: Uint8Array | WaitingFile;
}

export interface PlacedFile {
  /** Absolute; its folder is there. */
  readonly path: string;
  readonly bytes: Uint8Array | WaitingFile;
  /** Whether a link at the path stays and the file it leads to changes, or the link itself gives way. */
  readonly link?: 'follow' | 'replace';
}

interface PlaceOptions {
  /** False: leaves it to the system when the disk gets the bytes. A cut of the power may then leave an empty file. */
  readonly durable?: boolean;
}

/** Where bytes for a path really go: the end of its links, also where nothing is there yet. */
export function endOfLinks(file: string): string {
  let at = path.resolve(file);
  for (let steps = 0; steps < 40; steps += 1) {
    const real = ifThere(() => realpathSync(at));
    if (real !== undefined) return real;
    const found = ifThere(() => lstatSync(at));
    if (!found?.isSymbolicLink()) return at;
    at = path.resolve(path.dirname(at), readlinkSync(at));
  }
  throw Object.assign(new Error('too many links'), { code: 'ELOOP', syscall: 'realpath', path: file });
}

/** A file that its owner has closed for writing stays closed, though its folder would let another take its place. */
export function mayBeWritten(file: string): boolean {
  const found = ifThere(() => statSync(file));
  if (!found) return true;
  if ((found.mode & 0o222) === 0) return false;
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

type Put = (bytes: Uint8Array) => void;

/** The fault of the file that was meant, not of a name nobody knows. */
const faultAt = (error: unknown, target: string): unknown =>
  codeOf(error) === undefined ? error : Object.assign(error as object, { path: target });

/** @param before what stands at the target: its mode and, where the system lets us, its owner are kept */
function writeTemporary(
  target: string,
  before: Stats | undefined,
  durable: boolean,
  write: (put: Put) => void,
): string {
  const file = temporaryName(path.dirname(target));
  try {
    const handle = openSync(file, 'wx', before ? 0o600 : 0o666);
    try {
      write((bytes) => {
        for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      });
      if (before) keepRights(handle, before);
      if (durable) fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return file;
  } catch (error) {
    discard(file);
    throw error;
  }
}

function temporaryFor({ bytes }: PlacedFile, target: string, durable: boolean): string {
  if (!(bytes instanceof Uint8Array)) return bytes.temporary;
  const found = ifThere(() => lstatSync(target));
  return writeTemporary(target, found?.isFile() ? found : undefined, durable, (put) => put(bytes));
}

function keepRights(handle: number, { mode, uid, gid }: Stats): void {
  try {
    fchownSync(handle, uid, gid);
  } catch {
    // only the superuser gives files away
  }
  try {
    fchmodSync(handle, mode & 0o777);
  } catch {
    // a file system without rights
  }
}

/** A file whose old state could not be put back stands here, complete. */
export interface Stranded {
  /** As given. */
  readonly path: string;
  readonly kept: string;
}

/** What a failure could not undo, of an error of `placeFiles`. */
export const strandedOf = (error: unknown): readonly Stranded[] =>
  (error as { stranded?: readonly Stranded[] }).stranded ?? [];

/** Takes the changes back, the last one first. @returns what the disk refuses to take back */
function undoAll(done: readonly { readonly file: PlacedFile; readonly before: Before }[]): Stranded[] {
  return [...done].reverse().flatMap(({ file, before }) => {
    try {
      before.putBack();
      return [];
    } catch {
      const { kept } = before;
      if (kept === undefined) return [];
      // no longer a temporary file: what is in it is nowhere else
      release(kept);
      const lasting = `${kept.slice(0, -'.tmp'.length)}-${path.basename(file.path)}`;
      try {
        renameSync(kept, lasting);
        return [{ path: file.path, kept: lasting }];
      } catch {
        return [{ path: file.path, kept }];
      }
    }
  });
}

function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows opens no folders; the renames stand all the same
  }
}

/**
 * Puts all files in place, in order, or none.
 * @throws NodeJS.ErrnoException of the file system, `path` that of the file it came from, as given; everything is as it was before
 */
export function placeFiles(files: readonly PlacedFile[], { durable = true }: PlaceOptions = {}): void {
  const written: { file: PlacedFile; target: string; temporary: string }[] = [];
  const kept: string[] = [];
  const done: { file: PlacedFile; before: Before }[] = [];
  let at = files[0];
  try {
    for (at of files) {
      const target = at.link === 'replace' ? path.resolve(at.path) : endOfLinks(at.path);
      written.push({ file: at, target, temporary: temporaryFor(at, target, durable) });
    }
    for (const { file, target, temporary } of written) {
      at = file;
      // a file alone takes its place in one step, or does not
      const before = files.length > 1 ? keepAside(target) : undefined;
      if (before?.kept !== undefined) kept.push(before.kept);
      takePlace(temporary, target);
      release(temporary);
      if (before) done.push({ file, before });
    }
  } catch (error) {
    const stranded = undoAll(done);
    throw Object.assign(faultAt(error, at?.path ?? '') as object, stranded.length > 0 ? { stranded } : {});
  } finally {
    for (const file of [...written.map(({ temporary }) => temporary), ...kept]) if (isPending(file)) discard(file);
  }
  if (durable) for (const folder of new Set(written.map(({ target }) => path.dirname(target)))) flushFolder(folder);
}

/**
 * Writes a file that is placed later, with others.
 * @throws NodeJS.ErrnoException of the file system, and what `write` throws; nothing is left then
 */
export function writeWaiting(target: string, write: (put: Put) => void): WaitingFile {
  const sum = createHash('sha256');
  try {
    const temporary = writeTemporary(target, undefined, true, (put) =>
      write((bytes) => {
        sum.update(bytes);
        put(bytes);
      }),
    );
    return { temporary, sha256: sum.digest('hex') };
  } catch (error) {
    throw faultAt(error, target);
  }
}

/** Takes a file away that has not found its place. */
export const dropWaiting = ({ temporary }: WaitingFile): void => {
  if (isPending(temporary)) discard(temporary);
};

/** @returns the outermost of the folders that had to be made */
export function makeFolder(folder: string): string | undefined {
  if (existsSync(folder)) return mkdirSync(folder, { recursive: true });
  let first = folder;
  while (path.dirname(first) !== first && !existsSync(path.dirname(first))) first = path.dirname(first);
  try {
    // Node's own way of making several never ends where the system says of the first that it is not there (/proc)
    mkdirSync(first);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  try {
    if (first !== folder) mkdirSync(folder, { recursive: true });
  } catch (error) {
    removeEmptyFolders(folder, first);
    throw error;
  }
  return first;
}

/** Takes away folders made for nothing, from the inside out, as far as nothing else has come into them. */
export function removeEmptyFolders(folder: string, outermost: string): void {
  const last = path.resolve(outermost);
  for (let each = path.resolve(folder); each === last || each.startsWith(last + path.sep); each = path.dirname(each)) {
    try {
      rmdirSync(each);
    } catch {
      return;
    }
  }
}
