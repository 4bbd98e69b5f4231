// A read form and its filled pieces → the bytes of the finished .docx. Only parts that hold tags are written anew, and styles.xml where a
// style of ours was missing; all else goes over byte for byte.

import { type Element, XMLSerializer } from '@xmldom/xmldom';
import { strToU8, zipSync } from 'fflate';
import type { DocumentProperties } from '../../document/document.js';
import type { FilledPiece } from '../../document/form.js';
import { ZIP_MOMENT } from '../../ooxml/zip-moment.js';
import { coreProperties } from '../docx/core-properties.js';
import { createFragmentWriter, ownStyles } from '../docx/write-fragment.js';
import type { WriteContext } from '../writer.js';
import { assemblePart } from './assemble-part.js';
import { importStyles } from './import-styles.js';
import { parsePart } from './parse-part.js';
import type { ReadForm } from './read-form.js';
import { repairPart } from './repair-part.js';
import { descendantsNamed } from './xml-tree.js';

const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const TEMPLATE_TYPE = 'wordprocessingml.template.main+xml';
const DOCUMENT_TYPE = 'wordprocessingml.document.main+xml';

function tree(bytes: Uint8Array) {
  const parsed = parsePart(bytes);
  if (typeof parsed === 'string') throw new Error(`a part just written is ${parsed}`);
  return parsed;
}

const hasBlocks = (pieces: readonly FilledPiece[]): boolean =>
  pieces.some((piece) => typeof piece !== 'number' && 'blocks' in piece && piece.blocks.length > 0);

/** @param filled pieces of each part, in the order of `form.text.parts` @throws only on our own faults */
export async function fillForm(
  form: ReadForm,
  filled: readonly (readonly FilledPiece[])[],
  properties: DocumentProperties,
  context: WriteContext,
): Promise<Uint8Array> {
  const changed = new Map<string, Uint8Array>();
  const styles = form.package.related.get('styles') ?? '';
  const entry = form.package.entries.find(({ name }) => name === styles);
  const imported =
    entry && filled.some(hasBlocks)
      ? importStyles(tree(entry.bytes), tree(strToU8(await ownStyles(context.styles))), context.styles.font)
      : undefined;
  const fragment = createFragmentWriter(context);
  const assembly = {
    ...form,
    fonts: context.fonts,
    writeBlocks: (...given: Parameters<typeof fragment>): string =>
      fragment(...given).replace(
        /(<w:pStyle w:val=")([^"]+)"/g,
        (_, head, id) => `${head}${imported?.idFor(id) ?? id}"`,
      ),
  };
  const texts = new Map<string, string>();
  for (const [index, { part }] of form.parts.entries()) {
    const pieces = filled[index] ?? [];
    if (pieces.length > 0) texts.set(part.name, assemblePart(pieces, assembly));
  }
  const newStyles = imported?.xml();
  if (newStyles !== undefined) changed.set(styles, strToU8(newStyles));
  for (const [name, text] of texts) {
    const document = tree(strToU8(text));
    repairPart(document, !form.touching.has(name));
    changed.set(name, strToU8(new XMLSerializer().serializeToString(document)));
  }
  return pack(form, changed, properties);
}

/** Those of the document, not of the form; a draft says that it is one. */
function ownProperties(properties: DocumentProperties): string {
  const xml = coreProperties(properties, 'vi-VN');
  return properties.status === 'draft'
    ? xml.replace('</cp:coreProperties>', '<cp:contentStatus>Dự thảo</cp:contentStatus></cp:coreProperties>')
    : xml;
}

function pack(form: ReadForm, changed: Map<string, Uint8Array>, properties: DocumentProperties): Uint8Array {
  const files: Record<string, [Uint8Array, { mtime: Date }]> = {};
  for (const { name, bytes } of form.package.entries) {
    let content = changed.get(name) ?? bytes;
    if (name === '[Content_Types].xml') {
      const types = tree(bytes);
      const core = descendantsNamed(types, 'Override').find(
        (each: Element) => each.getAttribute('ContentType') === CORE_TYPE,
      );
      const target = core?.getAttribute('PartName')?.replace(/^\//, '');
      if (target) changed.set(target, strToU8(ownProperties(properties)));
      const text = new TextDecoder().decode(bytes);
      // a .dotx would open as a new, unnamed document
      if (text.includes(TEMPLATE_TYPE)) content = strToU8(text.replace(TEMPLATE_TYPE, DOCUMENT_TYPE));
    }
    files[name] = [content, { mtime: ZIP_MOMENT }];
  }
  for (const [name, content] of changed) if (files[name]) files[name] = [content, { mtime: ZIP_MOMENT }];
  return zipSync(files, { level: 6 });
}
