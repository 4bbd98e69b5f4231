// A read form and its filled pieces → the bytes of the finished .docx. Only parts that hold tags are written again, and styles.xml where a
// style of ours was missing; all else goes over byte for byte.

import type { DocumentProperties } from '../../document/document.js';
import type { FilledPiece } from '../../document/form.js';
import { CONTENT_TYPES } from '../../ooxml/open-package.js';
import { parseTree } from '../../ooxml/parse-xml.js';
import { elements, treeXml, type XmlTree } from '../../ooxml/xml-tree.js';
import { coreProperties } from '../docx/core-properties.js';
import { createFragmentWriter, ownStyles } from '../docx/write-fragment.js';
import type { WriteContext } from '../writer.js';
import { assemblePart } from './assemble-part.js';
import { importStyles } from './import-styles.js';
import type { ReadForm } from './read-form.js';
import { repairPart } from './repair-part.js';

const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const TEMPLATE_TYPE = 'wordprocessingml.template.main+xml';
const DOCUMENT_TYPE = 'wordprocessingml.document.main+xml';

function treeOf(xml: string): XmlTree {
  const parsed = parseTree(xml);
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
  const { office } = form.package;
  const changed = new Map<string, string>();
  const styles = office.tree(office.related('styles'));
  const imported =
    styles && filled.some(hasBlocks)
      ? importStyles(styles, treeOf(await ownStyles(context.styles)).root, context.styles.font)
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
  if (newStyles !== undefined) changed.set(office.related('styles'), newStyles);
  for (const [name, text] of texts) {
    const tree = treeOf(text);
    repairPart(tree.root, !form.touching.has(name));
    changed.set(name, treeXml(tree));
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

function pack(
  { package: { office } }: ReadForm,
  changed: Map<string, string>,
  properties: DocumentProperties,
): Uint8Array {
  const types = office.text(CONTENT_TYPES) ?? '';
  const core = elements(office.xml(CONTENT_TYPES), 'Override').find(
    ({ attributes }) => attributes.ContentType === CORE_TYPE,
  );
  const target = core?.attributes.PartName?.replace(/^\//, '');
  if (target !== undefined && office.has(target)) changed.set(target, ownProperties(properties));
  // a .dotx would open as a new, unnamed document
  if (types.includes(TEMPLATE_TYPE)) changed.set(CONTENT_TYPES, types.replace(TEMPLATE_TYPE, DOCUMENT_TYPE));
  return office.save(changed);
}
