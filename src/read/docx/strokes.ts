// Lines drawn under a text in a Word file: a border of an empty paragraph, a drawn straight line (DrawingML or VML). How long they are,
// where the file tells. ECMA-376, part 1, 17.3.1.24 and 20.4; part 4, 19.

import { MM_PER_EMU, MM_PER_PT } from '../../document/lengths.js';
import type { Stroke, TableLook } from '../../document/look.js';
import { contents } from '../../ooxml/contents.js';
import { descend, element, elements, type XmlNode } from '../../ooxml/xml-tree.js';
import type { Around } from './docx-context.js';
import { mm } from './styles.js';

// How a table of a .docx looks, and the room that it leaves to what stands in it. ECMA-376, part 1, 17.4.

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

interface Drawn {
  /** Straight level lines; a length that the file does not tell is absent. */
  readonly lines: readonly Stroke[];
  /** Something else is drawn. */
  readonly others: boolean;
}

/** A line is not higher than this, in mm. */
const FLAT = 1.5;

const units: Readonly<Record<string, number>> = {
  pt: MM_PER_PT,
  in: 25.4,
  cm: 10,
  mm: 1,
  px: 25.4 / 96,
  '': MM_PER_PT,
};

/** `1.5pt`, `20` (points) → mm. */
function vmlLength(text: string | undefined): number | undefined {
  const match = /^\s*(-?[\d.]+)\s*(?:(pt|in|cm|mm|px)\s*)?$/.exec(text ?? '');
  return match ? Number(match[1]) * (units[match[2] ?? ''] as number) : undefined;
}

function vmlLine(node: XmlNode): Stroke | undefined {
  const pointOf = (name: string): (number | undefined)[] =>
    (node.attributes[name] ?? '').split(',').map((part) => vmlLength(part));
  const [x1, y1] = pointOf('from');
  const [x2, y2] = pointOf('to');
  if (x1 === undefined || x2 === undefined) return {};
  return Math.abs((y2 ?? 0) - (y1 ?? 0)) > FLAT ? undefined : { length: Math.abs(x2 - x1) };
}

function vmlShape(node: XmlNode): Stroke | undefined {
  const style = new Map(
    (node.attributes.style ?? '')
      .split(';')
      .map((part) => part.split(':', 2).map((each) => each.trim()) as [string, string]),
  );
  const [width, height] = [vmlLength(style.get('width')), vmlLength(style.get('height'))];
  return width !== undefined && height !== undefined && height <= FLAT && width > FLAT ? { length: width } : undefined;
}

function drawing(node: XmlNode): Stroke | undefined {
  const frame = element(node, 'wp:anchor') ?? element(node, 'wp:inline');
  const extent = element(frame, 'wp:extent')?.attributes;
  const [width, height] = [Number(extent?.cx) * MM_PER_EMU, Number(extent?.cy) * MM_PER_EMU];
  const text = (each: XmlNode): boolean => each.name === 'w:txbxContent' || elements(each).some(text);
  return height <= FLAT && width > FLAT && !text(node) ? { length: Math.round(width * 10) / 10 } : undefined;
}

/** What is drawn in a paragraph; text boxes are none of it. */
export function drawnIn(paragraph: XmlNode): Drawn {
  const lines: Stroke[] = [];
  let others = false;
  const take = (line: Stroke | undefined): void => {
    if (line) lines.push(line);
    else others = true;
  };
  const visit = (node: XmlNode): void => {
    for (const child of elements(node)) {
      if (child.name === 'mc:Fallback' || child.name === 'w:txbxContent' || child.name === 'w:pPr') continue;
      if (child.name === 'w:drawing') take(drawing(child));
      else if (child.name === 'v:line') take(vmlLine(child));
      else if (child.name === 'v:shape' || child.name === 'v:rect') take(vmlShape(child));
      else visit(child);
    }
  };
  visit(paragraph);
  return { lines, others };
}

/** A border along a paragraph. @param room width of what holds the paragraph, in mm; undefined if the file does not say */
export function borderOf(
  properties: XmlNode | undefined,
  empty: boolean,
  room: number | undefined,
): Stroke | undefined {
  const borders = element(properties, 'w:pBdr');
  const sides = empty ? ['w:top', 'w:bottom'] : ['w:bottom'];
  const drawn = sides.some((side) => {
    const kind = descend(borders, side)?.attributes['w:val'];
    return kind !== undefined && kind !== 'nil' && kind !== 'none';
  });
  if (!drawn) return undefined;
  const indent = element(properties, 'w:ind')?.attributes;
  const length =
    room === undefined
      ? undefined
      : room - mm(indent?.['w:left'] ?? indent?.['w:start']) - mm(indent?.['w:right'] ?? indent?.['w:end']);
  return length === undefined || length <= 0 ? {} : { length: Math.round(length * 10) / 10 };
}
