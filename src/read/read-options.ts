// What readers must know of the language to find their way in plain text; it comes from data (templates/import).

export interface ReadOptions {
  /** Heads of the column of numbers, in lower case: `stt`, `tt`. */
  readonly numberHeads: readonly string[];
  /** A line that begins a part of a document: a kind of text, an annex, the recipients. */
  readonly startsPart: (line: string) => boolean;
  /** The role that a named style of our own documents stands for. */
  readonly roleOfStyle: (name: string) => string | undefined;
}
