// Document → its text dump, as a file.

import type { Document } from '../../document/document.js';
import { dumpDocument } from '../../document/dump.js';

export const renderText = async (document: Document): Promise<Uint8Array> =>
  new TextEncoder().encode(dumpDocument(document));
