import { describe, expect, it } from 'vitest';
import { pdfPageSizes, pdfTexts } from '../../../support/read-pdf.js';
import {
  documentOf,
  landscape,
  paragraph,
  part,
  samplePlan,
  section,
  taskTable,
  text,
  words,
} from '../../typeset/sample-documents.js';
import { setAndRender } from './set-and-render.js';

const spaces = (value: string): string => value.replace(/[\s\u00a0]+/g, ' ').trim();

describe('text in the PDF', () => {
  it('is the text of the pages, line for line, word for word, at its place', async () => {
    const { pages, bytes } = await setAndRender(samplePlan());
    for (const [index, page] of pages.pages.entries()) {
      const drawn = await pdfTexts(bytes, index + 1);
      const wanted = [...(page.numberLine ? [page.numberLine] : []), ...page.lines].filter(
        ({ runs }) => runs.length > 0,
      );
      const byHeight = new Map<number, typeof drawn>();
      for (const piece of drawn)
        byHeight.set(Math.round(piece.y), [...(byHeight.get(Math.round(piece.y)) ?? []), piece]);
      for (const line of wanted) {
        const content = spaces(line.runs.map((run) => run.text).join(''));
        const near = [-1, 0, 1].flatMap((by) => byHeight.get(Math.round(line.baseline) + by) ?? []);
        const inside = near
          .filter(
            ({ x, y }) => Math.abs(y - line.baseline) < 0.01 && x > line.x - 0.01 && x < line.x + line.width + 0.01,
          )
          .sort((a, b) => a.x - b.x);
        expect(spaces(inside.map((piece) => piece.text).join('')), `page ${index + 1}`).toContain(content);
      }
    }
  });

  it('ends where the line ends: squeezed and stretched lines fill their room', async () => {
    const { pages, bytes } = await setAndRender(documentOf([part('a', [section([paragraph('body', words(120, 4))])])]));
    const drawn = await pdfTexts(bytes, 1);
    const lines = pages.pages[0]?.lines ?? [];
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines.slice(0, -1)) {
      const pieces = drawn.filter(({ y, text: shown }) => Math.abs(y - line.baseline) < 0.01 && shown.trim() !== '');
      const end = Math.max(...pieces.map(({ x, width }) => x + width));
      expect(end).toBeCloseTo(line.x + line.width, 1);
    }
  });

  it('keeps codes, no-break spaces and the letters of Vietnamese', async () => {
    const content = 'Kế hoạch số 15/KH-UBND và 42/2022/NĐ-CP, Điều\u00a01. Đường ỡ ẵ ử ≥ 80 % “nghiêng” – 1.234,5';
    const document = documentOf([
      part('a', [section([paragraph('body', [text(content), text(` ${content}`, { bold: true, italic: true })])])]),
    ]);
    const { bytes } = await setAndRender(document);
    const drawn = (await pdfTexts(bytes, 1))
      .filter((piece) => piece.text.trim() !== '')
      .map((piece) => piece.text)
      .join(' ');
    expect(spaces(drawn)).toBe(spaces(`${content} ${content}`));
  });

  it('stands on pages of their own size', async () => {
    const { bytes } = await setAndRender(
      documentOf([part('a', [section([paragraph('body', 'Một')]), section([taskTable(1, 1)], landscape)])]),
    );
    expect(await pdfPageSizes(bytes)).toEqual([
      [595, 842],
      [842, 595],
    ]);
  });
});

describe('the file', () => {
  it('is the same, byte for byte, each time', async () => {
    const [first, second] = [await setAndRender(samplePlan()), await setAndRender(samplePlan())];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it('carries properties, language, version and the wish to show its title', async () => {
    const { bytes } = await setAndRender(documentOf([part('a', [section([paragraph('body', 'Một')])])]));
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw.startsWith('%PDF-1.7')).toBe(true);
    expect(raw).toContain('/Lang (vi-VN)');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toContain('/Marked true');
    expect(raw).toContain('(D:20260120000000Z)');
  });
});
