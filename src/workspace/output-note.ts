// What we wrote into a folder of outputs is noted beside it, in `.kehoach.json`: name → sha256.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checksumOf, hashOf } from './output-checksum.js';
import type { PlacedFile } from './output-files.js';

export const MANIFEST = '.kehoach.json';

/** File name → checksums of what we wrote under it. */
type Known = ReadonlyMap<string, ReadonlySet<string>>;

const hashesIn = (value: unknown): [string, string][] =>
  value === null || typeof value !== 'object'
    ? []
    : Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');

export interface Note {
  readonly files: Readonly<Record<string, string>>;
  /** What stood there before the last run: the note is in place before the files are, and a run may be killed in between. */
  readonly before: Readonly<Record<string, string>>;
}

/** What we wrote here before; an unreadable note vouches for nothing. */
export function readNote(file: string): Note {
  try {
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const { files, before } = data as { files?: unknown; before?: unknown };
    return { files: Object.fromEntries(hashesIn(files)), before: Object.fromEntries(hashesIn(before)) };
  } catch {
    return { files: {}, before: {} };
  }
}

export const knownBy = ({ files, before }: Note): Known =>
  new Map(
    [...new Set([...Object.keys(files), ...Object.keys(before)])].map((name) => [
      name,
      new Set([files[name], before[name]].filter((hash) => hash !== undefined)),
    ]),
  );

export const noteText = (note: Note): Uint8Array => {
  const { files, before } = note;
  const data = { version: 1, files, ...(Object.keys(before).length > 0 ? { before } : {}) };
  return new TextEncoder().encode(`${JSON.stringify(data, undefined, 2)}\n`);
};

/** The note of one folder as it will be. */
export function nextNote(folder: string, was: Note, files: readonly PlacedFile[]): Note {
  const known = knownBy(was);
  const hashes = new Map(files.map(({ path: file, bytes }) => [path.relative(folder, file), hashOf(bytes)]));
  const replaced = [...hashes].flatMap(([name, hash]): [string, string][] => {
    const present = checksumOf(path.join(folder, name));
    return present !== undefined && present !== hash && known.get(name)?.has(present) ? [[name, present]] : [];
  });
  return {
    files: { ...was.files, ...Object.fromEntries(hashes) },
    before: { ...was.before, ...Object.fromEntries(replaced) },
  };
}
