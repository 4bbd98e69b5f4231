// Blocks as WordprocessingML for the middle of another file, looking as they do in our own; and our styles, for a file that lacks them.

import { type IXmlableObject, Packer, Document as WordDocument } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Block, Mm } from '../../document/document.js';
import type { StyleSheet } from '../../document/style-sheet.js';
import { escapeMarkup } from '../../text/escape-markup.js';
import type { WriteContext } from '../writer.js';
import { writeBlocks } from './blocks.js';
import { createDocxContext } from './docx-context.js';
import { twipsOfMm } from './lengths.js';
import { wordStyles } from './paragraph-styles.js';
import { elementOf } from './stamp/exact-xml.js';

// The objects of the `docx` package as text, without packing a file: for blocks that go into another file's XML.

type Content = unknown;

const attributesOf = (content: Content): Readonly<Record<string, unknown>> | undefined =>
  content !== null && typeof content === 'object' && '_attr' in content
    ? ((content as { _attr: Readonly<Record<string, unknown>> })._attr ?? {})
    : undefined;

function attributeText(attributes: Readonly<Record<string, unknown>> | undefined): string {
  return Object.entries(attributes ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('');
}

/** One element in the form the package gives: its name, then text, attributes or a list of what is inside. */
function xmlOf(element: IXmlableObject): string {
  const [name, content] = Object.entries(element)[0] as [string, Content];
  const list: readonly Content[] = Array.isArray(content) ? content : [content];
  const attributes = list.map(attributesOf).find((each) => each !== undefined);
  const inside = list
    .filter((each) => attributesOf(each) === undefined && each !== undefined && each !== null)
    .map((each) =>
      typeof each === 'object'
        ? Object.keys(each as object).length > 0
          ? xmlOf(each as IXmlableObject)
          : ''
        : escapeMarkup(String(each)),
    )
    .join('');
  const tag = `${name}${attributeText(attributes)}`;
  return inside === '' ? `<${tag}/>` : `<${tag}>${inside}</${name}>`;
}

export type WriteFragment = (blocks: readonly Block[], width: Mm) => string;

/** @returns a writer of paragraphs and tables; it never ends with a table */
export function createFragmentWriter(context: WriteContext): WriteFragment {
  const own = createDocxContext(context);
  return (blocks, width) =>
    writeBlocks(blocks, { width: twipsOfMm(width), keepNext: false, keepLines: false, pageBreakBefore: false }, own)
      .map((component) => xmlOf(elementOf(component)))
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
