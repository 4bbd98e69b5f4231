import type { Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../../src/document/document.js';
import { cell, headCell, paragraph, row } from '../../../support/block-builders.js';
import {
  all,
  attribute,
  childElements,
  first,
  isOn,
  styleOfParagraph,
  textOf,
  valOf,
} from '../../../support/read-docx.js';
import { bodyOf } from './write-blocks.js';

const table: Table = {
  kind: 'table',
  role: 'task-table',
  columns: [
    { role: 'number', width: 12 },
    { role: 'task', width: 80 },
    { role: 'lead', width: 40 },
    { role: 'support', width: 33 },
  ],
  head: [
    row(
      'head',
      0,
      headCell('STT', { rowSpan: 2 }),
      headCell('Nhiệm vụ', { rowSpan: 2 }),
      headCell('Cơ quan', { columnSpan: 2 }),
    ),
    row('head', 0, headCell('Chủ trì'), headCell('Phối hợp')),
    row('column-numbers', 0, ...['(1)', '(2)', '(3)', '(4)'].map((each) => cell(each, { role: 'cell-column-number' }))),
  ],
  body: [
    row(
      'group',
      0,
      cell('I', { role: 'cell-group', align: 'center' }),
      cell('NHÓM', { role: 'cell-group', columnSpan: 3 }),
    ),
    row(
      'item',
      0,
      cell('1'),
      cell(['- Một;', '- Hai.'], { align: 'justify' }),
      cell('Phòng A', { rowSpan: 2 }),
      cell([]),
    ),
    { ...row('item', 1, cell('2'), cell('Việc'), cell('Phòng B')), keepWithNext: true },
    row('item', 0, cell('3'), cell('Việc cuối'), cell('Phòng C'), cell('x', { verticalAlign: 'middle' })),
  ],
};

const written = async (): Promise<Element> => (await bodyOf(table, paragraph('body', 'sau')))[0] as Element;
const rowsOf = (element: Element): Element[] => all(element, 'w:tr');

describe('a table', () => {
  it('writes every width: table, grid, cells', async () => {
    const element = await written();
    expect(attribute(first(element, 'w:tblLayout'), 'w:type')).toBe('fixed');
    const grid = all(element, 'w:gridCol').map((each) => Number(each.getAttribute('w:w')));
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(Math.round((165 * 1440) / 25.4));
    expect(Number(attribute(first(element, 'w:tblW'), 'w:w'))).toBe(grid.reduce((sum, width) => sum + width, 0));
    for (const each of rowsOf(element)) {
      let column = 0;
      for (const tc of all(each, 'w:tc')) {
        const span = Number(valOf(tc, 'w:gridSpan') ?? 1);
        const covered = grid.slice(column, column + span).reduce((sum, width) => sum + width, 0);
        expect(Number(attribute(first(tc, 'w:tcW'), 'w:w'))).toBe(covered);
        column += span;
      }
      expect(column).toBe(4);
    }
  });

  it('has thin black lines everywhere and the margins of the sheet', async () => {
    const element = await written();
    expect(childElements(first(element, 'w:tblBorders') as Element).map((each) => each.getAttribute('w:sz'))).toEqual(
      new Array(6).fill('4'),
    );
    const margins = childElements(first(element, 'w:tblCellMar') as Element);
    expect(margins.map((each) => `${each.tagName} ${each.getAttribute('w:w')}`)).toEqual([
      'w:top 40',
      'w:left 85',
      'w:bottom 40',
      'w:right 85',
    ]);
  });

  it('repeats all head rows and no other', async () => {
    expect(rowsOf(await written()).map((each) => isOn(each, 'w:tblHeader'))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('lets item rows split, and no head or group row', async () => {
    expect(rowsOf(await written()).map((each) => isOn(each, 'w:cantSplit'))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('ties head, group and marked rows to the next one by every paragraph in them', async () => {
    const tied = rowsOf(await written()).map((each) => {
      const states = new Set(all(each, 'w:p').map((inside) => isOn(inside, 'w:keepNext')));
      return states.size === 1 ? [...states][0] : 'mixed';
    });
    expect(tied).toEqual([true, true, true, true, false, true, false]);
  });

  it('merges down with a cell of its own in each row', async () => {
    const merges = rowsOf(await written()).map((each) =>
      all(each, 'w:tc').map((tc) => (first(tc, 'w:vMerge') ? valOf(tc, 'w:vMerge') : '-')),
    );
    expect(merges).toEqual([
      ['restart', 'restart', '-'],
      ['continue', 'continue', '-', '-'],
      ['-', '-', '-', '-'],
      ['-', '-'],
      ['-', '-', 'restart', '-'],
      ['-', '-', 'continue', '-'],
      ['-', '-', '-', '-'],
    ]);
  });

  it('gives each cell its paragraphs, an empty one to an empty cell', async () => {
    const cells = all(rowsOf(await written())[4] as Element, 'w:tc');
    expect(cells.map((tc) => all(tc, 'w:p').map(textOf))).toEqual([['1'], ['- Một;', '- Hai.'], ['Phòng A'], ['']]);
    expect(cells.map((tc) => styleOfParagraph(tc))).toEqual(['cell', 'cell', 'cell', 'cell']);
  });

  it('aligns as the cell says, silent where the role agrees', async () => {
    const rows = rowsOf(await written());
    expect(all(rows[0] as Element, 'w:jc')).toEqual([]);
    expect(all(rows[3] as Element, 'w:jc').map((each) => each.getAttribute('w:val'))).toEqual(['center']);
    expect(all(rows[4] as Element, 'w:jc').map((each) => each.getAttribute('w:val'))).toEqual(['both', 'both']);
    expect(all(rows[6] as Element, 'w:tc').map((tc) => valOf(tc, 'w:vAlign'))).toEqual([
      undefined,
      undefined,
      undefined,
      'center',
    ]);
  });

  it('in a group is tied row by row and to what follows in the group', async () => {
    const [element] = (await bodyOf(
      { kind: 'group', role: 'g', blocks: [table, paragraph('body', 'ký')] },
      paragraph('body', 'sau'),
    )) as [Element];
    expect(all(element, 'w:p').every((inside) => isOn(inside, 'w:keepNext'))).toBe(true);
    expect(rowsOf(element).every((each) => isOn(each, 'w:cantSplit'))).toBe(true);
  });
});
