// The room from side to side that a paragraph of a form has: the text width of its section or column, the inside of its cell or of its
// text box. Blocks of ours are set to that width. ECMA-376 Part 1, 17.6 and 17.4.

import type { Mm } from '../../document/document.js';
import { EMU_PER_TWIP, TWIPS_PER_MM } from '../../document/lengths.js';
import { around, descendantsNamed, element, elements, type XmlNode } from '../../ooxml/xml-tree.js';

/** A4 upright with the margins of NĐ 30/2020/NĐ-CP, where a form says nothing. */
const PLAIN_TEXT_WIDTH = 9355;
const PLAIN_CELL_MARGIN = 108;

const numberAt = (element: XmlNode | undefined, attribute: string): number | undefined => {
  const value = Number(element?.attributes[attribute] || Number.NaN);
  return Number.isFinite(value) ? value : undefined;
};

function sectionWidth(section: XmlNode | undefined): number {
  if (!section) return PLAIN_TEXT_WIDTH;
  const size = numberAt(element(section, 'w:pgSz'), 'w:w');
  const margins = element(section, 'w:pgMar');
  if (size === undefined) return PLAIN_TEXT_WIDTH;
  const text = size - (numberAt(margins, 'w:left') ?? 0) - (numberAt(margins, 'w:right') ?? 0);
  const columns = element(section, 'w:cols');
  const count = numberAt(columns, 'w:num') ?? 1;
  return count > 1 ? (text - (numberAt(columns, 'w:space') ?? 720) * (count - 1)) / count : text;
}

function marginsOf(cell: XmlNode, table: XmlNode): number {
  const own = element(element(cell, 'w:tcPr') ?? cell, 'w:tcMar');
  const common = element(element(table, 'w:tblPr') ?? table, 'w:tblCellMar');
  const side = (...names: string[]): number => {
    for (const margins of [own, common]) {
      for (const name of names) {
        const width = margins && numberAt(element(margins, name), 'w:w');
        if (width !== undefined) return width;
      }
    }
    return PLAIN_CELL_MARGIN;
  };
  return side('w:left', 'w:start') + side('w:right', 'w:end');
}

function cellWidth(cell: XmlNode): number | undefined {
  const table = around(cell, 'w:tbl');
  const row = around(cell, 'w:tr');
  if (!table || !row) return undefined;
  const grid = elements(element(table, 'w:tblGrid') ?? table).map((column) => numberAt(column, 'w:w') ?? 0);
  const cells = descendantsNamed(row, 'w:tc').filter((each) => around(each, 'w:tr') === row);
  const spanOf = (each: XmlNode): number =>
    numberAt(element(element(each, 'w:tcPr') ?? each, 'w:gridSpan'), 'w:val') ?? 1;
  const before = cells.slice(0, cells.indexOf(cell)).reduce((sum, each) => sum + spanOf(each), 0);
  const onGrid = grid.slice(before, before + spanOf(cell)).reduce((sum, width) => sum + width, 0);
  const stated = element(element(cell, 'w:tcPr') ?? cell, 'w:tcW');
  const own = stated?.attributes['w:type'] === 'dxa' ? numberAt(stated, 'w:w') : undefined;
  const width = own || onGrid;
  return width > 0 ? width - marginsOf(cell, table) : undefined;
}

function boxWidth(box: XmlNode): number | undefined {
  const shape = around(box, 'wps:wsp');
  const drawn = shape && descendantsNamed(shape, 'a:ext').find((each) => 'cx' in each.attributes);
  const placed = around(box, 'wp:anchor', 'wp:inline');
  const emu = numberAt(drawn, 'cx') ?? (placed && numberAt(element(placed, 'wp:extent'), 'cx'));
  return emu === undefined ? undefined : emu / EMU_PER_TWIP - 288;
}

/** @param sections all `w:sectPr` of the main text in their order @param orderOf place of a node in its part */
export function paragraphRoom(
  paragraph: XmlNode,
  sections: readonly XmlNode[],
  orderOf: (node: XmlNode) => number,
): Mm {
  const holder = around(paragraph.parent, 'w:tc', 'w:txbxContent');
  const inside = holder?.name === 'w:tc' ? cellWidth(holder) : holder ? boxWidth(holder) : undefined;
  const own = orderOf(paragraph);
  // properties of a section stand behind its text
  const section = sections.find((each) => orderOf(each) >= own) ?? sections.at(-1);
  const width = inside ?? sectionWidth(section);
  return Math.max(10, Math.round((width / TWIPS_PER_MM) * 100) / 100);
}
