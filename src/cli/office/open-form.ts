// An office's own Word form named on the command line: its bytes, and LibreOffice for its PDF.

import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.js';
import type { WordForm } from '../../flows/word-form/make-form-files.js';
import { readIfThere } from '../../workspace/disk-named.js';
import type { Terminal } from '../terminal.js';

/** @param file path from the current folder */
export const openForm = async (file: string, terminal: Terminal, allowActive = false): Promise<WordForm> => ({
  file,
  allowActive,
  bytes: await readIfThere(path.resolve(terminal.folder, file)),
  toPdf: async (docx, date) => {
    const { convertToPdf } = await import('./convert-by-office.js');
    return convertToPdf(docx, { env: terminal.env, date });
  },
});

/** The form of a command that may have one. */
export const formOf = (
  { template, allowActive }: { readonly template?: string | undefined; readonly allowActive?: boolean | undefined },
  terminal: Terminal,
): Promise<WordForm | undefined> =>
  template === undefined ? Promise.resolve(undefined) : openForm(template, terminal, allowActive);

/** Places in the form are as the user gave them, not in the project. */
export const placedInForm = (
  file: string | undefined,
  diagnostics: readonly Diagnostic[],
  terminal: Terminal,
): Diagnostic[] =>
  diagnostics.map((each) =>
    file !== undefined && each.place?.file === file
      ? { ...each, place: { ...each.place, file: path.resolve(terminal.folder, file) } }
      : each,
  );
