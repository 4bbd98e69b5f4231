// What every writer of src/render offers: a Document, its look and its pages in, the bytes of one file out.

import type { Document } from '../document/document.js';
import type { Pages } from '../document/pages.js';
import type { StyleSheet } from '../document/style-sheet.js';
import type { FontSet } from '../fonts/font-set.js';
import type { Compressor } from '../workspace/compressor.js';

export interface WriteContext {
  readonly styles: StyleSheet;
  /** Measures gaps and lines; what is embedded is the writer's own affair. */
  readonly fonts: FontSet;
  /** Text of the plan's file, to travel in a file that has room for it. */
  readonly plan?: string | undefined;
  /** Empty signature fields, where the file can have them and the document goes out. */
  readonly signFields?: boolean | undefined;
  /** Of the machine; without it writers use their own. */
  readonly compressor?: Compressor | undefined;
}

/** The same for the writers that show pages: asked for, the Document is set in lines on pages, once for all of them. */
interface PagesContext extends WriteContext {
  readonly pages: () => Pages;
}

export interface Writer {
  readonly format: 'docx' | 'pdf' | 'html' | 'text';
  /** With the dot: `.docx`. */
  readonly extension: string;
  readonly mediaType: string;
  /** The same document and context give the same bytes. */
  write(document: Document, context: PagesContext): Promise<Uint8Array>;
}
