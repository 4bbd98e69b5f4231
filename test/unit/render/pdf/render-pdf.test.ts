// The PDF as a file: complete, searchable, the same on every run.

import { getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, it, vi } from 'vitest';
import type { Document } from '../../../../src/document/document.js';
import { paragraph } from '../../../support/block-builders.js';
import { lostWords } from '../../../support/lost-words.js';
import { pdfPageSizes, pdfPages } from '../../../support/read-pdf.js';
import { setAndRenderPdf } from '../../../support/render-pdf.js';
import { documentOf, portrait, sampleDocument } from '../../../support/sample-document.js';
import { writeContext } from '../../../support/write-context.js';

const render = async (document: Document) => setAndRenderPdf(document, await writeContext());

let rendered: Promise<Uint8Array> | undefined;
/** The sample document, rendered once for all that only read it. */
const renderSample = (): Promise<Uint8Array> => {
  rendered ??= render(sampleDocument());
  return rendered;
};
const simple = (...texts: string[]): Document =>
  documentOf([{ id: 'a', title: 'A', sections: [{ page: portrait, blocks: texts.map((t) => paragraph('body', t)) }] }]);

describe('renderPdf', () => {
  it('holds every word of the document', async () => {
    const document = sampleDocument();
    expect(lostWords(document, (await pdfPages(await renderSample())).join(' '))).toEqual([]);
  });

  it('gives each section its page size', async () => {
    const sizes = await pdfPageSizes(await renderSample());
    expect(sizes.at(0)).toEqual([595, 842]);
    expect(sizes.at(-2)).toEqual([842, 595]);
    expect(sizes.at(-1)).toEqual([595, 842]);
  });

  it('numbers pages by part, hides the first, goes on in later sections of the part', async () => {
    const pages = await pdfPages(await renderSample());
    const firstOf = (title: string): number => pages.findIndex((page) => page.includes(title));
    const annex = firstOf('CHỈ TIÊU KIỂM SOÁT');
    const plan = firstOf('(Kèm theo Quyết định số');
    // The header is written before the text of its page.
    const shown = pages.map((page) => Number(/^(\d+) /.exec(page)?.[1] ?? Number.NaN));
    expect(shown[plan + 1]).toBe(2);
    expect(shown[annex - 1]).toBe(annex - plan);
    expect(shown[annex + 1]).toBe(2);
    expect(shown.at(-1)).toBe(pages.length - annex);
    expect(pages[plan]).not.toMatch(/^1 /);
  });

  it('carries properties, language and version', async () => {
    const bytes = await renderSample();
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { info } = await getMeta(pdf);
    expect(info).toMatchObject({
      PDFFormatVersion: '1.7',
      Language: 'vi-VN',
      Title: 'Quyết định ban hành Kế hoạch kiểm soát thủ tục hành chính năm 2026',
      Author: 'Ủy ban nhân dân phường Sao Mai',
      Keywords: 'kế hoạch, thủ tục hành chính',
      CreationDate: 'D:20260120000000Z',
    });
  });

  it('carries properties with signs of XML in both places', async () => {
    const document = simple('Một dòng.');
    const title = 'Kế hoạch A & B <dự thảo> (1 0 R)';
    const bytes = await render({ ...document, properties: { ...document.properties, title, subject: 'x & y' } });
    const { info, metadata } = await getMeta(await getDocumentProxy(new Uint8Array(bytes)));
    expect(info).toMatchObject({ Title: title, Subject: 'x & y' });
    expect(metadata?.get('dc:title')).toBe(title);
    expect(metadata?.get('dc:description')).toBe('x & y');
  });

  it('has a bookmark for each part with its headings below', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await renderSample()));
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(['Quyết định', 'Kế hoạch', 'Phụ lục']);
    expect(outline[1]?.items.map(({ title }: { title: string }) => title)).toEqual([
      'I. MỤC ĐÍCH, YÊU CẦU',
      'II. NHIỆM VỤ CỤ THỂ',
      'III. TỔ CHỨC THỰC HIỆN',
    ]);
    expect(outline[1]?.items[0]?.items.map(({ title }: { title: string }) => title)).toEqual([
      '1. Mục đích',
      '2. Yêu cầu',
    ]);
  });

  it('is the same to the byte on every run, also when renderings run at the same time', async () => {
    const other = simple('Văn bản khác.');
    const [first, between, second] = await Promise.all([
      render(sampleDocument()),
      render(other),
      render(sampleDocument()),
    ]);
    expect(Buffer.compare(first, second)).toBe(0);
    expect(await pdfPages(between)).toEqual(['Văn bản khác.']);
    expect(Buffer.compare(await render(other), between)).toBe(0);
  });

  it('does not take the clock for a document without a date', async () => {
    const document = simple('Dự thảo.');
    const { date: _, ...properties } = document.properties;
    const pdf = await getDocumentProxy(new Uint8Array(await render({ ...document, properties })));
    expect((await getMeta(pdf)).info.CreationDate).toBe('D:19700101000000Z');
  });

  it('writes nothing on the console', async () => {
    const spies = (['log', 'warn', 'error', 'info'] as const).map((name) => vi.spyOn(console, name));
    await render(simple('Một dòng.'));
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('embeds subsets of the faces used and no others', async () => {
    const raw = Buffer.from(await render(simple('Chỉ chữ đứng.'))).toString('latin1');
    expect(raw.match(/\/BaseFont \/[A-Z]{6}\+Tinos-\w+/g)?.map((name) => name.slice(-7))).toEqual(
      expect.arrayContaining(['Regular']),
    );
    expect(raw).not.toMatch(/Tinos-Bold|Tinos-Italic/);
  });

  it('makes a page of an empty section', async () => {
    const document = documentOf([{ id: 'a', title: 'A', sections: [{ page: portrait, blocks: [] }] }]);
    expect((await pdfPages(await render(document))).length).toBe(1);
  });
});
