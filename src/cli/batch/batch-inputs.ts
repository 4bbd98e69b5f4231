// Reads what a batch is made from: the plan's project and the files of units, and later whether they are still the same.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { NamedBytes } from '../../batch/units/read-units.js';
import { type Diagnostic, failed, type Result } from '../../diagnostics/index.js';
import { sha256 } from '../../workspace/output-folder.js';

const read = async (file: string): Promise<Uint8Array | undefined> => {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    return undefined;
  }
};

/** @param files as the user named them @param from the current folder */
export async function readUnitFiles(files: readonly string[], from: string): Promise<Result<NamedBytes[]>> {
  const found = await Promise.all(files.map(async (file) => ({ file, bytes: await read(path.resolve(from, file)) })));
  const missing = found.filter(({ bytes }) => bytes === undefined);
  if (missing.length > 0)
    return failed(
      ...missing.map(
        ({ file }): Diagnostic => ({
          code: 'file/unreadable',
          severity: 'error',
          kind: 'file',
          place: { file },
          message: { vi: `Không đọc được tệp "${file}".`, en: `Cannot read the file "${file}".` },
        }),
      ),
    );
  return { value: found.map(({ file, bytes }) => ({ file, bytes: bytes as Uint8Array })), diagnostics: [] };
}

/** Checksums of files at one moment. */
export async function checksumsOf(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const sums = await Promise.all(
    files.map(async (file) => [file, sha256((await read(file)) ?? new Uint8Array())] as const),
  );
  return new Map(sums);
}

/** Files that are not what they were when the run began. */
export async function changedSince(before: ReadonlyMap<string, string>): Promise<Diagnostic[]> {
  const after = await checksumsOf([...before.keys()]);
  return [...before]
    .filter(([file, sum]) => after.get(file) !== sum)
    .map(([file]) => ({
      code: 'batch/changed-meanwhile',
      severity: 'warning',
      place: { file },
      message: {
        vi: 'Tệp này đã thay đổi trong lúc chạy; các văn bản vừa tạo theo nội dung lúc bắt đầu.',
        en: 'This file changed during the run; the documents are made from what it was at the start.',
      },
      remedy: {
        vi: 'Chạy lại cùng lệnh để tạo theo nội dung mới.',
        en: 'Run the same command again for the new content.',
      },
    }));
}
