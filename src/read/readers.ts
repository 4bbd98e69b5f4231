// The readers of documents, one list: each knows its files by their first bytes or their names. What no reader takes is answered with
// what to do about it.

import { failed, type Result } from '../diagnostics/index.js';
import type { Document } from '../document/document.js';
import { tooMuch } from './bounds.js';
import { readDocx } from './docx/read-docx.js';
import { extensionOf, foreignFile } from './foreign-files.js';
import type { ReadOptions } from './read-options.js';
import { readText } from './text/read-text.js';
import { readCsv } from './xlsx/read-csv.js';
import { readXlsx } from './xlsx/read-xlsx.js';

// A Document as a reader makes it: blocks in reading order, each with its place in the file, roles only where the file names them.

interface Reader {
  readonly format: string;
  readonly extensions: readonly string[];
  readonly read: (bytes: Uint8Array, file: string, options: ReadOptions) => Result<Document>;
}

const readers: readonly Reader[] = [
  { format: 'docx', extensions: ['.docx', '.docm', '.dotx'], read: readDocx },
  { format: 'xlsx', extensions: ['.xlsx', '.xlsm'], read: readXlsx },
  { format: 'csv', extensions: ['.csv', '.tsv'], read: readCsv },
  { format: 'text', extensions: ['.txt', '.md'], read: readText },
];

export const readableExtensions: readonly string[] = readers.flatMap(({ extensions }) => extensions);

/** @param file its name, for messages and for what it claims to be */
export function readDocument(bytes: Uint8Array, file: string, options: ReadOptions): Result<Document> {
  const other = foreignFile(bytes, file);
  if (other) return failed(other);
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
