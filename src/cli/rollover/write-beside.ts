// Files that a command writes where the user says: each folder whole or not at all.

import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.js';
import { hasErrors } from '../../diagnostics/index.js';
import type { OutputFile } from '../../workspace/output-files.js';
import { writeOutputs } from '../../workspace/output-folder.js';
import { showPlaces } from '../show-places.js';
import type { Terminal } from '../terminal.js';

export interface NamedFile {
  /** Path from the current folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export async function writeBeside(
  files: readonly NamedFile[],
  options: { readonly force: boolean; readonly dryRun: boolean },
  terminal: Terminal,
): Promise<Diagnostic[]> {
  const folders = new Map<string, OutputFile[]>();
  for (const file of files) {
    const full = path.resolve(terminal.folder, file.path);
    const list = folders.get(path.dirname(full)) ?? [];
    folders.set(path.dirname(full), [...list, { name: path.basename(full), bytes: file.bytes }]);
  }
  const diagnostics: Diagnostic[] = [];
  for (const dryRun of options.dryRun ? [true] : [true, false]) {
    for (const [folder, list] of folders) {
      if (hasErrors(diagnostics)) return diagnostics;
      const written = await writeOutputs(folder, list, { force: options.force, dryRun, manifest: false });
      diagnostics.push(...showPlaces(written.diagnostics, folder, terminal.folder));
    }
  }
  return diagnostics;
}
