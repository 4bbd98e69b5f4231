import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../../src/document/document.js';
import { renderHtml } from '../../../../src/render/html/render-html.js';
import { typesetDocument } from '../../../../src/typeset/typeset-document.js';
import { documentOf, paragraph, part, samplePlan, section, text } from '../../typeset/sample-documents.js';
import { typesetContext } from '../../typeset/typeset-context.js';

async function preview(document: Document, embed = false) {
  const context = await typesetContext();
  const { pages } = typesetDocument(document, context);
  const bytes = await renderHtml(pages, {
    properties: document.properties,
    ...(embed && { embeddedFonts: context.fonts }),
  });
  return { pages, html: new TextDecoder().decode(bytes) };
}

const svgs = (html: string) =>
  (html.match(/<svg[\s\S]*?<\/svg>/g) ?? []).map((svg) => new DOMParser().parseFromString(svg, 'image/svg+xml'));

describe('the preview', () => {
  it('shows every page at its size, every line at its place', async () => {
    const { pages, html } = await preview(samplePlan());
    const drawn = svgs(html);
    expect(drawn.length).toBe(pages.pages.length);
    for (const [index, page] of pages.pages.entries()) {
      const svg = drawn[index];
      const texts = [...(svg?.getElementsByTagName('text') ?? [])].map((element) => [
        Number(element.getAttribute('x')),
        Number(element.getAttribute('y')),
        element.textContent,
      ]);
      const wanted = [...(page.numberLine ? [page.numberLine] : []), ...page.lines]
        .filter(({ runs }) => runs.length > 0)
        .map(({ x, baseline, runs, spacesAfter }) => [
          Math.round(x * 1000) / 1000,
          Math.round(baseline * 1000) / 1000,
          runs.map((run) => run.text).join('') + spacesAfter,
        ]);
      const order = (a: unknown[], b: unknown[]): number => String(a).localeCompare(String(b));
      expect(texts.sort(order)).toEqual(wanted.sort(order));
      expect(svg?.documentElement?.getAttribute('viewBox')).toBe(
        `0 0 ${Math.round(page.width * 1000) / 1000} ${Math.round(page.height * 1000) / 1000}`,
      );
    }
  });

  it('makes nothing of the text markup', async () => {
    const bad = '<script>alert(1)</script> & "a" \' ]]>';
    const document = documentOf([part('a"><b', [section([paragraph('body', [text(bad)])])])]);
    const { html } = await preview({ ...document, properties: { ...document.properties, title: bad } });
    expect(html).not.toContain('<script');
    expect(html).not.toContain('"><b');
    expect(html).toContain('&lt;script&gt;');
  });

  it('fetches nothing', async () => {
    const { html } = await preview(samplePlan());
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|src=|href=/);
    expect(html).toContain("default-src 'none'");
  });

  it('carries the fonts when asked to', async () => {
    const { html } = await preview(documentOf([part('a', [section([paragraph('body', 'Một')])])]), true);
    expect(html.match(/@font-face/g)?.length).toBe(4);
  });
});
