// The folder that outputs go to. What we wrote is noted in `.kehoach.json` (name → sha256); a file that is not our own unmodified
// output is never overwritten unless forced. All files of one build are written, or none.

import { createHash } from 'node:crypto';
import { lstat, mkdir, readFile, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, failed, type Localized, ok, type Result } from '../diagnostics/index.js';
import { type OutputFile, placeFiles, removeStaleFiles } from './output-files.js';

export const MANIFEST = '.kehoach.json';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export interface OutputOptions {
  /** Overwrites files that are not ours, or were changed since. */
  readonly force?: boolean;
  /** Looks whether the files could be written, writes none and makes no folder. */
  readonly dryRun?: boolean;
  /** False for a folder that is the user's own from now on (a new project): no manifest. */
  readonly manifest?: boolean;
}

export type Manifest = Readonly<Record<string, string>>;

const fault = (code: string, file: string, message: Localized, remedy?: Localized): Diagnostic => ({
  code: `output/${code}`,
  severity: 'error',
  kind: 'file',
  place: { file },
  message,
  ...(remedy ? { remedy } : {}),
});

/** Says what the file system refused. */
export function refusal(error: NodeJS.ErrnoException, file: string): Diagnostic {
  switch (error.code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fault(
        'not-writable',
        file,
        { vi: 'Không có quyền ghi vào đây.', en: 'Writing is not permitted here.' },
        { vi: 'Chọn thư mục khác bằng -o.', en: 'Choose another folder with -o.' },
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return fault('no-space', file, { vi: 'Đĩa đã đầy.', en: 'The disk is full.' });
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EISDIR':
      return fault(
        'name-taken',
        file,
        { vi: 'Tên này đã là một tệp hoặc thư mục khác.', en: 'Another file or folder has this name.' },
        { vi: 'Chọn thư mục khác bằng -o, hoặc đổi tên tệp kia.', en: 'Choose another folder, or rename that file.' },
      );
    default: {
      const code = error.code ?? error.message;
      return fault('failed', file, { vi: `Không ghi được (${code}).`, en: `Cannot write (${code}).` });
    }
  }
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string';

/** What we wrote here before; an unreadable manifest vouches for nothing. */
async function readManifest(folder: string): Promise<Manifest> {
  try {
    const data: unknown = JSON.parse(await readFile(path.join(folder, MANIFEST), 'utf8'));
    const files = (data as { files?: unknown } | null)?.files;
    if (files === null || typeof files !== 'object') return {};
    return Object.fromEntries(Object.entries(files).filter(([, hash]) => typeof hash === 'string'));
  } catch {
    return {};
  }
}

/** Whether one file may take its place. */
async function checkTarget(target: string, bytes: Uint8Array, known: string | undefined): Promise<Diagnostic[]> {
  const found = await lstat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!found) return [];
  if (!found.isFile() && !found.isSymbolicLink()) {
    return [
      fault('name-taken', target, {
        vi: 'Tên này đang là một thư mục, không phải tệp.',
        en: 'This name belongs to a folder, not a file.',
      }),
    ];
  }
  const present = found.isFile() ? sha256(new Uint8Array(await readFile(target))) : undefined;
  if (present !== undefined && (present === known || present === sha256(bytes))) return [];
  return [
    fault(
      'not-ours',
      target,
      {
        vi: 'Tệp này đã có và không phải bản kehoach vừa tạo (có thể đã được sửa tay).',
        en: 'This file exists and is not what kehoach wrote (it may have been edited by hand).',
      },
      {
        vi: 'Đổi tên hoặc cất tệp đó đi, chọn thư mục khác bằng -o, hoặc thêm --force để ghi đè.',
        en: 'Move it away, choose another folder with -o, or add --force to overwrite it.',
      },
    ),
  ];
}

/** Takes away the folders made for this alone, from the inside out, as far as nothing else has come into them. */
async function removeEmptyFolders(folder: string, outermost: string): Promise<void> {
  const last = path.resolve(outermost);
  for (let each = path.resolve(folder); each.startsWith(last); each = path.dirname(each)) {
    try {
      await rmdir(each);
    } catch {
      return;
    }
  }
}

/** @returns paths of the files, in the order given; faults if any may not or cannot be written, and then none is */
export async function writeOutputs(
  folder: string,
  files: readonly OutputFile[],
  options: OutputOptions = {},
): Promise<Result<readonly string[]>> {
  const { force = false, dryRun = false, manifest = true } = options;
  const targets = files.map(({ name }) => path.join(folder, name));
  let made: string | undefined;
  try {
    const before = await readManifest(folder);
    const problems: Diagnostic[] = [];
    for (const [index, { name, bytes }] of files.entries()) {
      const found = await checkTarget(targets[index] as string, bytes, before[name]);
      problems.push(...(force ? found.filter(({ code }) => code !== 'output/not-ours') : found));
    }
    if (problems.length > 0) return failed(...problems);
    if (dryRun) return ok(targets);
    made = await mkdir(folder, { recursive: true });
    await removeStaleFiles(folder);
    const hashes = Object.fromEntries(files.map(({ name, bytes }) => [name, sha256(bytes)]));
    const note = JSON.stringify({ version: 1, files: { ...before, ...hashes } }, undefined, 2);
    const last = manifest ? [{ name: MANIFEST, bytes: new TextEncoder().encode(`${note}\n`) }] : [];
    await placeFiles(folder, [...files, ...last]);
    return ok(targets);
  } catch (error) {
    if (!isFileError(error)) throw error;
    if (made !== undefined) await removeEmptyFolders(folder, made);
    return failed(refusal(error, folder));
  }
}
