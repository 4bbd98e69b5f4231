// Document → .docx (ECMA-376, WordprocessingML): builds the objects of the `docx` package, packs them, fixes what depends on the
// clock. Named styles, real fields and content controls, so that an office goes on working in the file.

import { Packer } from 'docx';
import type { Document } from '../../document/document.js';
import type { WriteContext } from '../writer.js';
import { buildDocxDocument } from './build-docx-document.js';
import { CORE_PROPERTIES_PATH, coreProperties } from './core-properties.js';
import { fixZipTimes } from './fix-zip-times.js';

/** The bytes of a .docx; the same document, sheet and fonts give the same bytes. Throws only on a Document that breaks its promises. */
export async function renderDocx(document: Document, context: WriteContext): Promise<Uint8Array> {
  const packed = await Packer.pack(buildDocxDocument(document, context), 'uint8array', undefined, [
    { path: CORE_PROPERTIES_PATH, data: coreProperties(document.properties, document.language) },
  ]);
  return fixZipTimes(packed);
}
