// The only way to the outside: files, resources and the clock. The core gets one of these and never touches node: itself, so the
// same engine runs on disk, in memory and in a browser.

import type { Compressor } from './compressor.js';

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
}
