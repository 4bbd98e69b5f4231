// All files of a run in one ZIP (PKWARE APPNOTE 4.3), stored as they are: DOCX and PDF are compressed already. Written piece by piece, so that
// thousands of documents need no more memory than one.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { type WaitingFile, writeWaiting } from '../workspace/output-files.js';

/** Beyond these a ZIP needs another form, which old programs do not read. */
const MOST_FILES = 65_535;
const MOST_BYTES = 0xffff_ffff;
/** 1980-01-01, and names in UTF-8. */
const DATE = (1 << 5) | 1;
const UTF8 = 0x0800;

export class ZipTooLarge extends Error {}

function header(signature: number, size: number, name: Buffer, sum: number, bytes: number, central?: number): Buffer {
  const out = Buffer.alloc(size);
  out.writeUInt32LE(signature, 0);
  // a central entry begins with the version that made it
  const at = central === undefined ? 4 : 6;
  if (central !== undefined) out.writeUInt16LE(20, 4);
  out.writeUInt16LE(20, at);
  out.writeUInt16LE(UTF8, at + 2);
  out.writeUInt16LE(DATE, at + 8);
  out.writeUInt32LE(sum, at + 10);
  out.writeUInt32LE(bytes, at + 14);
  out.writeUInt32LE(bytes, at + 18);
  out.writeUInt16LE(name.length, at + 22);
  if (central !== undefined) out.writeUInt32LE(central, 42);
  return Buffer.concat([out, name]);
}

/** Read from the folder when its turn comes, or given because it is not there yet. */
export type ZippedFile = string | { readonly name: string; readonly bytes: Uint8Array };

/**
 * @param files paths from the folder, with forward slashes
 * @param target where the archive is to go, for the disk it is written on
 * @throws ZipTooLarge beyond 65,535 files or 4 GB; NodeJS.ErrnoException of the file system
 */
export function zipOutputs(folder: string, files: readonly ZippedFile[], target: string): WaitingFile {
  if (files.length > MOST_FILES) throw new ZipTooLarge();
  return writeWaiting(target, (putBytes) => {
    let offset = 0;
    const put = (bytes: Uint8Array): void => {
      putBytes(bytes);
      offset += bytes.length;
      if (offset > MOST_BYTES) throw new ZipTooLarge();
    };
    const central: Buffer[] = [];
    for (const file of files) {
      const bytes = typeof file === 'string' ? readFileSync(path.join(folder, file)) : file.bytes;
      const name = Buffer.from(typeof file === 'string' ? file : file.name, 'utf8');
      const sum = crc32(bytes);
      central.push(header(0x02014b50, 46, name, sum, bytes.length, offset));
      put(header(0x04034b50, 30, name, sum, bytes.length));
      put(bytes);
    }
    const start = offset;
    for (const entry of central) put(entry);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(files.length, 8);
    end.writeUInt16LE(files.length, 10);
    end.writeUInt32LE(offset - start, 12);
    end.writeUInt32LE(start, 16);
    put(end);
  });
}
