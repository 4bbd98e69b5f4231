// A unit of a batch, from its entry to the bytes, against naive scripts on the same content, in turn: every round is another unit, so
// that what differs from ward to ward is never known from before.

import { test } from 'vitest';
import { prepareBatch } from '../../src/batch/prepare-batch.js';
import { unitPlan } from '../../src/batch/variant/unit-plan.js';
import { buildPlan } from '../../src/pipeline.js';
import { renderDocx } from '../../src/render/docx/render-docx.js';
import { renderPdf } from '../../src/render/pdf/render-pdf.js';
import { typesetDocument } from '../../src/typeset/typeset-document.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root } from '../support/compose.js';
import { interleave, report } from './interleave.js';
import { naiveDocx } from './naive-docx.js';
import { naivePdfmake } from './naive-pdfmake.js';

const UNITS = 400;
const syllables = [
  'An',
  'Bình',
  'Cẩm',
  'Đông',
  'Gia',
  'Hòa',
  'Kim',
  'Long',
  'Mỹ',
  'Nghĩa',
  'Phú',
  'Quảng',
  'Sơn',
  'Yên',
];

const nameOf = (index: number): string =>
  [index % 14, Math.floor(index / 14) % 14, Math.floor(index / 196) % 14].map((at) => syllables[at]).join(' ');

test('a unit of a batch', async () => {
  const rows = Array.from({ length: UNITS }, (_, index) => `${nameOf(index)};phường;Lê ${nameOf(index + 7)}`);
  const text = ['Tên đơn vị;Loại;Người ký', ...rows].join('\n');
  const workspace = createDiskWorkspace(`${root}/examples/sao-mai-2026`);
  const units = [{ file: 'u.csv', bytes: new TextEncoder().encode(text) }];
  const { value: batch } = await prepareBatch({ workspace, plan: 'plan.yaml', units, version: '1' });
  if (!batch) throw new Error('no batch');
  let next = 0;
  const composed = async () => {
    const job = batch.jobs[next++ % batch.jobs.length];
    if (!job) throw new Error('no job');
    const { plan } = unitPlan(batch.source.plan, job.entry, batch);
    const { value } = await buildPlan(batch.kit, { plan, placeOf: batch.source.placeOf });
    if (!value) throw new Error('not built');
    return value.document;
  };
  const { fonts, library } = batch.kit;
  const look = { styles: library.styles, fonts, compressor: workspace.compressor };
  // composed beforehand: a naive script would have the texts at hand
  const ready = await composed();
  report(
    'A unit as DOCX',
    await interleave(
      [
        { name: 'docx alone', run: () => naiveDocx(ready, look) },
        { name: 'compose and stamp', run: async () => renderDocx(await composed(), look) },
        { name: 'compose', run: composed },
      ],
      40,
      15,
    ),
  );
  report(
    'A unit as PDF',
    await interleave(
      [
        { name: 'pdfmake alone', run: () => naivePdfmake(ready, library.styles) },
        {
          name: 'compose, typeset and draw',
          run: async () => {
            const document = await composed();
            return renderPdf(typesetDocument(document, look).pages, { properties: document.properties, fonts });
          },
        },
      ],
      20,
      8,
    ),
  );
});
