// What readers must know of the language to find their way in plain text; it comes from data (templates/import).

import type { Heads } from '../doctype/heads/heads.js';

export interface ReadOptions {
  /** What heads of columns are called. */
  readonly heads: Heads;
  /** A line that begins a part of a document: a kind of text, an annex, the recipients. */
  readonly startsPart: (line: string) => boolean;
  /** The role that a named style of our own documents stands for. */
  readonly roleOfStyle: (name: string) => string | undefined;
}
