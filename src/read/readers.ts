// The readers of documents, one list: each knows its files by their first bytes or their names. What no reader takes is answered with
// what to do about it.

import { type Diagnostic, failed, type Result } from '../diagnostics/index.js';
import type { Document } from '../document/document.js';
import type { Workspace } from '../workspace/workspace.js';
import { tooMuch } from './bounds.js';
import { readDocx } from './docx/read-docx.js';
import { convertibleKind, extensionOf, foreignFile, isPdf } from './foreign-files.js';
import { readPrinted } from './printed/read-printed.js';
import type { ReadOptions } from './read-options.js';
import { recognisePages, reportRecognised } from './scanned/recognise-pages.js';
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

/** What {@link readAnyDocument} reads. */
export const importableExtensions: readonly string[] = [...readers.flatMap(({ extensions }) => extensions), '.pdf'];

/**
 * A document of any kind, the pages of a PDF included, and texts of other programs where the machine can make Word files of them.
 *
 * @param machine what it has for them
 */
export async function readAnyDocument(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions,
  machine: Pick<Workspace, 'drawPdf' | 'picturePage' | 'recogniser' | 'toWord'> = {},
): Promise<Result<Document>> {
  if (isPdf(bytes, file)) {
    const draw = machine.drawPdf ?? (await import('../pdf/draw-pages.js')).drawPdf;
    const drawn = await draw(bytes);
    const recognised = typeof drawn === 'string' ? undefined : await recognisePages(bytes, drawn, machine);
    const read = withinBounds(readPrinted(recognised?.drawn ?? drawn, file), file);
    return recognised && read.value
      ? { ...read, diagnostics: [...reportRecognised(recognised, file), ...read.diagnostics] }
      : read;
  }
  const kind = convertibleKind(bytes, file);
  const word = kind === undefined ? undefined : await machine.toWord?.(bytes, kind);
  if (!word) return readDocument(bytes, file, options);
  if (!word.value) return { diagnostics: word.diagnostics.map((each) => ({ place: { file }, ...each })) };
  const read = withinBounds(readDocx(word.value, file, options), file);
  return { ...read, diagnostics: [converted(file), ...read.diagnostics] };
}

const converted = (file: string): Diagnostic => ({
  code: 'import/converted',
  severity: 'info',
  place: { file },
  message: {
    vi: 'Tệp của chương trình khác hoặc kiểu cũ, đã được LibreOffice chuyển sang Word (.docx) rồi mới đọc.',
    en: 'A file of another program or of an old kind: LibreOffice made a Word file of it, which was read.',
  },
});

const withinBounds = (read: Result<Document>, file: string): Result<Document> => {
  const over = read.value && tooMuch(read.value, file);
  return over ? failed(...read.diagnostics, over) : read;
};

/** @param file its name, for messages and for what it claims to be */
export function readDocument(bytes: Uint8Array, file: string, options: ReadOptions): Result<Document> {
  const other = foreignFile(bytes, file);
  if (other) return failed(other);
  const extension = extensionOf(file);
  const reader = readers.find(({ extensions }) => extensions.includes(extension));
  if (reader) return withinBounds(reader.read(bytes, file, options), file);
  return failed({
    code: 'import/unknown-format',
    severity: 'error',
    place: { file },
    message: { vi: `Không nhập được tệp kiểu "${extension}".`, en: `Files of type "${extension}" cannot be imported.` },
    remedy: {
      vi: `Các kiểu nhập được: ${importableExtensions.join(', ')}.`,
      en: `Types that can be imported: ${importableExtensions.join(', ')}.`,
    },
  });
}
