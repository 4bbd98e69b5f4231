// Cells over several rows where pages end: rows grow by what is left of them, on the page where they end.

import { describe, expect, it } from 'vitest';
import { pagesAsText, say, setSquare, squareDocument, tall } from './small-case.js';
import { grid, group, item, lines } from './square-table.js';

const set = (blocks: Parameters<typeof squareDocument>[0], pageLines: number) =>
  setSquare(squareDocument(blocks, pageLines)).pages;

describe('a cell over several rows', () => {
  it('makes its last row on the next page as tall as what is left of it', () => {
    const table = grid(
      2,
      [],
      [
        item(lines('a', 8, { rowSpan: 2 }), lines('b', 4)),
        group(lines('c', 1)),
        item(lines('d', 1, { columnSpan: 2 })),
      ],
    );
    const pages = set([table, say('z')], 5);
    expect(pagesAsText(pages)).toEqual(['a1 | b1 / a2 | b2 / a3 | b3 / a4 | b4', 'a5 | c1 / a6 / a7 / a8', 'd1 / z']);
    // 40 of text and the border above it.
    expect(pages.pages[1]?.rows[0]?.height).toBe(41);
  });

  it('counts the rows of another cell that ended on the page before only once', () => {
    const table = grid(
      3,
      [],
      [
        item(lines('a', 7, { rowSpan: 3 }), lines('b', 4), lines('x', 1)),
        item(lines('c', 1), lines('d', 5, { rowSpan: 3 })),
        item(lines('e', 1)),
        item(lines('f', 1), lines('g', 1)),
      ],
    );
    const pages = set([table, say('z')], 5);
    for (const page of pages.pages) {
      for (const line of page.lines) {
        expect(line.top + line.height).toBeLessThanOrEqual(60);
        const through = page.rules.filter(
          ({ x1, x2, y1, y2 }) => y1 === y2 && x1 < line.x && x2 > line.x && y1 > line.top + 1 && y1 < line.top + 9,
        );
        expect(through, line.runs[0]?.text).toEqual([]);
      }
    }
  });

  it('gives a whole row that moved on the height of what is left of it there', () => {
    const table = grid(
      2,
      [],
      [
        item(lines('a', 7, { rowSpan: 2 }), lines('b', 4)),
        { ...item(lines('c', 2)), whole: true },
        item(lines('d', 1, { columnSpan: 2 })),
      ],
    );
    const pages = set([table, say('z')], 5);
    expect(pagesAsText(pages)).toEqual(['a1 | b1 / a2 | b2 / a3 | b3 / a4 | b4', 'a5 | c1 / a6 | c2 / a7 / d1', 'z']);
    expect(pages.pages[1]?.rows.map(({ y, height }) => [y, height])).toEqual([
      [10, 31],
      [41, 12],
    ]);
  });

  it('breaks with the row that breaks beside it, each as far down as the page goes', () => {
    const table = grid(2, [], [item(lines('a', 8, { rowSpan: 2 }), lines('b', 2)), item(lines('c', 6))]);
    expect(pagesAsText(set([table, say('z')], 6))).toEqual([
      'a1 | b1 / a2 | b2 / a3 / c1 / a4 / c2 / a5 / c3',
      'a6 | c4 / a7 | c5 / a8 | c6 / z',
    ]);
  });

  it('loses nothing when its rows are far too few for it', () => {
    const table = grid(2, [], [item(lines('a', 23, { rowSpan: 2 }), lines('b', 1)), item(lines('c', 1))]);
    const text = pagesAsText(set([tall('x', 2), table, say('z')], 6)).join(' / ');
    expect(text.match(/a\d+/g)).toEqual(Array.from({ length: 23 }, (_, index) => `a${index + 1}`));
  });
});
