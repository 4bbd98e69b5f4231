// Fonts shared by all documents of a process leave no trace in a file: its bytes do not depend on what was drawn before it.

import { describe, expect, test } from 'vitest';
import type { Document } from '../../../../src/document/document.js';
import { paragraph } from '../../../support/block-builders.js';
import { pdfPages } from '../../../support/read-pdf.js';
import { setAndRenderPdf } from '../../../support/render-pdf.js';
import { documentOf, portrait, sampleDocument } from '../../../support/sample-document.js';
import { writeContext } from '../../../support/write-context.js';

const said = (text: string): Document =>
  documentOf([
    {
      id: 'a',
      title: 'A',
      sections: [{ page: portrait, blocks: [paragraph('body', text), paragraph('title-kind', text)] }],
    },
  ]);

describe('shared fonts', () => {
  test('leave the bytes of a document as they are, whatever came before', async () => {
    const context = await writeContext();
    const alone = Buffer.from(await setAndRenderPdf(said('Phường Đồng Tâm: Ðộ ẩm 5‑7'), context));
    await setAndRenderPdf(sampleDocument(), context);
    await setAndRenderPdf(said('xyz ỹỵ'), context);
    for (const _ of [1, 2]) {
      const again = Buffer.from(await setAndRenderPdf(said('Phường Đồng Tâm: Ðộ ẩm 5‑7'), context));
      expect(Buffer.compare(again, alone)).toBe(0);
    }
  });

  test('name every letter to a reader, also those first met as pieces of others', async () => {
    const context = await writeContext();
    await setAndRenderPdf(said('ộ'), context);
    const bytes = await setAndRenderPdf(said('o ộ một'), context);
    expect(await pdfPages(bytes)).toEqual(['o ộ một o ộ một']);
  });
});
