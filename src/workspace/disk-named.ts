// Files that the user names on the command line, wherever they lie.

import { statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, failed, type Localized, ok, type Result } from '../diagnostics/index.js';
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

const isFolder = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;

/** What is wrong with a name where no file can be read; undefined where there is one. */
function wrongName(
  file: string,
  shown: string,
): { readonly message: Localized; readonly remedy: Localized } | undefined {
  if (isFolder(file))
    return {
      message: { vi: `"${shown}" là thư mục, không phải tệp.`, en: `"${shown}" is a folder, not a file.` },
      remedy: { vi: 'Ghi tên một tệp trong thư mục ấy.', en: 'Name a file in it.' },
    };
  if (statSync(file, { throwIfNoEntry: false })) return undefined;
  if (/[*?]/.test(path.basename(shown)))
    return {
      message: { vi: `Không có tệp nào khớp "${shown}".`, en: `No file fits "${shown}".` },
      remedy: { vi: 'Kiểm tra thư mục và phần đuôi của tên tệp.', en: 'Check the folder and how the names end.' },
    };
  const folder = path.dirname(shown);
  if (path.basename(shown) === 'plan.yaml' && isFolder(path.dirname(file)))
    return {
      message: { vi: `Thư mục "${folder}" không có tệp plan.yaml.`, en: `The folder "${folder}" holds no plan.yaml.` },
      remedy: { vi: 'Ghi tên tệp kế hoạch trong thư mục ấy.', en: 'Name the plan file in it.' },
    };
  return {
    message: { vi: `Không có tệp "${shown}".`, en: `There is no file "${shown}".` },
    remedy: {
      vi: 'Kiểm tra tên tệp và thư mục; tên có dấu cách thì đặt trong ngoặc kép.',
      en: 'Check the name and the folder; a name with spaces goes between quotation marks.',
    },
  };
}

/** @param file absolute @param shown as people know it */
export const unreadableAt = (file: string, shown: string): Diagnostic => ({
  ...unreadable(shown),
  ...wrongName(file, shown),
});

/** @param file absolute @param shown as the user named it @returns why it cannot be read: not there, too large, kept shut by another program */
export async function readNamed(file: string, shown: string): Promise<Result<Uint8Array>> {
  try {
    const bytes = await readIfThere(file);
    return bytes ? ok(bytes) : failed(unreadableAt(file, shown));
  } catch (error) {
    return failed(isHeld(error) ? heldElsewhere(shown, 'file') : unreadableAt(file, shown));
  }
}
