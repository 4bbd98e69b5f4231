// A plan of 4,600 words and twelve pages from Document to PDF by way of Pages, beside the same content through pdfmake's own flow;
// then a table of 375 to 3,000 rows, to see that time grows with its rows.

import { test } from 'vitest';
import { renderPdfPages } from '../../src/render/pdf-pages/render-pages.js';
import { typesetDocument } from '../../src/typeset/typeset-document.js';
import { documentOf, part, samplePlan, section, taskTable } from '../unit/typeset/sample-documents.js';
import { typesetContext } from '../unit/typeset/typeset-context.js';
import { interleave, report } from './interleave.js';
import { naivePdfmake } from './naive-pdfmake.js';

test('a plan of twelve pages', async () => {
  const context = await typesetContext();
  const document = samplePlan();
  const { properties } = document;
  const { pages } = typesetDocument(document, context);
  const draw = (set: typeof pages) => renderPdfPages(set, { properties, fonts: context.fonts });
  const timings = await interleave(
    [
      { name: 'pdfmake alone', run: () => naivePdfmake(document, context.styles) },
      { name: 'typeset, lines known', run: () => typesetDocument(document, context) },
      // A font set of its own has no lines in the cache.
      {
        name: 'typeset, no line known',
        run: () => typesetDocument(document, { ...context, fonts: { ...context.fonts } }),
      },
      { name: 'draw', run: () => draw(pages) },
      { name: 'typeset and draw', run: () => draw(typesetDocument(document, context).pages) },
    ],
    15,
    5,
  );
  report('A plan of twelve pages', timings);
});

test('tables of many rows', async () => {
  const context = await typesetContext();
  const contenders = [375, 750, 1500, 3000].map((rows) => {
    const document = documentOf([part('a', [section([taskTable(rows / 5, 4, 3)])])]);
    return { name: `typeset ${rows} rows`, run: () => typesetDocument(document, context) };
  });
  report('Tables of many rows', await interleave(contenders, 7, 2));
});
