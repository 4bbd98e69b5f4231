import type { Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import type { Block, Box } from '../../../../src/document/document.js';
import { cell, columns, paragraph, row, rule, tied } from '../../../support/block-builders.js';
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

const p = (value: string): Block => paragraph('body', value);

const table = (value: string): Block => ({
  kind: 'table',
  role: 'task-table',
  columns: [{ role: 'task', width: 100 }],
  head: [],
  body: [row('item', 0, cell(value))],
});

const box = (align: Box['align'] = 'left'): Box => ({
  kind: 'box',
  role: 'urgency',
  width: 30,
  height: 8,
  colour: '#c00000',
  align,
  paragraphs: [paragraph('urgency', 'HỎA TỐC')],
});

/** One word a child: its text, `[…]` for a table, `.` for a separator, `^` broken before, `+` tied to the next. */
const sketch = (elements: readonly Element[]): string =>
  elements
    .map((element) => {
      const name =
        element.tagName === 'w:tbl'
          ? `[${textOf(element)}]`
          : styleOfParagraph(element) === 'table-separator'
            ? '.'
            : textOf(element);
      return `${isOn(element, 'w:pageBreakBefore') ? '^' : ''}${name}${isOn(element, 'w:keepNext') ? '+' : ''}`;
    })
    .join(' ');

describe('blocks in succession', () => {
  it.each<[string, string, Block[]]>([
    ['a b', 'two paragraphs', [p('a'), p('b')]],
    ['a [t] b', 'text around a table', [p('a'), table('t'), p('b')]],
    ['[t] . [u] b', 'two tables', [table('t'), table('u'), p('b')]],
    ['[t]+ .', 'a table at the end, tied to what closes the section', [table('t')]],
    ['.', 'nothing', []],
    ['a ^b', 'a page break', [p('a'), { kind: 'page-break' }, p('b')]],
    ['a ^.+ [t] b', 'a page break before a table', [p('a'), { kind: 'page-break' }, table('t'), p('b')]],
    ['a', 'a page break that nothing follows', [p('a'), { kind: 'page-break' }]],
    ['[t]+ .', 'a page break after the last table', [table('t'), { kind: 'page-break' }]],
    ['a+ b+ c d', 'a group', [{ kind: 'group', role: 'g', blocks: [p('a'), p('b'), p('c')] }, p('d')]],
    [
      'a+ b+ [t]+ .+ [u]+ c d',
      'a group with groups and tables in it',
      [
        {
          kind: 'group',
          role: 'g',
          blocks: [p('a'), { kind: 'group', role: 'g', blocks: [p('b'), table('t'), table('u')] }, p('c')],
        },
        p('d'),
      ],
    ],
    ['a+ [t]+ .', 'a last paragraph tied to a closing table', [tied(paragraph('body', 'a')), table('t')]],
  ])('%s: %s', async (expected, _, blocks) => {
    expect(sketch(await bodyOf(...blocks))).toBe(expected);
  });

  it('a group keeps the lines of each paragraph together', async () => {
    const elements = await bodyOf({ kind: 'group', role: 'g', blocks: [p('a'), p('b')] }, p('c'));
    expect(elements.map((element) => isOn(element, 'w:keepLines'))).toEqual([true, true, false]);
  });
});

describe('columns', () => {
  const letterhead = columns(
    'letterhead',
    [65, 100],
    [[paragraph('agency', 'TRÁI'), rule('agency-rule', 50)], [paragraph('agency', 'PHẢI')]],
    [[paragraph('number-line', 'Số')], []],
  );

  it('is a fixed table without borders and margins, as wide as its columns', async () => {
    const [element] = (await bodyOf(letterhead, p('x'))) as [Element];
    expect(attribute(first(element, 'w:tblLayout'), 'w:type')).toBe('fixed');
    expect(all(element, 'w:gridCol').map((each) => each.getAttribute('w:w'))).toEqual(['3685', '5669']);
    expect(all(element, 'w:tcW').map((each) => each.getAttribute('w:w'))).toEqual(['3685', '5669', '3685', '5669']);
    const borders = first(element, 'w:tblBorders') as Element;
    expect(childElements(borders).every((each) => each.getAttribute('w:val') === 'none')).toBe(true);
    const margins = first(element, 'w:tblCellMar') as Element;
    expect(childElements(margins).map((each) => each.getAttribute('w:w'))).toEqual(['0', '0', '0', '0']);
  });

  it('stays on one page: no row splits, every row but the last is tied to the next', async () => {
    const [element] = (await bodyOf(letterhead, p('x'))) as [Element];
    const rows = all(element, 'w:tr');
    expect(rows.map((each) => isOn(each, 'w:cantSplit'))).toEqual([true, true]);
    const tiedParagraphs = rows.map((each) => all(each, 'w:p').map((inside) => isOn(inside, 'w:keepNext')));
    expect(tiedParagraphs).toEqual([
      [true, true, true],
      [false, false],
    ]);
  });

  it('measures a rule against its own column', async () => {
    const [element] = (await bodyOf(letterhead, p('x'))) as [Element];
    const indent = first(all(element, 'w:p')[1] as Element, 'w:ind');
    expect(3685 - Number(attribute(indent, 'w:left')) - Number(attribute(indent, 'w:right'))).toBe(1000);
  });

  it('takes a box, columns again and nothing in a cell, and ends each cell with a paragraph', async () => {
    const inner = columns('inner', [30, 30], [[p('e')], [p('f')]]);
    const [element] = (await bodyOf(columns('outer', [80, 80], [[box(), inner], []]), p('x'))) as [Element];
    expect(textOf(element)).toBe('HỎA TỐCef');
    for (const each of all(element, 'w:tc')) {
      expect(childElements(each).at(-1)?.tagName).toBe('w:p');
    }
    const outerCell = first(element, 'w:tc') as Element;
    expect(childElements(outerCell).map((each) => each.tagName)).toEqual(['w:tcPr', 'w:tbl', 'w:p', 'w:tbl', 'w:p']);
  });
});

describe('a box', () => {
  it('frames its text in the size, colour and place asked for', async () => {
    const [element] = (await bodyOf(box('center'), p('x'))) as [Element];
    expect(textOf(element)).toBe('HỎA TỐC');
    expect(attribute(first(element, 'w:tblW'), 'w:w')).toBe('1701');
    expect(valOf(element, 'w:trHeight')).toBe('454');
    expect(attribute(first(element, 'w:trHeight'), 'w:hRule')).toBe('atLeast');
    const borders = first(element, 'w:tblBorders') as Element;
    const sides = ['w:top', 'w:bottom', 'w:left', 'w:right'].map((side) => first(borders, side));
    expect(sides.map((side) => `${attribute(side, 'w:val')} ${attribute(side, 'w:color')}`)).toEqual(
      new Array(4).fill('single c00000'),
    );
    expect(valOf(first(element, 'w:tblPr') as Element, 'w:jc')).toBe('center');
    expect(valOf(element, 'w:vAlign')).toBe('center');
  });
});
