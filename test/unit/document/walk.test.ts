import { describe, expect, it } from 'vitest';
import { placeCells } from '../../../src/document/place-cells.js';
import { originatedLists, paragraphsOf, plainText, textOfBlocks, walkBlocks } from '../../../src/document/walk.js';
import { cell, columns, paragraph, row, text } from '../../support/block-builders.js';
import { documentOf, portrait } from '../../support/sample-document.js';

const table = {
  kind: 'table' as const,
  role: 'tasks',
  columns: [{ role: 'task', width: 100 }],
  head: [row('head', 0, cell('Đầu bảng'))],
  body: [{ ...row('item', 0, cell(['Một', 'Hai'])), origin: { plan: 'tasks.items.0' } }],
  origin: { plan: 'tasks' },
};
const blocks = [
  paragraph('body', 'Trước'),
  { kind: 'group' as const, role: 'g', blocks: [columns('c', [80, 80], [[paragraph('body', 'Trái')], [table]])] },
  {
    kind: 'box' as const,
    role: 'urgency',
    width: 20,
    height: 8,
    colour: '#000000',
    align: 'left' as const,
    paragraphs: [{ ...paragraph('urgency', 'Khẩn'), origin: { template: 'quyet-dinh.hbs:3:1' } }],
  },
];

describe('walking the document', () => {
  it('visits blocks outermost first, in reading order', () => {
    expect([...walkBlocks(blocks)].map(({ kind }) => kind)).toEqual([
      'paragraph',
      'group',
      'columns',
      'paragraph',
      'table',
      'box',
    ]);
  });

  it('finds the text of every kind of block, one paragraph a line', () => {
    expect(textOfBlocks(blocks)).toBe('Trước\nTrái\nĐầu bảng\nMột\nHai\nKhẩn');
  });

  it('reads a blank as a space and a break as a line end', () => {
    const { inlines } = paragraph('a', 'Số:', { kind: 'blank', width: 8 }, text('/KH'), { kind: 'break' }, 'x');
    expect(plainText(inlines)).toBe('Số: /KH\nx');
  });

  it('reaches the foot of the first page too', () => {
    const document = documentOf([
      {
        id: 'a',
        title: 'A',
        sections: [{ page: portrait, blocks: [], firstPageFoot: [paragraph('contact', 'Chân')] }],
      },
    ]);
    expect([...paragraphsOf(document)].map(({ inlines }) => plainText(inlines))).toEqual(['Chân']);
  });

  it('gives a paragraph the nearest origin around it', () => {
    const document = documentOf([
      { id: 'a', title: 'A', sections: [{ page: portrait, blocks, origin: { plan: 'plan' } }] },
    ]);
    const origins = originatedLists(document)
      .flat()
      .map(({ paragraph: { inlines }, origin }) => `${plainText(inlines)}: ${origin?.plan ?? origin?.template}`);
    expect(origins).toEqual([
      'Trước: plan',
      'Trái: plan',
      'Đầu bảng: tasks',
      'Một: tasks.items.0',
      'Hai: tasks.items.0',
      'Khẩn: quyet-dinh.hbs:3:1',
    ]);
  });
});

describe('placeCells', () => {
  it('leaves out the places that spans cover', () => {
    const rows = [
      row('head', 0, cell('A', { rowSpan: 2 }), cell('B', { columnSpan: 2 }), cell('C', { rowSpan: 3 })),
      row('head', 0, cell('D'), cell('E')),
      row('item', 0, cell('F'), cell('G', { columnSpan: 2 })),
    ];
    expect(placeCells(rows).map((cells) => cells.map(({ column }) => column))).toEqual([
      [0, 1, 3],
      [1, 2],
      [0, 1],
    ]);
  });
});
