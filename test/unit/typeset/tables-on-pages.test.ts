import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/document.js';
import type { Page } from '../../../src/document/pages.js';
import { pagesAsText, say, setSquare, squareDocument, tall } from './small-case.js';
import { grid, group, head, item, lines } from './square-table.js';

const set = (blocks: readonly Block[], pageLines = 6) => setSquare(squareDocument(blocks, pageLines));
const onPages = (blocks: readonly Block[], pageLines = 6): string[] => pagesAsText(set(blocks, pageLines).pages);
/** Rules as 'x1,y1-x2,y2', sorted. */
const rulesOf = (page: Page | undefined): string[] =>
  (page?.rules ?? []).map(({ x1, y1, x2, y2 }) => `${x1},${y1}-${x2},${y2}`).sort();

describe('rows', () => {
  it('stand below each other, cells side by side', () => {
    expect(onPages([grid(2, [], [item(lines('a', 2), lines('b', 1)), item(lines('c', 1), lines('d', 1))])])).toEqual([
      'a1 | b1 / a2 / c1 | d1',
    ]);
  });

  it('are as tall as their tallest cell, a border above each and below the last', () => {
    const { pages } = set([grid(2, [], [item(lines('a', 2), lines('b', 1)), item(lines('c', 1), lines('d', 1))])]);
    expect(pages.pages[0]?.rows.map(({ y, height }) => [y, height])).toEqual([
      [10, 21],
      [31, 12],
    ]);
  });

  it('split over pages between their lines, each cell on its own', () => {
    expect(onPages([tall('x', 1), grid(2, [], [item(lines('a', 7), lines('b', 2))]), say('z')])).toEqual([
      'x1 / a1 | b1 / a2 | b2 / a3 / a4',
      'a5 / a6 / a7 / z',
    ]);
  });

  it('leave no single line of a cell on either page', () => {
    // Room for 4 lines; 5 would leave a5 alone, so only 3 stay.
    expect(onPages([tall('x', 1), grid(1, [], [item(lines('a', 5))]), say('z')])).toEqual([
      'x1 / a1 / a2 / a3',
      'a4 / a5 / z',
    ]);
  });

  it('move on whole as the last of a text, with the hairline paragraph that must follow them', () => {
    expect(onPages([tall('x', 1), grid(1, [], [item(lines('a', 5))])])).toEqual(['x1', 'a1 / a2 / a3 / a4 / a5']);
  });

  it('move on whole when a cell cannot place two of its lines', () => {
    expect(onPages([tall('x', 4), grid(2, [], [item(lines('a', 2), lines('b', 5))])])).toEqual([
      'x1 / x2 / x3 / x4',
      'a1 | b1 / a2 | b2 / b3 / b4 / b5',
    ]);
  });

  it('lose nothing when taller than several pages', () => {
    expect(onPages([grid(1, [], [item(lines('a', 14))])])).toEqual([
      'a1 / a2 / a3 / a4 / a5',
      'a6 / a7 / a8 / a9 / a10',
      'a11 / a12 / a13 / a14',
    ]);
  });

  it('leave out the space before a paragraph at the top of a later piece', () => {
    const cell = lines('a', 1);
    const spaced = { ...cell, paragraphs: [tall('a', 3, 'spaced'), tall('b', 2, 'spaced')] };
    const { pages } = set([grid(1, [], [item(spaced)]), say('z')], 5);
    expect(pagesAsText(pages)).toEqual(['a1 / a2 / a3', 'b1 / b2 / z']);
    // Below the border: 5 above the first paragraph, nothing above the second.
    expect(pages.pages.map((page) => page.lines[0]?.top)).toEqual([16, 11]);
  });

  it('hold all of a wide line: nothing hangs below the foot of a cell', () => {
    const cell = lines('a', 1);
    const wide = { ...cell, paragraphs: [tall('a', 5, 'wide')] };
    // Lines of 15: three need 45, without the space below the third 40; the page leaves 43 between the borders.
    expect(onPages([grid(1, [], [item(wide)]), say('z')], 4.5)).toEqual(['a1 / a2', 'a3', 'a4 / a5 / z']);
  });

  it('say which piece of them a page holds', () => {
    const { pages } = set([grid(1, [], [item(lines('a', 14))])]);
    expect(pages.pages.map(({ rows }) => rows.map(({ continued, continues }) => [continued, continues]))).toEqual([
      [[false, true]],
      [[true, true]],
      [[true, false]],
    ]);
  });
});

