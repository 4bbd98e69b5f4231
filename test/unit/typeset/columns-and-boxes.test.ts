import { describe, expect, it } from 'vitest';
import type { Block, Box, Columns } from '../../../src/document/document.js';
import { characters, pagesAsText, points, say, setSquare, squareDocument, tall } from './small-case.js';
import { grid, item, lines } from './square-table.js';

const columns = (...rows: readonly (readonly (readonly Block[])[])[]): Columns => ({
  kind: 'columns',
  role: 'letterhead',
  widths: [characters(8), characters(12)],
  rows,
});

const page = (blocks: readonly Block[], pageLines = 12) => setSquare(squareDocument(blocks, pageLines)).pages.pages[0];

describe('columns', () => {
  it('begin each row at one height and draw no lines', () => {
    const found = page([columns([[tall('a', 2)], [tall('b', 1)]], [[say('c')], [say('d')]])]);
    expect(found?.lines.map(({ runs, x, top }) => [runs[0]?.text, x, top])).toEqual([
      ['a1', 0, 10],
      ['a2', 0, 20],
      ['b1', 40, 10],
      ['c', 0, 30],
      ['d', 40, 30],
    ]);
    expect(found?.rules).toEqual([]);
  });

  it('stay on one page', () => {
    const { pages } = setSquare(
      squareDocument([tall('x', 4), columns([[tall('a', 2)], [tall('b', 1)]], [[say('c')], [say('d')]])]),
    );
    expect(pagesAsText(pages)).toEqual(['x1 / x2 / x3 / x4', 'a1 | b1 / a2 / c | d']);
  });

  it('centre a rule in its column', () => {
    const found = page([
      columns([[{ kind: 'rule', role: 'rule', length: 20 }], [{ kind: 'rule', role: 'rule', length: 30 }]]),
    ]);
    expect(found?.rules.map(({ x1, x2 }) => [x1, x2])).toEqual([
      [10, 30],
      [55, 85],
    ]);
  });

  it('hold columns and tables inside', () => {
    const inner = columns([[say('p')], [say('q')]]);
    const table = grid(1, [], [item(lines('t', 1))]);
    const found = page([columns([[say('a')], [inner, table]])]);
    expect(found?.lines.map(({ runs, x, top }) => [runs[0]?.text, x, top])).toEqual([
      ['a', 0, 10],
      ['p', 40, 10],
      ['q', 80, 10],
      // A hairline of 1 pt parts the two tables; the border of the table is 1 pt, its margin half a point.
      ['t1', 40.5, 22],
    ]);
    expect(found?.rules.length).toBe(4);
  });
});

describe('a framed text', () => {
  const box = (height: number, content: Block, align: Box['align'] = 'center'): Box => ({
    kind: 'box',
    role: 'urgency',
    width: points(40),
    height: points(height),
    colour: '#c00000',
    align,
    paragraphs: content.kind === 'paragraph' ? [content] : [],
  });

  it('has its lawful size, its place and its text in the middle', () => {
    const found = page([box(30, say('khẩn', 'centred'))]);
    expect(found?.boxes).toEqual([{ node: 2, x: 30, y: 10.5, width: 40, height: 31, weight: 1, colour: '#c00000' }]);
    // 4 characters of 5 pt in 39 pt; 10 of text in 30 of room.
    expect(found?.lines[0]).toMatchObject({ x: 30.5 + 9.5, top: 11 + 10 });
  });

  it('grows with a text that needs more', () => {
    expect(page([box(10, tall('a', 3))])?.boxes[0]?.height).toBe(31);
  });

  it('stands left or right when asked to', () => {
    expect(page([box(10, say('a'), 'left')])?.boxes[0]?.x).toBe(0);
    expect(page([box(10, say('a'), 'right')])?.boxes[0]?.x).toBe(60);
  });
});
