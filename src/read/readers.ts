// The readers of documents, one list: each knows its files by their first bytes or their names. What no reader takes is answered with
// what to do about it.

import { type Diagnostic, failed, type Result } from '../diagnostics/index.js';
import type { Document } from '../document/document.js';
import { tooMuch } from './bounds.js';
import { readDocx } from './docx/read-docx.js';
import type { ReadOptions } from './read-options.js';
import { readText } from './text/read-text.js';
import { readCsv } from './xlsx/read-csv.js';
import { readXlsx } from './xlsx/read-xlsx.js';

export interface Reader {
  readonly format: string;
  readonly extensions: readonly string[];
  readonly read: (bytes: Uint8Array, file: string, options: ReadOptions) => Result<Document>;
}

export const readers: readonly Reader[] = [
  { format: 'docx', extensions: ['.docx', '.docm', '.dotx'], read: readDocx },
  { format: 'xlsx', extensions: ['.xlsx', '.xlsm'], read: readXlsx },
  { format: 'csv', extensions: ['.csv', '.tsv'], read: readCsv },
  { format: 'text', extensions: ['.txt', '.md'], read: readText },
];

export const readableExtensions: readonly string[] = readers.flatMap(({ extensions }) => extensions);

interface Foreign {
  readonly starts: readonly number[];
  readonly code: string;
  readonly message: Diagnostic['message'];
  readonly remedy: Diagnostic['message'];
}

const foreign: readonly Foreign[] = [
  {
    starts: [0x25, 0x50, 0x44, 0x46],
    code: 'pdf',
    message: { vi: 'Tệp PDF không nhập được trực tiếp.', en: 'A PDF cannot be imported directly.' },
    remedy: {
      vi: 'Mở PDF bằng Word rồi lưu thành .docx, hoặc chép chữ ra tệp .txt; bản quét (ảnh) phải nhận dạng chữ (OCR) trước.',
      en: 'Open it with Word and save it as .docx, or copy its text to a .txt file; a scan needs text recognition (OCR) first.',
    },
  },
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    code: 'old-office',
    message: {
      vi: 'Đây là tệp Word/Excel kiểu cũ (.doc, .xls) hoặc tệp có mật khẩu.',
      en: 'This is an old Word or Excel file (.doc, .xls), or one with a password.',
    },
    remedy: {
      vi: 'Mở bằng Word/Excel, bỏ mật khẩu nếu có, chọn Lưu thành… kiểu .docx hoặc .xlsx rồi nhập lại.',
      en: 'Open it in Word or Excel, take the password off if there is one, save it as .docx or .xlsx and import that.',
    },
  },
  {
    starts: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    code: 'rtf',
    message: { vi: 'Tệp RTF không nhập được.', en: 'RTF cannot be imported.' },
    remedy: { vi: 'Mở bằng Word và lưu thành .docx.', en: 'Open it in Word and save it as .docx.' },
  },
];

const extensionOf = (file: string): string => /\.[^./\\]+$/.exec(file)?.[0].toLowerCase() ?? '';

/** @param file its name, for messages and for what it claims to be */
export function readDocument(bytes: Uint8Array, file: string, options: ReadOptions): Result<Document> {
  const other = foreign.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte));
  if (other) {
    return failed({
      code: `import/${other.code}`,
      severity: 'error',
      place: { file },
      message: other.message,
      remedy: other.remedy,
    });
  }
  const extension = extensionOf(file);
  const reader = readers.find(({ extensions }) => extensions.includes(extension));
  if (reader) {
    const read = reader.read(bytes, file, options);
    const over = read.value && tooMuch(read.value, file);
    return over ? failed(...read.diagnostics, over) : read;
  }
  return failed({
    code: 'import/unknown-format',
    severity: 'error',
    place: { file },
    message: { vi: `Không nhập được tệp kiểu "${extension}".`, en: `Files of type "${extension}" cannot be imported.` },
    remedy: {
      vi: `Các kiểu nhập được: ${readableExtensions.join(', ')}.`,
      en: `Types that can be imported: ${readableExtensions.join(', ')}.`,
    },
  });
}
