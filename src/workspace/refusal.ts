// What the file system refuses, in one sentence for the person at the keyboard.

import type { Diagnostic, Localized } from '../diagnostics/index.js';

/** Largest file that is read at all: far above any plan, style sheet or font, far below what exhausts memory. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

export const outputFault = (code: string, file: string, message: Localized, remedy?: Localized): Diagnostic => ({
  code: `output/${code}`,
  severity: 'error',
  kind: 'file',
  place: { file },
  message,
  ...(remedy ? { remedy } : {}),
});

/** No file of that name, as against one that the machine does not let us read. */
export const isAbsent = (error: unknown): boolean =>
  !isFileError(error) || ['ENOENT', 'ENOTDIR', 'EISDIR', 'EINVAL', 'ENAMETOOLONG', 'ELOOP'].includes(error.code ?? '');

/** Whether another program keeps the file to itself. Windows says so of what is open in Word or Excel, or looked at by a virus scanner. */
export const isHeld = (error: unknown): boolean =>
  ['EBUSY', 'ETXTBSY'].includes((error as NodeJS.ErrnoException | undefined)?.code ?? '');

/** @param error thrown by reading a file, so that what is told of it does not speak of writing @returns the same, to be thrown on */
export const ofReading = (error: unknown): unknown =>
  error instanceof Error ? Object.assign(error, { whileReading: true }) : error;

/** @param doing whether it was to be read or written */
export function heldElsewhere(file: string, doing: 'file' | 'output' = 'output'): Diagnostic {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return {
    code: `${doing}/busy`,
    severity: 'error',
    kind: 'file',
    place: { file },
    message: {
      vi: `Tệp "${name}" đang mở trong chương trình khác (Word, Excel).`,
      en: `The file "${name}" is open in another program (Word, Excel).`,
    },
    remedy: { vi: 'Đóng lại rồi chạy lại.', en: 'Close it there, then run again.' },
  };
}

export const unreadable = (file: string): Diagnostic => ({
  code: 'file/unreadable',
  severity: 'error',
  kind: 'file',
  place: { file },
  message: { vi: `Không đọc được tệp "${file}".`, en: `Cannot read the file "${file}".` },
  remedy: {
    vi: `Kiểm tra tên và quyền đọc; tệp không quá ${MAX_FILE_BYTES / 1024 / 1024} MB.`,
    en: `Check its name and permissions; it may have at most ${MAX_FILE_BYTES / 1024 / 1024} MB.`,
  },
});

const elsewhere = { vi: 'Ghi ra thư mục khác.', en: 'Choose another folder.' };

/** Whether something thrown comes from the file system or another part of the machine, not from a fault of ours. */
export const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error &&
  typeof (error as NodeJS.ErrnoException).code === 'string' &&
  typeof (error as NodeJS.ErrnoException).syscall === 'string';

interface Refusal {
  readonly codes: readonly string[];
  readonly code: string;
  readonly message: Localized;
  readonly remedy: Localized;
}

const refusals: readonly Refusal[] = [
  {
    codes: ['EACCES', 'EPERM'],
    code: 'not-writable',
    message: { vi: 'Không có quyền ghi vào đây.', en: 'Writing is not permitted here.' },
    remedy: {
      vi: 'Xin quyền ghi, hoặc ghi ra thư mục khác.',
      en: 'Get the right to write, or choose another folder.',
    },
  },
  {
    codes: ['EROFS'],
    code: 'not-writable',
    message: { vi: 'Ổ đĩa này chỉ cho đọc.', en: 'This disk can only be read.' },
    remedy: elsewhere,
  },
  {
    codes: ['ENOSPC', 'EDQUOT', 'EFBIG'],
    code: 'no-space',
    message: { vi: 'Đĩa đã đầy.', en: 'The disk is full.' },
    remedy: {
      vi: 'Xóa bớt tệp hoặc chọn thư mục ở ổ khác; các tệp đã có vẫn nguyên.',
      en: 'Make room or choose another disk; what was there stays as it was.',
    },
  },
  {
    codes: ['ENOTDIR'],
    code: 'name-taken',
    message: {
      vi: 'Đường dẫn này đi qua một tệp, không phải thư mục.',
      en: 'This path leads through a file, not a folder.',
    },
    remedy: { vi: 'Ghi ra thư mục khác, hoặc đổi tên tệp kia.', en: 'Choose another folder, or rename that file.' },
  },
  {
    codes: ['EEXIST', 'EISDIR'],
    code: 'name-taken',
    message: { vi: 'Tên này đã là một tệp hoặc thư mục khác.', en: 'Another file or folder has this name.' },
    remedy: { vi: 'Ghi ra thư mục khác, hoặc đổi tên tệp kia.', en: 'Choose another folder, or rename that file.' },
  },
  {
    codes: ['ENAMETOOLONG'],
    code: 'bad-name',
    message: { vi: 'Tên tệp hoặc đường dẫn quá dài.', en: 'The name or the path is too long.' },
    remedy: {
      vi: 'Dùng tên ngắn hơn hoặc thư mục gần gốc hơn.',
      en: 'Use a shorter name, or a folder nearer to the root.',
    },
  },
  {
    codes: ['EINVAL', 'EILSEQ'],
    code: 'bad-name',
    message: { vi: 'Tên tệp này không dùng được ở đây.', en: 'This name cannot be used here.' },
    remedy: { vi: 'Dùng tên khác.', en: 'Use another name.' },
  },
  {
    codes: ['ELOOP'],
    code: 'bad-name',
    message: { vi: 'Các liên kết ở đây chỉ vòng vào nhau.', en: 'The links here lead round in a circle.' },
    remedy: { vi: 'Xóa liên kết hỏng hoặc dùng tên khác.', en: 'Remove the broken link, or use another name.' },
  },
  {
    codes: ['EMFILE', 'ENFILE'],
    code: 'too-many-open',
    message: { vi: 'Máy đang mở quá nhiều tệp.', en: 'Too many files are open on this machine.' },
    remedy: { vi: 'Đóng bớt chương trình rồi chạy lại.', en: 'Close some programs, then run again.' },
  },
  {
    codes: ['ENOENT'],
    code: 'failed',
    message: {
      vi: 'Thư mục của tệp này không có hoặc vừa bị xóa.',
      en: 'The folder of this file is not there, or has just gone.',
    },
    remedy: { vi: 'Xem lại đường dẫn rồi chạy lại.', en: 'Look at the path, then run again.' },
  },
];

/** @param file that was meant */
export function refusal(error: NodeJS.ErrnoException, file: string): Diagnostic {
  const reading = 'whileReading' in error;
  if (isHeld(error)) return heldElsewhere(file, reading ? 'file' : 'output');
  if (reading) return unreadable(file);
  const known = refusals.find(({ codes }) => codes.includes(error.code ?? ''));
  if (known) return outputFault(known.code, file, known.message, known.remedy);
  const code = error.code ?? error.message;
  return outputFault(
    'failed',
    file,
    { vi: `Không đọc hoặc không ghi được (${code}).`, en: `Cannot read or write (${code}).` },
    { vi: 'Xem lại ổ đĩa hoặc kết nối mạng rồi chạy lại.', en: 'Look at the disk or the network, then run again.' },
  );
}