describe('head rows', () => {
  const table = grid(
    1,
    [head(lines('h', 1)), head(lines('i', 1))],
    [1, 2, 3, 4, 5].map((n) => item(lines(`r${n}-`, 1))),
  );

  it('are repeated on every page', () => {
    expect(onPages([table])).toEqual(['h1 / i1 / r1-1 / r2-1 / r3-1', 'h1 / i1 / r4-1 / r5-1']);
  });

  it('are marked where they are repeated', () => {
    const second = set([table]).pages.pages[1];
    expect(second?.lines.map(({ repeated }) => repeated === true)).toEqual([true, true, false, false]);
    expect(second?.rows.map(({ repeated }) => repeated === true)).toEqual([true, true, false, false]);
  });

  it('never end a page', () => {
    expect(onPages([tall('x', 4), table])).toEqual([
      'x1 / x2 / x3 / x4',
      'h1 / i1 / r1-1 / r2-1 / r3-1',
      'h1 / i1 / r4-1 / r5-1',
    ]);
  });

  it('that leave no room below are not repeated, and nothing is lost', () => {
    const tallHead = grid(1, [head(lines('h', 4))], [item(lines('a', 1)), item(lines('b', 1)), item(lines('c', 1))]);
    expect(pagesAsText(set([tallHead]).pages)).toEqual(['h1 / h2 / h3 / h4 / a1', 'b1 / c1']);
  });
});

describe('group rows', () => {
  it('go to the next page with their first item', () => {
    const rows = [item(lines('a', 3)), group(lines('g', 1)), item(lines('b', 2))];
    expect(onPages([grid(1, [], rows)])).toEqual(['a1 / a2 / a3', 'g1 / b1 / b2']);
  });

  it('stay when the first two lines of a long item fit', () => {
    const rows = [item(lines('a', 1)), group(lines('g', 1)), item(lines('b', 5))];
    expect(onPages([grid(1, [], rows), say('z')])).toEqual(['a1 / g1 / b1 / b2 / b3', 'b4 / b5 / z']);
  });
});

describe('spans', () => {
  it('close their lines: none inside a cell over two columns or two rows', () => {
    const table = grid(
      2,
      [],
      [item(lines('a', 1, { rowSpan: 2 }), lines('b', 1)), item(lines('c', 1)), item(lines('d', 1, { columnSpan: 2 }))],
    );
    expect(rulesOf(set([table], 8).pages.pages[0])).toEqual(
      [
        '-0.5,10.5-100.5,10.5', // top
        '49.5,21.5-100.5,21.5', // between b and c only
        '-0.5,32.5-100.5,32.5',
        '-0.5,43.5-100.5,43.5', // bottom
        '0,10.5-0,43.5',
        '50,10.5-50,32.5', // not through d
        '100,10.5-100,43.5',
      ].sort(),
    );
  });

  it('are closed at the foot of a page and opened again on the next', () => {
    const table = grid(
      2,
      [],
      [item(lines('a', 1, { rowSpan: 3 }), lines('b', 2)), item(lines('c', 2)), item(lines('d', 2))],
    );
    const { pages } = set([table], 5);
    expect(pagesAsText(pages)).toEqual(['a1 | b1 / b2 / c1 / c2', 'd1 / d2']);
    expect(rulesOf(pages.pages[0]).filter((rule) => rule.startsWith('-0.5'))).toEqual([
      '-0.5,10.5-100.5,10.5',
      '-0.5,52.5-100.5,52.5',
    ]);
    expect(rulesOf(pages.pages[1]).filter((rule) => rule.startsWith('-0.5'))).toEqual([
      '-0.5,10.5-100.5,10.5',
      '-0.5,31.5-100.5,31.5',
    ]);
  });

  it('carry the text of a cell over several rows on to the next page', () => {
    const table = grid(2, [], [item(lines('a', 6, { rowSpan: 2 }), lines('b', 3)), item(lines('c', 3))]);
    expect(onPages([table], 4)).toEqual(['a1 | b1 / a2 | b2 / a3 | b3', 'a4 | c1 / a5 | c2 / a6 | c3']);
  });

  it('make the last of their rows taller when they need more room', () => {
    const table = grid(2, [], [item(lines('a', 5, { rowSpan: 2 }), lines('b', 1)), item(lines('c', 1))]);
    const { pages } = set([table], 8);
    // 50 of text, a border above and one below: 52 in all; the first row keeps its 11.
    expect(pages.pages[0]?.rows.map(({ height }) => height)).toEqual([11, 41]);
  });
});

describe('vertical alignment', () => {
  it('centres a cell in its row and a merged cell in its rows', () => {
    const middle = { verticalAlign: 'middle' } as const;
    const table = grid(
      2,
      [],
      [
        item(lines('a', 1, { ...middle, rowSpan: 2 }), lines('b', 3)),
        item(lines('c', 1)),
        item(lines('d', 1, middle), lines('e', 3)),
      ],
    );
    const tops = new Map(
      set([table], 12).pages.pages[0]?.lines.map((line) => [line.runs[0]?.text, line.top - 10]) ?? [],
    );
    // Rows of 31, 11 and 32: the merged cell has 42 − 1 of room, so its line of 10 begins 1 + 15.5 down; d has 30.
    expect(tops.get('a1')).toBe(16.5);
    expect(tops.get('d1')).toBe(42 + 1 + 10);
  });
});

describe('two tables in a row', () => {
  it('are parted by a hairline paragraph, as in the DOCX', () => {
    const { pages } = set([grid(1, [], [item(lines('a', 1))]), grid(1, [], [item(lines('b', 1))])]);
    expect(pages.pages[0]?.rows.map(({ y }) => y)).toEqual([10, 10 + 12 + 1]);
  });
});
