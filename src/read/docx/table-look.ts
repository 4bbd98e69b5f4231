// How a table of a .docx looks, and the room that it leaves to what stands in it. ECMA-376, part 1, 17.4.

import type { TableLook } from '../../document/look.js';
import { contents } from '../../ooxml/contents.js';
import { descend, element, elements, type XmlNode } from '../../ooxml/xml-tree.js';
import type { Around } from './docx-context.js';
import { mm } from './styles.js';

/** What Word draws: the stated width, else the grid, where nothing says that it follows the page. */
function widthOf(table: XmlNode, grid: readonly number[]): { width?: number } {
  const stated = descend(table, 'w:tblPr', 'w:tblW')?.attributes;
  if (stated?.['w:type'] === 'pct') return {};
  if (stated?.['w:type'] === 'dxa' && Number(stated['w:w']) > 0) return { width: mm(stated['w:w']) };
  const sum = grid.reduce((all, each) => all + each, 0);
  return sum > 0 ? { width: Math.round(sum * 10) / 10 } : {};
}

/** Sides of a table or cell at which a line is drawn. */
export const drawnSides = (borders: XmlNode | undefined): string[] =>
  elements(borders).flatMap(({ name, attributes }) =>
    ['nil', 'none'].includes(attributes['w:val'] ?? 'nil') ? [] : [name],
  );

/** Drawn as a grid: a single stroke here and there, as above a signature, makes no table of what lays out a page. */
function isRuled(table: XmlNode, rows: readonly XmlNode[]): boolean {
  const borders = descend(table, 'w:tblPr', 'w:tblBorders');
  if (descend(table, 'w:tblPr', 'w:tblStyle') && !borders) return true;
  const own = drawnSides(borders);
  if (own.includes('w:insideV') || own.length >= 4) return true;
  const cells = rows.flatMap((row) => contents(row, 'w:tc'));
  const framed = cells.filter((cell) => drawnSides(descend(cell, 'w:tcPr', 'w:tcBorders')).length >= 2);
  return framed.length * 2 >= cells.length && cells.length > 0;
}

/** Word's own where the table says nothing. */
const CELL_PADDING = 3.8;

/** Free space at both sides of its cells, in mm. */
export function paddingOf(table: XmlNode): number {
  const margins = descend(table, 'w:tblPr', 'w:tblCellMar');
  if (!margins) return CELL_PADDING;
  const side = (...names: string[]): number =>
    mm(names.map((name) => element(margins, name)?.attributes['w:w']).find((each) => each !== undefined) ?? '108');
  return side('w:left', 'w:start') + side('w:right', 'w:end');
}

export function roomIn(cell: XmlNode, { padding = CELL_PADDING }: Around): { room?: number } {
  const width = descend(cell, 'w:tcPr', 'w:tcW')?.attributes;
  return width?.['w:type'] === 'dxa' ? { room: mm(width['w:w']) - padding } : {};
}

/** @param index in the order of the file @param section index of the section it stands in */
export function lookOfTable(node: XmlNode, rows: readonly XmlNode[], index: number, section: number): TableLook {
  const grid = elements(element(node, 'w:tblGrid'), 'w:gridCol').map((column) => mm(column.attributes['w:w']));
  return {
    index,
    section,
    ...widthOf(node, grid),
    columns: grid.length,
    rows: rows.length,
    headRepeats: rows.some((row) => element(element(row, 'w:trPr'), 'w:tblHeader') !== undefined),
    ruled: isRuled(node, rows),
  };
}
