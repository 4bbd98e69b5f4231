// The folder that a long run writes into, as the core sees it: `output-batch.ts` has it on disk. All names are paths in the folder, with
// forward slashes. What is written is whole or not there; a cut of the power may take what was written last, which its checksum tells.

import type { Diagnostic } from '../diagnostics/index.js';

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
  /** Of a file; undefined if there is none. */
  checksumOf(name: string): string | undefined;
  /** Why a file may not be written: the run reads it, or it is not one of ours. @param known checksums of what we have written there */
  faultsOf(file: RunFile, known: ReadonlySet<string> | undefined, force: boolean): readonly Diagnostic[];
  /** All of the files or none. @param folder of their own, in which nothing else is left unfinished */
  place(files: readonly RunFile[], folder: string | undefined): void;
  remove(name: string): void;
  /** What the machine refused; undefined for a fault of ours. */
  refusalOf(error: unknown): Diagnostic | undefined;
}
