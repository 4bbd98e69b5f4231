import { describe, expect, it } from 'vitest';
import type { Document, Section } from '../../../src/document/document.js';
import { characters, pagesAsText, points, say, setSquare, squareDocument, squareSheet, tall } from './small-case.js';

const upright: Section = {
  page: { ...squareSheet.page, height: points(70), orientation: 'portrait' },
  blocks: [tall('a', 8)],
};
const wide: Section = {
  page: { ...squareSheet.page, width: characters(40), height: points(40), orientation: 'landscape' },
  blocks: [tall('b', 4)],
};

const withParts = (...parts: readonly (readonly Section[])[]): Document => ({
  ...squareDocument([]),
  parts: parts.map((sections, index) => ({ id: `part-${index}`, title: `Phần ${index}`, sections })),
});

describe('sections and parts', () => {
  it('begin on a page of their own, of their own size', () => {
    const { pages } = setSquare(withParts([upright, wide]));
    expect(pages.pages.map(({ width, height }) => [width, height])).toEqual([
      [100, 70],
      [100, 70],
      [200, 40],
      [200, 40],
    ]);
    expect(pagesAsText(pages)).toEqual(['a1 / a2 / a3 / a4 / a5 / a6', 'a7 / a8', 'b1 / b2', 'b3 / b4']);
  });

  it('count pages on through the sections of a part, and from 1 in the next part', () => {
    const { pages } = setSquare(withParts([upright, wide], [upright]));
    expect(pages.pages.map(({ part, section, number }) => [part, section, number])).toEqual([
      ['part-0', 0, 1],
      ['part-0', 0, 2],
      ['part-0', 1, 3],
      ['part-0', 1, 4],
      ['part-1', 0, 1],
      ['part-1', 0, 2],
    ]);
  });

  it('print the number in the middle of the upper margin, not on the first page of a part', () => {
    const { pages } = setSquare(withParts([upright, wide], [upright]));
    expect(pages.pages.map(({ numberLine }) => numberLine?.runs[0]?.text)).toEqual([
      undefined,
      '2',
      '3',
      '4',
      undefined,
      '2',
    ]);
    expect(pages.pages[1]?.numberLine).toMatchObject({ node: -1, x: 47.5, baseline: 8 });
    expect(pages.pages[2]?.numberLine?.x).toBe(97.5);
  });

  it('give an empty section a page', () => {
    const { pages } = setSquare(withParts([{ ...upright, blocks: [] }]));
    expect(pages.pages.map(({ lines }) => lines.length)).toEqual([0]);
  });
});

describe('the foot of a first page', () => {
  it('stands at the distance of the header from the lower edge and pushes the text up', () => {
    const page = { ...upright.page, headerDistance: points(5) };
    const section: Section = { page, blocks: [tall('a', 8)], firstPageFoot: [say('địa chỉ')] };
    const { pages } = setSquare(withParts([section]));
    // Text from 15 (below the page number) to 70 − 5 − 10 = 55: four lines.
    expect(pagesAsText(pages)).toEqual(['a1 / a2 / a3 / a4 / địa chỉ', 'a5 / a6 / a7 / a8']);
    expect(pages.pages[0]?.lines.at(-1)?.top).toBe(55);
  });
});

describe('nodes', () => {
  it('name each line by its block and its place in the Document', () => {
    const { pages } = setSquare(withParts([upright], [wide]));
    const node = pages.nodes[pages.pages[2]?.lines[0]?.node ?? -1];
    expect(node).toMatchObject({ kind: 'paragraph', role: 'body', path: 'parts.1.sections.0.blocks.0' });
    const above = pages.nodes[node?.parent ?? -1];
    expect(above).toMatchObject({ kind: 'section', path: 'parts.1.sections.0' });
    expect(pages.nodes[above?.parent ?? -1]).toMatchObject({ kind: 'part', title: 'Phần 1' });
  });
});
