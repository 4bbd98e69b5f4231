// Setting pages and drawing them, against a naive pdfmake script on the same content, in one run; and how both grow with the rows of a
// table.

import path from 'node:path';
import { test } from 'vitest';
import type { Document, Part, Table } from '../../src/document/document.js';
import { buildDocument } from '../../src/flows/build.js';
import { createProject } from '../../src/flows/project.js';
import { renderDocx } from '../../src/render/docx/render-docx.js';
import { renderPdf } from '../../src/render/pdf/render-pdf.js';
import { typesetDocument } from '../../src/typeset/typeset-document.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root } from '../support/compose.js';
import { interleave, report } from './interleave.js';
import { naivePdfmake } from './naive-pdfmake.js';

const built = (
  await buildDocument(createProject(createDiskWorkspace(path.join(root, 'examples/sao-mai-2026'))), 'plan.yaml')
).value;
if (!built) throw new Error('the example does not build');
const { document, fonts } = built;
const look = { styles: built.library.styles, fonts, compressor: built.compressor };
const drawn = (given: Document): Promise<Uint8Array> =>
  renderPdf(typesetDocument(given, look).pages, { ...look, properties: given.properties });

/** The example with its first long table repeated until it has so many rows. */
function withRows(count: number): Document {
  const longer = (table: Table): Table => ({
    ...table,
    body: Array.from({ length: count }, (_, index) => table.body[index % table.body.length] as Table['body'][number]),
  });
  const parts = document.parts.map(
    (part): Part => ({
      ...part,
      sections: part.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) =>
          block.kind === 'table' && block.role === 'tasks-table' ? longer(block) : block,
        ),
      })),
    }),
  );
  return { ...document, parts };
}

test('one document', async () => {
  const timings = await interleave(
    [
      { name: 'naive pdfmake', run: () => naivePdfmake(document, look.styles) },
      { name: 'PDF: pages set and drawn', run: () => drawn(document) },
      { name: 'pages set', run: () => typesetDocument(document, look) },
      { name: 'DOCX', run: () => renderDocx(document, look) },
    ],
    15,
    5,
  );
  report('sao-mai-2026', timings);
});

test('growth with the rows of a table', async () => {
  for (const rows of [30, 300, 3000]) {
    const given = withRows(rows);
    const timings = await interleave(
      [
        { name: 'pages set', run: () => typesetDocument(given, look) },
        { name: 'PDF: pages set and drawn', run: () => drawn(given) },
      ],
      3,
      1,
    );
    report(`${rows} rows`, timings);
  }
});
