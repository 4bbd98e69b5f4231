// What is kept from one document for the next leaves no trace in a file: the bytes of a document are those that a fresh process gives it,
// whatever other documents, fonts, style sheets and compressors came before. PDF_RUNS=200 for a long run.

import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Document } from '../../src/document/document.js';
import type { StyleSheet } from '../../src/document/style-sheet.js';
import type { WriteContext } from '../../src/render/writer.js';
import { diskCompressor } from '../../src/workspace/disk.js';
import { paragraph, text } from '../support/block-builders.js';
import { documentOf, portrait, sampleDocument } from '../support/sample-document.js';
import { writeContext } from '../support/write-context.js';
import { randomDocument } from './typeset/random-documents.js';

const numRuns = Number(process.env.PDF_RUNS ?? 12);

/** A text in three faces, among others letters that few documents have and some that no Vietnamese one has. */
const said = (name: string): Document =>
  documentOf([
    {
      id: 'a',
      title: name,
      sections: [
        {
          page: portrait,
          blocks: [
            paragraph('title-kind', name.toUpperCase()),
            paragraph('body', name),
            paragraph('body', 'Ủy ban nhân dân ', text(name, { italic: true }), ' quyết định nội dung sau đây.'),
            ...Array.from({ length: 40 }, (_, index) => paragraph('body', `Nội dung ${index % 7} không đổi.`)),
          ],
        },
      ],
    },
  ]);

const issued = (document: Document): Document => ({
  ...document,
  properties: { ...document.properties, status: 'issued' },
});

const documents: readonly Document[] = [
  sampleDocument(),
  issued(sampleDocument()),
  ...['phường Đồng Tâm', 'xã Mỹ Ẵm', 'xã Ỵ Nguyễn & Ngỡ', 'Ðộ ẩm 5‑7', 'Łódź Ωмега', 'a(b)\\c'].map(said),
  ...fc.sample(randomDocument, { numRuns: 6, seed: 7 }),
];

/** The same look with everything a point larger. */
const larger = (styles: StyleSheet): StyleSheet => ({
  ...styles,
  roles: Object.fromEntries(
    Object.entries(styles.roles).map(([role, style]) => [role, { ...style, size: style.size + 1 }]),
  ),
});

function looks(plain: WriteContext): WriteContext[] {
  const { faces } = plain.fonts;
  const turned = { family: 'turned', faces: { ...faces, regular: faces.bold, bold: faces.regular } };
  const packed = { ...plain, compressor: diskCompressor };
  return [packed, plain, { ...packed, fonts: turned }, { ...packed, styles: larger(plain.styles) }];
}

type Render = (document: Document, context: WriteContext) => Promise<Uint8Array>;

/** Modules that have not made anything yet. */
async function freshRender(): Promise<Render> {
  vi.resetModules();
  return (await import('../support/render-pdf.js')).setAndRenderPdf;
}

describe('bytes of the PDF', () => {
  it('are those of a fresh process, in any order of documents and looks', async () => {
    const all = looks(await writeContext());
    const cold = new Map<string, Uint8Array>();
    const coldOf = async (key: string, document: Document, context: WriteContext): Promise<Uint8Array> => {
      const bytes = cold.get(key) ?? (await (await freshRender())(document, context));
      cold.set(key, bytes);
      return bytes;
    };
    const place = (count: number) => fc.nat({ max: count - 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(place(documents.length), place(all.length)), { minLength: 2, maxLength: 12 }),
        async (order) => {
          const render = await freshRender();
          const made: Uint8Array[] = [];
          for (const [at, look] of order) made.push(await render(documents[at] as Document, all[look] as WriteContext));
          for (const [index, [at, look]] of order.entries()) {
            const wanted = await coldOf(`${at} ${look}`, documents[at] as Document, all[look] as WriteContext);
            expect(Buffer.compare(made[index] as Uint8Array, wanted), `document ${at}, look ${look}`).toBe(0);
          }
        },
      ),
      { numRuns, seed: 2026 },
    );
  }, 600_000);
});
