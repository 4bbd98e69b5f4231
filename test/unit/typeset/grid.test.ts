import { describe, expect, it } from 'vitest';
import type { TableCell, TableRow } from '../../../src/document/document.js';
import { fullGrid } from '../../../src/document/place-cells.js';
import { columnEdges } from '../../../src/typeset/build-table.js';

const cell = (columnSpan = 1, rowSpan = 1): TableCell => ({
  align: 'left',
  verticalAlign: 'top',
  columnSpan,
  rowSpan,
  paragraphs: [],
});
const row = (...cells: TableCell[]): TableRow => ({ kind: 'item', level: 0, cells });

describe('the columns of a table', () => {
  it('begin where the cells above and before leave room', () => {
    const rows = [row(cell(1, 2), cell(2), cell(1, 3)), row(cell(), cell()), row(cell(3))];
    expect(fullGrid(rows, 4).cells.map((cells) => cells.map(({ column }) => column))).toEqual([[0, 1, 3], [1, 2], [0]]);
  });

  it('must be filled exactly', () => {
    expect(() => fullGrid([row(cell())], 2)).toThrow('row 0');
    expect(() => fullGrid([row(cell(3))], 2)).toThrow('row 0');
    expect(() => fullGrid([row(cell(1, 2), cell()), row(cell(), cell())], 2)).toThrow('row 1');
  });

  it('have edges in whole twips that do not drift', () => {
    // 3.33 mm is 188.79 twips: rounded one by one, thirty columns would miss their 99.9 mm by 6 twips.
    const edges = columnEdges(new Array<number>(30).fill(3.33));
    expect(edges[0]).toBe(0);
    expect(edges[1]).toBe(9.45);
    expect(edges[30]).toBe(Math.round((99.9 * 1440) / 25.4) / 20);
  });
});
