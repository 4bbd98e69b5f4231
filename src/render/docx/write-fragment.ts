// Blocks as WordprocessingML for the middle of another file, looking as they do in our own; and our styles, for a file that lacks them.

import { Packer, Document as WordDocument } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Block, Mm } from '../../document/document.js';
import type { StyleSheet } from '../../document/style-sheet.js';
import type { WriteContext } from '../writer.js';
import { writeBlocks } from './blocks.js';
import { createDocxContext } from './docx-context.js';
import { twipsOfMm } from './lengths.js';
import { wordStyles } from './paragraph-styles.js';
import { exactComponentXml } from './stamp/exact-xml.js';

export type WriteFragment = (blocks: readonly Block[], width: Mm) => string;

/** @returns a writer of paragraphs and tables; it never ends with a table */
export function createFragmentWriter(context: WriteContext): WriteFragment {
  const own = createDocxContext(context, false);
  return (blocks, width) =>
    writeBlocks(blocks, { width: twipsOfMm(width), keepNext: false, keepLines: false, pageBreakBefore: false }, own)
      .map(exactComponentXml)
      .join('');
}

/** Packing a file for its styles costs more than filling a form, and many forms share one sheet. */
const packed = new WeakMap<StyleSheet, Promise<string>>();

/** Text of a `styles.xml` with all our styles. */
export function ownStyles(sheet: StyleSheet): Promise<string> {
  const made = packed.get(sheet) ?? packStyles(sheet);
  packed.set(sheet, made);
  return made;
}

async function packStyles(sheet: StyleSheet): Promise<string> {
  const document = new WordDocument({ styles: wordStyles(sheet), sections: [{ children: [] }] });
  const parts = unzipSync(await Packer.pack(document, 'uint8array'));
  return strFromU8(parts['word/styles.xml'] as Uint8Array);
}
