// A file whose blocks are written into a frame compiled before holds, part by part, the very text that the package would write by itself.

import { Packer } from 'docx';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../../src/document/document.js';
import { ownParts } from '../../../../src/render/docx/own-parts.js';
import { renderDocx } from '../../../../src/render/docx/render-docx.js';
import { buildDocxDocument } from '../../../../src/render/docx/stamp/frame.js';
import { diskCompressor } from '../../../../src/workspace/disk.js';
import { randomDocument } from '../../../property/typeset/random-documents.js';
import { sampleDocument } from '../../../support/sample-document.js';
import { writeContext } from '../../../support/write-context.js';

/** Written by us: the package puts the present moment into its properties, and knows no parts of data. */
const OURS = /^(?:docProps\/core\.xml|customXml\/.*|\[Content_Types\]\.xml|word\/_rels\/document\.xml\.rels)$/;

const texts = (parts: Iterable<readonly [string, Uint8Array]>): Record<string, string> =>
  Object.fromEntries([...parts].filter(([name]) => !OURS.test(name)).map(([name, bytes]) => [name, strFromU8(bytes)]));

const textsOf = (zip: Uint8Array): Record<string, string> => texts(Object.entries(unzipSync(zip)));

async function packedByPackage(document: Document): Promise<Record<string, string>> {
  const context = await writeContext();
  const packed = unzipSync(await Packer.pack(buildDocxDocument(document, context), 'uint8array'));
  return texts(ownParts(new Map(Object.entries(packed)), context.styles));
}

const withNumber = (document: Document, number: string | undefined): Document => {
  const { number: _, ...properties } = document.properties;
  return { ...document, properties: { ...properties, ...(number === undefined ? {} : { number }) } };
};

const differing = (a: Record<string, string>, b: Record<string, string>): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]);

describe('stamped DOCX', () => {
  for (const number of [undefined, '12/QĐ-UBND', `3/"Q&Đ'<UBND>`]) {
    test(`has the parts of the package, number ${number}`, async () => {
      const document = withNumber(sampleDocument(), number);
      const context = await writeContext();
      expect(textsOf(await renderDocx(document, context))).toEqual(await packedByPackage(document));
    });
  }

  test('random documents, one after the other', async () => {
    const context = await writeContext();
    await fc.assert(
      fc.asyncProperty(randomDocument, async (document) => {
        expect(differing(textsOf(await renderDocx(document, context)), await packedByPackage(document))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('gives the same bytes whatever was written before, and however it is deflated the same parts', async () => {
    const context = { ...(await writeContext()), compressor: diskCompressor };
    const sample = sampleDocument();
    const alone = await renderDocx(sample, { ...context, styles: { ...context.styles } });
    await renderDocx(withNumber(sample, '7/QĐ-UBND'), context);
    await renderDocx(sample, context);
    const again = await renderDocx(sample, context);
    expect(differing(textsOf(again), textsOf(alone))).toEqual([]);
    expect([...again].findIndex((byte, at) => byte !== alone[at])).toBe(-1);
    const { compressor: _, ...plain } = context;
    expect(textsOf(await renderDocx(sample, plain))).toEqual(textsOf(alone));
  });
});
