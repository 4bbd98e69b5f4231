// What the file claims of itself, and what the claims rest on.

import { describe, expect, test } from 'vitest';
import type { FontFace, FontSet } from '../../../../src/fonts/font-set.js';
import { renderPdf } from '../../../../src/render/pdf/render-pdf.js';
import { typesetDocument } from '../../../../src/typeset/typeset-document.js';
import { documentOf, paragraph, part, section } from '../../typeset/sample-documents.js';
import { typesetContext } from '../../typeset/typeset-context.js';

const document = documentOf([
  part('a', [
    section([paragraph('title-kind', 'KẾ HOẠCH'), paragraph('heading-1', 'I. Một'), paragraph('heading-2', '1. Hai')]),
  ]),
  part('b', [section([paragraph('annex-number', 'Phụ lục'), paragraph('body', 'Ba')])]),
]);

async function rawWith(change: (fonts: FontSet) => FontSet = (fonts) => fonts): Promise<string> {
  const context = await typesetContext();
  const fonts = change(context.fonts);
  const { pages } = typesetDocument(document, { ...context, fonts });
  return Buffer.from(await renderPdf(pages, { properties: document.properties, fonts })).toString('latin1');
}

/** The face with the licence that forbids embedding: OS/2 fsType 2. */
function restricted(face: FontFace): FontFace {
  const bytes = Uint8Array.from(face.bytes);
  const view = new DataView(bytes.buffer);
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    if (String.fromCharCode(...bytes.subarray(at, at + 4)) === 'OS/2') view.setUint16(view.getUint32(at + 8) + 8, 2);
  }
  return { ...face, bytes };
}

describe('a file for archives and reading programs', () => {
  test('says so in its metadata, with the description that the second claim needs', async () => {
    const raw = await rawWith();
    expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toContain('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>');
    const [, length = '', metadata = ''] =
      /\/Subtype \/XML \/Length (\d+)>>\nstream\n([\s\S]*?)\nendstream/.exec(raw) ?? [];
    expect(metadata.length).toBe(Number(length));
  });

  test('says what its colours are', async () => {
    const raw = await rawWith();
    const intent = /\/OutputIntents \[(\d+) 0 R\]/.exec(raw)?.[1];
    expect(raw).toMatch(new RegExp(`\\n${intent} 0 obj\\n<<[^>]*/S /GTS_PDFA1[^>]*>>`));
    expect(raw).toContain('sRGB IEC61966-2.1');
  });

  test('counts the bookmarks that are seen: the parts, and the headings right below them', async () => {
    // two parts; below the first "I. Một", with "1. Hai" closed in it; below the second its number
    expect(await rawWith()).toMatch(/\/Type \/Outlines \/First \d+ 0 R \/Last \d+ 0 R \/Count 4>>/);
  });

  test('claims nothing with a face whose licence forbids to embed it', async () => {
    const raw = await rawWith((fonts) => ({ ...fonts, faces: { ...fonts.faces, bold: restricted(fonts.faces.bold) } }));
    expect(raw).not.toMatch(/pdfaid|pdfuaid|OutputIntents/);
  });
});
