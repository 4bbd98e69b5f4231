// Whether a file may take its place: what a command reads is never written over, what is not our own unmodified output only when forced.

import { createHash } from 'node:crypto';
import { closeSync, existsSync, lstatSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics/index.js';
import { endOfLinks, mayBeWritten, type OutputFile, type PlacedFile } from './output-files.js';
import { patiently } from './output-temporary.js';
import { unholdable } from './paths.js';
import { outputFault as fault, heldElsewhere, isHeld } from './refusal.js';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Of what is to be written. */
export const hashOf = (bytes: OutputFile['bytes']): string =>
  bytes instanceof Uint8Array ? sha256(bytes) : bytes.sha256;

const PIECE = 256 * 1024;

/** Checksum of a file; undefined if there is none. @throws if something else than a readable file has the name */
export function checksumOf(file: string): string | undefined {
  let handle: number;
  try {
    handle = patiently(() => openSync(file, 'r'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const sum = createHash('sha256');
    const piece = Buffer.allocUnsafe(PIECE);
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece))
      sum.update(piece.subarray(0, read));
    return sum.digest('hex');
  } finally {
    closeSync(handle);
  }
}

export interface NamedOutput {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file of the user that the command is there to change. */
export interface EditedFile extends NamedOutput {
  /** What it held when the command read it: one that has changed since is left alone. */
  readonly before: Uint8Array;
}

const lookAt = <T>(look: () => T): T | undefined => {
  try {
    return look();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** One text for all names of one file: links, second names, and another case where the system makes no difference. */
export function identity(file: string): string {
  const found = lookAt(() => statSync(file, { bigint: true }));
  if (found) return `${found.dev}:${found.ino}`;
  // not there yet: two names that differ in case or in the make-up of a letter are one on many a disk
  let folder = path.dirname(endOfLinks(file));
  const rest = [path.basename(endOfLinks(file))];
  for (;;) {
    const real = lookAt(() => realpathSync(folder));
    if (real !== undefined || folder === path.dirname(folder))
      return path
        .join(real ?? folder, ...rest)
        .normalize('NFC')
        .toLowerCase();
    rest.unshift(path.basename(folder));
    folder = path.dirname(folder);
  }
}

function identityIfAny(file: string): string | undefined {
  try {
    return identity(file);
  } catch {
    return undefined;
  }
}

const isInput = (file: string): Diagnostic =>
  fault(
    'is-input',
    file,
    {
      vi: 'Lệnh này đang đọc chính tệp này, ghi kết quả vào đây sẽ làm mất nó.',
      en: 'This command reads this very file; writing the result here would destroy it.',
    },
    { vi: 'Chọn tên khác cho tệp kết quả.', en: 'Choose another name for the result.' },
  );

export const sameFile = (file: string): Diagnostic =>
  fault(
    'same-file',
    file,
    {
      vi: 'Hai kết quả cùng ghi vào một tệp (tên chỉ khác chữ hoa, chữ thường cũng là một).',
      en: 'Two results go into one file (names that differ in case alone are one).',
    },
    { vi: 'Đặt cho mỗi kết quả một tên riêng.', en: 'Give each result a name of its own.' },
  );

const readOnly = (file: string): Diagnostic =>
  fault(
    'not-writable',
    file,
    { vi: 'Tệp này chỉ cho đọc.', en: 'This file is read-only.' },
    {
      vi: 'Bỏ thuộc tính chỉ đọc của tệp rồi chạy lại, hoặc chọn tên khác.',
      en: 'Take the read-only mark off and run again, or choose another name.',
    },
  );

const notOurs = (file: string): Diagnostic =>
  fault(
    'not-ours',
    file,
    {
      vi: 'Tệp này đã có và không phải bản kehoach vừa tạo (có thể đã được sửa tay).',
      en: 'This file exists and is not what kehoach wrote (it may have been edited by hand).',
    },
    {
      vi: 'Đổi tên hoặc cất tệp đó đi, chọn tên hoặc thư mục khác, hoặc thêm --force để ghi đè.',
      en: 'Move it away, choose another name or folder, or add --force to overwrite it.',
    },
  );

/** Nothing is known of what is kept shut, but that it is. */
export function presentSum(file: string): { readonly sum?: string | undefined; readonly held: boolean } {
  try {
    return { sum: checksumOf(file), held: false };
  } catch (error) {
    if (!isHeld(error)) throw error;
    return { held: true };
  }
}

const LONGEST = 255;

/** Faults of the parts of a path that would come into being, in the order of the path. Devices of Windows are there at every place. */
export function faultsOfName(file: string): Diagnostic[] {
  const { root } = path.parse(file);
  const parts = file.slice(root.length).split(path.sep);
  for (const [index, part] of parts.entries()) {
    const here = path.join(root, ...parts.slice(0, index + 1));
    const sign = part.length > LONGEST ? part : unholdable(part);
    if (sign === undefined || (sign.length === 1 && existsSync(here))) continue;
    const long = part.length > LONGEST;
    return [
      fault(
        'bad-name',
        file,
        long
          ? { vi: `Tên dài quá ${LONGEST} ký tự.`, en: `A name has more than ${LONGEST} letters.` }
          : {
              vi: `Windows không dùng được tên "${part}" (vì có "${sign}").`,
              en: `Windows has no place for the name "${part}" (because of "${sign}").`,
            },
        { vi: 'Dùng tên khác.', en: 'Use another name.' },
      ),
    ];
  }
  return [];
}

/** Whether the file is there already, byte for byte: it is left alone, also where another program only lets us read it. */
export const isUnchanged = ({ path: target, bytes }: PlacedFile): boolean =>
  lookAt(() => lstatSync(target))?.isFile() === true && presentSum(target).sum === hashOf(bytes);

/** Whether one file may take its place. @param known checksums of what we have written there @throws NodeJS.ErrnoException */
export function checkTarget(
  { path: target, bytes, link }: PlacedFile,
  known: ReadonlySet<string> | undefined,
  force: boolean,
): Diagnostic[] {
  const named = faultsOfName(target);
  if (named.length > 0) return named;
  const found = lookAt(() => (link === 'replace' ? lstatSync(target) : statSync(target)));
  // a link that leads nowhere yet still says that somebody meant something else
  if (!found) return !force && link !== 'replace' && lookAt(() => lstatSync(target)) ? [notOurs(target)] : [];
  if (!found.isFile() && !found.isSymbolicLink()) {
    return [
      fault(
        'name-taken',
        target,
        {
          vi: 'Tên này đang là một thư mục hoặc thiết bị, không phải tệp.',
          en: 'This name belongs to a folder or a device, not a file.',
        },
        { vi: 'Dùng tên khác, hoặc đổi tên thư mục kia.', en: 'Use another name, or rename that folder.' },
      ),
    ];
  }
  if (found.isFile() && !mayBeWritten(target)) return [readOnly(target)];
  const { sum: present, held } = found.isFile() ? presentSum(target) : { held: false };
  if (held) return [heldElsewhere(target)];
  if (force) return [];
  if (present !== undefined && (known?.has(present) || present === hashOf(bytes))) return [];
  return [notOurs(target)];
}

/**
 * Through a link only what we have written there before is written again; forced, the link gives way, and the file that it leads to stays.
 * @throws NodeJS.ErrnoException
 */
export function besideLink(file: PlacedFile, known: ReadonlySet<string> | undefined): PlacedFile {
  if (file.link === 'replace' || !lookAt(() => lstatSync(file.path))?.isSymbolicLink()) return file;
  const end = lookAt(() => statSync(file.path));
  // a device or a folder is reported as such
  if (end && !end.isFile()) return file;
  const present = end && checksumOf(file.path);
  return present !== undefined && known?.has(present) ? file : { ...file, link: 'replace' };
}

export function checkEdit({ path: target, before }: EditedFile): Diagnostic[] {
  if (!mayBeWritten(target)) return [readOnly(target)];
  let present: Buffer | undefined;
  try {
    present = lookAt(() => readFileSync(target));
  } catch (error) {
    if (!isHeld(error)) throw error;
    return [heldElsewhere(target)];
  }
  if (present?.equals(before)) return [];
  return [
    fault(
      'changed-meanwhile',
      target,
      {
        vi: 'Tệp này vừa được sửa ở nơi khác trong lúc lệnh chạy.',
        en: 'This file was changed elsewhere while the command ran.',
      },
      { vi: 'Chạy lại lệnh.', en: 'Run the command again.' },
    ),
  ];
}

const BYTE_ORDER_MARK = Uint8Array.of(0xef, 0xbb, 0xbf);

const startsMarked = (bytes: Uint8Array): boolean => BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte);

/** Decoding a text drops the mark that editors of Windows put first; a file that had one keeps it. */
export const keepMark = ({ path: file, bytes, before }: EditedFile): PlacedFile => ({
  path: file,
  bytes: startsMarked(before) && !startsMarked(bytes) ? Buffer.concat([BYTE_ORDER_MARK, bytes]) : bytes,
});

/** Tells of a file that is one of the inputs, under whatever name. @param inputs absolute */
export function inputGuard(inputs: readonly string[]): (file: string) => Diagnostic[] {
  const read = new Set(inputs.map(identityIfAny));
  return (file) => (read.has(identity(file)) ? [isInput(file)] : []);
}
