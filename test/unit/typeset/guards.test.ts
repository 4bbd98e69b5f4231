import { describe, expect, it } from 'vitest';
import type { Block, Columns } from '../../../src/document/document.js';
import { characters, pagesAsText, say, setSquare, squareDocument, tall } from './small-case.js';
import { grid, head, item, lines } from './square-table.js';

const closing = (name: string, count: number): Columns => ({
  kind: 'columns',
  role: 'closing',
  widths: [characters(10), characters(10)],
  rows: [[[tall('nhận', 2)], [tall(name, count)]]],
});

const set = (blocks: readonly Block[], pageLines = 6) => {
  const { pages, diagnostics } = setSquare(squareDocument(blocks, pageLines));
  return { text: pagesAsText(pages), codes: diagnostics.map(({ code }) => code) };
};

describe('the signature', () => {
  it('takes the last paragraph with it when it does not fit', () => {
    const { text, codes } = set([tall('a', 2), tall('b', 2), closing('ký', 3)]);
    expect(text).toEqual(['a1 / a2', 'b1 / b2 / nhận1 | ký1 / nhận2 | ký2 / ký3']);
    expect(codes).toEqual([]);
  });

  it('tells when that leaves the page before visibly short', () => {
    const { text, codes } = set([tall('a', 1), tall('b', 5), closing('ký', 6)], 12);
    expect(text).toEqual(['a1', 'b1 / b2 / b3 / b4 / b5 / nhận1 | ký1 / nhận2 | ký2 / ký3 / ký4 / ký5 / ký6']);
    expect(codes).toEqual(['typeset/moved-to-signature']);
  });

  it('takes the last row of a table with it', () => {
    const rows = ['a', 'b', 'c', 'd'].map((name) => item(lines(name, 1)));
    expect(set([grid(1, [], rows), closing('ký', 3)]).text).toEqual([
      'a1 / b1 / c1',
      'd1 / nhận1 | ký1 / nhận2 | ký2 / ký3',
    ]);
  });

  it('takes the text before it over a spacer', () => {
    const gap: Block = { kind: 'spacer', role: 'gap', height: 10 };
    expect(set([tall('a', 2), tall('b', 2), gap, closing('ký', 2)]).text).toEqual([
      'a1 / a2',
      'b1 / b2 / nhận1 | ký1 / nhận2 | ký2',
    ]);
  });
});

describe('headings and heads', () => {
  it('moves a caption with its table although the first row is taller than a page', () => {
    const table = grid(1, [head(lines('h', 1))], [item(lines('a', 9))]);
    expect(set([tall('x', 3), say('caption', 'heading'), table]).text.slice(0, 2)).toEqual([
      'x1 / x2 / x3',
      'caption / h1 / a1 / a2 / a3',
    ]);
  });
});

describe('blocks that stay whole', () => {
  it('is told when a group is taller than a page', () => {
    const group: Block = { kind: 'group', role: 'g', blocks: [tall('a', 4), tall('b', 4)] };
    expect(set([group]).codes).toEqual(['typeset/block-split']);
  });
});
