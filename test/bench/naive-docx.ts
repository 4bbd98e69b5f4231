// The same content written by the `docx` package alone, all objects built anew for every document: what a script without an engine costs.

import { Packer } from 'docx';
import type { Document } from '../../src/document/document.js';
import { buildDocxDocument } from '../../src/render/docx/build-docx-document.js';
import type { WriteContext } from '../../src/render/writer.js';

export const naiveDocx = async (document: Document, context: WriteContext): Promise<Uint8Array> =>
  Packer.pack(buildDocxDocument(document, context), 'uint8array');
