// Fields added to a finished file: another program's reader finds them, what stood in the file stands there still, and files of a kind
// that cannot be added to are left alone.

import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import type { SignaturePlace } from '../../../../src/document/signature-places.js';
import { appendSignatureFields } from '../../../../src/render/pdf/append-signature-fields.js';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A file of two pages; the second has a note already, its height comes from the page tree. */
function smallPdf({ catalog = '', trailer = '' } = {}): Uint8Array {
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 600 800]>>',
    '<</Type/Page/Parent 2 0 R/Resources<<>>/MediaBox[0 0 300 400]>>',
    '<</Type/Page/Parent 2 0 R/Resources<<>>/Annots[5 0 R]>>',
    '<</Type/Annot/Subtype/Text/Rect[10 10 20 20]/Contents(x)>>',
  ];
  let text = '%PDF-1.6\n';
  const offsets = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  return latin(
    `${text}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<</Size 6/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
  );
}

const places: SignaturePlace[] = [
  { kind: 'person', page: 1, x: 100, y: 200, width: 150, height: 60 },
  { kind: 'seal', page: 1, x: 50, y: 180, width: 102, height: 102 },
];

describe('signature fields added to a finished PDF', () => {
  test('are found with names, tooltips and boxes', async () => {
    const pdf = await getDocumentProxy(appendSignatureFields(smallPdf(), places) as Uint8Array);
    const page = await pdf.getPage(2);
    const annotations = (await page.getAnnotations()) as { subtype: string; fieldName?: string; rect: number[] }[];
    const fields = annotations.filter(({ subtype }) => subtype === 'Widget');
    expect(new Map(fields.map(({ fieldName, rect }) => [fieldName, rect]))).toEqual(
      new Map([
        ['chu-ky-nguoi-co-tham-quyen', [100, 540, 250, 600]],
        ['chu-ky-co-quan', [50, 518, 152, 620]],
      ]),
    );
    expect(annotations.filter(({ subtype }) => subtype === 'Text')).toHaveLength(1);
    expect(await (await pdf.getPage(1)).getAnnotations()).toEqual([]);
    expect(pdf.numPages).toBe(2);
  });

  test('leave every byte of the file where it was', () => {
    const before = smallPdf();
    const after = appendSignatureFields(before, places) as Uint8Array;
    expect(after.subarray(0, before.length)).toEqual(before);
  });

  test.each([
    ['text that is no PDF', latin('xin chào')],
    ['nothing', new Uint8Array()],
    ['a file cut off', smallPdf().subarray(0, 200)],
    ['a form that is there', smallPdf({ catalog: '/AcroForm<</Fields[]>>' })],
    ['an encrypted file', smallPdf({ trailer: '/Encrypt 5 0 R' })],
    ['a file of several revisions', smallPdf({ trailer: '/Prev 10' })],
  ])('are refused for %s', (_, bytes) => {
    expect(appendSignatureFields(bytes, places)).toBeUndefined();
  });

  test('are refused for a page that is not there', () => {
    expect(appendSignatureFields(smallPdf(), [{ ...(places[0] as SignaturePlace), page: 7 }])).toBeUndefined();
  });
});
