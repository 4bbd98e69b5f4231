// kehoach itself, as a batch runs it: from the facts of a unit to the bytes.

import { renderDocx } from '../../../src/render/docx/render-docx.js';
import { renderPdf } from '../../../src/render/pdf/render-pdf.js';
import { typesetDocument } from '../../../src/typeset/typeset-document.js';
import type { MakeContender } from './contender.js';

export const kehoachDocx: MakeContender = async ({ units }) => ({
  name: 'kehoach DOCX',
  run: async (index) => renderDocx(await units.compose(index), units.look),
});

export const kehoachPdf: MakeContender = async ({ units }) => ({
  name: 'kehoach PDF',
  run: async (index) => {
    const document = await units.compose(index);
    const { pages } = typesetDocument(document, units.look);
    return renderPdf(pages, { properties: document.properties, fonts: units.look.fonts });
  },
});
