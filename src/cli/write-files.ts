// Files that a command writes where the user says, all of them or none, and what it may not write over.

import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics/index.js';
import type { DiskWorkspace } from '../workspace/disk.js';
import { type WriteOptions, writeFiles } from '../workspace/output-folder.js';
import { faultsOfName } from '../workspace/output-target.js';
import { showPlaces } from './print-diagnostics.js';
import type { Terminal } from './terminal.js';

export interface NamedFile {
  /** Path from the current folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What it may be called, `.docx`; anything where absent. */
  readonly kinds?: readonly string[];
}

/** @param file to be written, where one is asked for @param kinds that the command can write: `.md` @returns a fault for any other */
export function kindFaults(file: string | undefined, kinds: readonly string[]): Diagnostic[] {
  const kind = file === undefined ? undefined : path.extname(file);
  if (kind === undefined || kinds.includes(kind.toLowerCase())) return [];
  const list = kinds.join(', ');
  return [
    {
      code: 'usage/format',
      severity: 'error',
      kind: 'usage',
      message: { vi: `Không ghi được kiểu "${kind}": ${file}.`, en: `No file of type "${kind}": ${file}.` },
      remedy: { vi: `Dùng ${list}.`, en: `Use ${list}.` },
    },
  ];
}

/** Whether a name is that of a file that is read, whatever that is called. @param inputs from the current folder, or absolute */
export async function isInput(file: string, inputs: readonly string[], terminal: Terminal): Promise<boolean> {
  const idOf = (name: string): Promise<string | undefined> =>
    stat(path.resolve(terminal.folder, name)).then(
      ({ dev, ino }) => `${dev}:${ino}`,
      () => undefined,
    );
  const own = await idOf(file);
  return own !== undefined && (await Promise.all(inputs.map(idOf))).includes(own);
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** All that a command has read. @param named files of the command line that no workspace has read, from the current folder */
export const inputsOf = (
  workspaces: readonly DiskWorkspace[],
  named: readonly (string | undefined)[],
  terminal: Terminal,
): string[] => [
  ...workspaces.flatMap((workspace) => workspace.filesRead()),
  ...named.flatMap((file) => (file === undefined ? [] : [path.resolve(terminal.folder, file)])),
];

/** @returns faults, at paths from the current folder; with an error among them nothing was written */
export async function writeNamed(
  files: readonly NamedFile[],
  options: WriteOptions,
  terminal: Terminal,
): Promise<Diagnostic[]> {
  const named = files.map(({ path: file, bytes }) => ({ path: path.resolve(terminal.folder, file), bytes }));
  const wrong = files.flatMap(({ path: file, kinds }) => (kinds ? kindFaults(file, kinds) : []));
  // a name that no system holds is told as such
  if (wrong.length > 0 && !named.some(({ path: file }) => faultsOfName(file).length > 0)) return wrong;
  const { diagnostics } = await writeFiles(named, options);
  return showPlaces(diagnostics, terminal.folder, terminal.folder);
}
