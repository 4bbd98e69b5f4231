// Writes blocks alone in one section, for the tests of this folder.

import type { Element } from '@xmldom/xmldom';
import type { Block, Document } from '../../../../src/document/document.js';
import { renderDocx } from '../../../../src/render/docx/render-docx.js';
import { openDocx } from '../../../support/read-docx.js';
import { documentOf, portrait } from '../../../support/sample-document.js';
import { writeContext } from '../../../support/write-context.js';

export const documentWith = (...blocks: readonly Block[]): Document =>
  documentOf([{ id: 'thu', title: 'Thử', sections: [{ page: portrait, blocks }] }]);

/** The children of the body, without the properties of the section. */
export async function bodyOf(...blocks: readonly Block[]): Promise<readonly Element[]> {
  const opened = openDocx(await renderDocx(documentWith(...blocks), await writeContext()));
  return opened.body.filter((element) => element.tagName !== 'w:sectPr');
}
