// Document → the objects of the `docx` package; all but packing. The package's own model of Word's pages can be run on them.

import { Document as WordDocument } from 'docx';
import type { Document } from '../../document/document.js';
import { xmlText } from '../../ooxml/xml-text.js';
import type { WriteContext } from '../writer.js';
import { createDocxContext } from './docx-context.js';
import { wordStyles } from './paragraph-styles.js';
import { type WriteBody, writeSections } from './sections.js';

/** Mode of Word 2013 and later; without it Word lays out as in 2007 and says so in the title bar. */
const COMPATIBILITY_MODE = 15;

/** @param writeBody what stands in each section; its blocks unless told otherwise */
export function buildDocxDocument(document: Document, context: WriteContext, writeBody?: WriteBody): WordDocument {
  const { number, status } = document.properties;
  return new WordDocument({
    compatibility: { version: COMPATIBILITY_MODE },
    styles: wordStyles(context.styles),
    customProperties: [
      ...(number === undefined ? [] : [{ name: 'number', value: xmlText(number) }]),
      { name: 'status', value: status },
    ],
    sections: writeSections(document, createDocxContext(context), writeBody),
  });
}
