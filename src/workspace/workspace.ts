// The only way to the outside: files, resources and the clock. The core gets one of these and never touches node: itself, so the
// same engine runs on disk, in memory and in a browser.

import type { Diagnostic, Result } from '../diagnostics/index.js';
import type { DrawPdf, PicturePage, Recogniser } from '../pdf/drawing.js';
import type { Compressor } from './compressor.js';

/**
 * Makes a text of another program a Word file.
 *
 * @param extension what it is, `.doc`
 * @returns undefined where the machine has nothing that can
 */
export type ToWord = (bytes: Uint8Array, extension: string) => Promise<Result<Uint8Array> | undefined>;

export interface Workspace {
  /** Bytes of a file, or undefined if there is none. `path` is relative to the project folder; it may not leave it. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Bytes of a template, style sheet, table or font: the user's project folder first, then what is built in. */
  resource(path: string): Promise<Uint8Array | undefined>;
  /** The same resource as it is built in, whatever the project has in its place. */
  builtIn(path: string): Promise<Uint8Array | undefined>;
  /** Names (not paths) in a resource folder, from both places, each once, sorted. */
  resources(folder: string): Promise<readonly string[]>;
  /** Today, for what is made without a date of its own. */
  today(): Date;
  /** Where the machine has one. */
  readonly compressor?: Compressor;
  /** Draws the pages of a PDF in a thread of its own, within bounds of time and memory; where the machine has none, its caller's does. */
  readonly drawPdf?: DrawPdf;
  /** Likewise the pictures of a page. */
  readonly picturePage?: PicturePage;
  /** Where the machine may have a program of text recognition; to be closed by its caller. */
  readonly recogniser?: () => Promise<Recogniser | undefined>;
  /** Where the machine may have a program for old kinds of texts. */
  readonly toWord?: ToWord;
}

// A workspace with files more, seen before those it has: for looking at a file before it is written.

/** @param files by their paths from the project folder, which may lead out of it */
export const withFiles = (workspace: Workspace, files: Readonly<Record<string, Uint8Array>>): Workspace => ({
  ...workspace,
  read: async (path) => (Object.hasOwn(files, path) ? files[path] : workspace.read(path)),
});

// The folder that a long run writes into, as the core sees it: `output-batch.ts` has it on disk. All names are paths in the folder, with
// forward slashes. What is written is whole or not there; a cut of the power may take what was written last, which its checksum tells.

export interface RunFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface RunFolder {
  /** As a fault names it. */
  readonly name: string;
  /** Makes the folder and takes away what a run left unfinished that was cut off. */
  open(): void;
  /** The text of a file; undefined if there is none. */
  readText(name: string): string | undefined;
  append(name: string, text: string): void;
  rewrite(name: string, text: string): void;
  checksum(bytes: Uint8Array): string;
  /** Of a file; undefined if there is none, or another program keeps it shut. */
  checksumOf(name: string): string | undefined;
  /** Why a file may not be written: the run reads it, or it is not one of ours. @param known checksums of what we have written there */
  faultsOf(file: RunFile, known: ReadonlySet<string> | undefined, force: boolean): readonly Diagnostic[];
  /**
   * All of the files or none. @param folder of their own, in which nothing else is left unfinished
   * @returns the fault of one that another program has open; what else the machine refuses is thrown
   */
  place(files: readonly RunFile[], folder: string | undefined): readonly Diagnostic[];
  remove(name: string): void;
  /** What the machine refused; undefined for a fault of ours. */
  refusalOf(error: unknown): Diagnostic | undefined;
}

// A workspace in memory: for tests, for the browser, for documents whose files never touch a disk.

export interface MemoryWorkspaceOptions {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Keys are resource paths, `templates/quyet-dinh/type.yaml`. */
  readonly resources?: Readonly<Record<string, string | Uint8Array>>;
  readonly today?: Date;
}

/**
 * A workspace of files in memory.
 *
 * @example
 * const workspace = createMemoryWorkspace({ files: { 'plan.yaml': text }, resources: { 'templates/wording.yaml': words } });
 */
export function createMemoryWorkspace(options: MemoryWorkspaceOptions = {}): Workspace {
  const files = options.files ?? {};
  const resources = options.resources ?? {};
  const bytes = (entry: string | Uint8Array | undefined): Uint8Array | undefined =>
    typeof entry === 'string' ? new TextEncoder().encode(entry) : entry;
  return {
    read: async (path) => bytes(files[path]),
    resource: async (path) => bytes(files[path]) ?? bytes(resources[path]),
    builtIn: async (path) => bytes(resources[path]),
    resources: async (folder) => {
      const prefix = `${folder}/`;
      const names = [...Object.keys(files), ...Object.keys(resources)]
        .filter((path) => path.startsWith(prefix))
        .map((path) => path.slice(prefix.length).split('/')[0] ?? '');
      return [...new Set(names)].sort();
    },
    today: () => options.today ?? new Date(0),
  };
}
