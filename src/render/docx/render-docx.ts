// Document → .docx (ECMA-376, WordprocessingML): named styles, real fields and content controls, so that an office goes on working in the
// file. All but the blocks is compiled through the `docx` package once for each shape of document; the blocks are written into that.

import { strFromU8 } from 'fflate';
import { type Document, openFacts } from '../../document/document.js';
import { bindsFacts, dataParts, factsPart, planPart } from '../../ooxml/data-parts.js';
import { packPart, writeZip } from '../../ooxml/write-zip.js';
import { xmlText } from '../../ooxml/xml-tree.js';
import { plainCompressor } from '../../workspace/compressor.js';
import type { WriteContext } from '../writer.js';
import { CORE_PROPERTIES_PATH, coreProperties } from './core-properties.js';
import { createDocxContext } from './docx-context.js';
import { placeOn } from './sections.js';
import { bodyXml } from './stamp/body-xml.js';
import { escapedAsPackage } from './stamp/exact-xml.js';
import { frameOf, packFramePart, packPieces } from './stamp/frame.js';
import { createStamp, type XmlPiece } from './stamp/stamp.js';

/** The pieces of a section, what ends it put into its last paragraph. */
function closed(pieces: XmlPiece[], end: string): XmlPiece[] {
  const last = pieces.at(-1);
  if (end === '' || !last) return pieces;
  // every paragraph names its style, so it has properties; a section never ends with a table
  return [...pieces.slice(0, -1), { text: last.text.replace('</w:pPr>', () => `${end}</w:pPr>`) }];
}

/** The data that travels in the file: open facts where a control is bound to them, the plan where it is asked for. */
function dataOf(pieces: readonly XmlPiece[], plan: string | undefined) {
  const isOpen = pieces.some(({ text }) => bindsFacts(text));
  return dataParts([
    ...(isOpen ? [factsPart(openFacts)] : []),
    ...(plan === undefined ? [] : [planPart(plan, pieces.map(({ text }) => text).join(''))]),
  ]);
}

/** The bytes of a .docx; the same document, sheet and fonts give the same bytes. Throws only on a Document that breaks its promises. */
export async function renderDocx(document: Document, context: WriteContext): Promise<Uint8Array> {
  const frame = await frameOf(document, context);
  const compressor = context.compressor ?? plainCompressor;
  const stamp = createStamp(createDocxContext(context));
  const sections = document.parts.flatMap((part) => part.sections);
  const pieces: XmlPiece[] = sections.flatMap((section, index) => [
    { text: frame.around[index] as string },
    ...closed(bodyXml(section.blocks, placeOn(section.page), stamp), frame.ends[index] as string),
  ]);
  pieces.push({ text: frame.around.at(-1) as string });
  const { properties, language } = document;
  const data = dataOf(pieces, context.plan);
  const withData = (name: string, entries: string): [string, string][] =>
    entries === '' ? [] : [[name, strFromU8(frame.parts.get(name) as Uint8Array).replace(/<\/\w+>$/, `${entries}$&`)]];
  const written = new Map([
    [CORE_PROPERTIES_PATH, coreProperties(properties, language)],
    ['docProps/custom.xml', frame.properties.join(escapedAsPackage(xmlText(properties.number ?? '')))],
    ...withData('[Content_Types].xml', data.types),
    ...withData('word/_rels/document.xml.rels', data.relations),
    ...data.parts,
  ]);
  return writeZip(
    [...new Set([...frame.parts.keys(), ...written.keys()])].map((name) => {
      if (name === 'word/document.xml') return packPieces(name, pieces, compressor);
      const text = written.get(name);
      return text === undefined ? packFramePart(name, frame, compressor) : packPart(name, text, compressor);
    }),
  );
}
