import { describe, expect, it } from 'vitest';
import { placeOnGrid } from '../../../../src/render/docx/table-grid.js';
import { cell, row } from '../../../support/block-builders.js';

const shape = (rows: Parameters<typeof placeOnGrid>[0], columns: number): string[] =>
  placeOnGrid(rows, columns).map((cells) =>
    cells
      .map(({ column, span, merge, cell: { paragraphs } }) => {
        const inline = paragraphs[0]?.inlines[0];
        return `${inline?.kind === 'text' ? inline.text : ''}@${column}x${span}${merge === 'none' ? '' : `:${merge}`}`;
      })
      .join(' '),
  );

describe('cells on the grid', () => {
  it('writes out what a cell of several rows and columns covers', () => {
    const rows = [
      row('head', 0, cell('a', { rowSpan: 3 }), cell('b', { rowSpan: 2, columnSpan: 2 }), cell('c')),
      row('head', 0, cell('d')),
      row('head', 0, cell('e'), cell('f'), cell('g')),
    ];
    expect(shape(rows, 4)).toEqual([
      'a@0x1:start b@1x2:start c@3x1',
      'a@0x1:continue b@1x2:continue d@3x1',
      'a@0x1:continue e@1x1 f@2x1 g@3x1',
    ]);
  });

  it.each([
    ['a cell too few', [row('item', 0, cell('a'))]],
    ['a cell too many', [row('item', 0, cell('a'), cell('b'), cell('c'))]],
    ['a span over the edge', [row('item', 0, cell('a'), cell('b', { columnSpan: 2 }))]],
    [
      'a span into a cell from above',
      [row('item', 0, cell('a'), cell('b', { rowSpan: 2 })), row('item', 0, cell('c', { columnSpan: 2 }))],
    ],
  ])('refuses %s', (_, rows) => {
    expect(() => placeOnGrid(rows, 2)).toThrow();
  });
});
