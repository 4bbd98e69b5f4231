// A Word file → its formatting: every paragraph in order with the look of its runs, the sections, the tables. Reads the same package as
// read-docx.ts, beside it: what a text says and how it looks are two questions. ECMA-376, part 1.

import type {
  Formatting,
  ParagraphFormat,
  RunFormat,
  SectionFormat,
  StrokeFormat,
  TableFormat,
} from '../../../document/formatting.js';
import { type OfficePackage, PackageRefusal, withPackage } from '../../../ooxml/open-package.js';
import { descend, element, elements, textOf, type XmlNode } from '../../../ooxml/xml-tree.js';
import { normalizeText } from '../../../text/normalize.js';
import { mm, paragraphLook, readCascade, runLook } from './cascade.js';
import { createSectionReader } from './sections.js';
import { borderOf, drawnIn } from './strokes.js';

const gone = new Set(['w:del', 'w:moveFrom', 'w:txbxContent', 'mc:Fallback', 'w:pPr']);

const aligns: Readonly<Record<string, ParagraphFormat['align']>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
  left: 'left',
  start: 'left',
};

/** Text of a run's child as it prints; a gap of a field code or a drawing is nothing. */
const pieceText = (node: XmlNode): string =>
  node.name === 'w:t'
    ? textOf(node)
    : node.name === 'w:tab'
      ? ' '
      : node.name === 'w:br' || node.name === 'w:cr'
        ? '\n'
        : node.name === 'w:noBreakHyphen'
          ? '-'
          : '';

/** The runs of a paragraph in order, through links, insertions and content controls. */
function runsOf(node: XmlNode): XmlNode[] {
  return elements(node).flatMap((child) =>
    gone.has(child.name) ? [] : child.name === 'w:r' ? [child] : runsOf(child),
  );
}

/** What Word draws: the stated width, else the grid, where nothing says that it follows the page. */
function widthOf(table: XmlNode, grid: readonly number[]): { width?: number } {
  const stated = descend(table, 'w:tblPr', 'w:tblW')?.attributes;
  if (stated?.['w:type'] === 'pct') return {};
  if (stated?.['w:type'] === 'dxa' && Number(stated['w:w']) > 0) return { width: mm(stated['w:w']) };
  const sum = grid.reduce((all, each) => all + each, 0);
  return sum > 0 ? { width: Math.round(sum * 10) / 10 } : {};
}

const drawnSides = (borders: XmlNode | undefined): string[] =>
  elements(borders).flatMap(({ name, attributes }) =>
    ['nil', 'none'].includes(attributes['w:val'] ?? 'nil') ? [] : [name],
  );

/** Drawn as a grid: a single stroke here and there, as above a signature, makes no table of what lays out a page. */
function isRuled(table: XmlNode, rows: readonly XmlNode[]): boolean {
  const own = drawnSides(descend(table, 'w:tblPr', 'w:tblBorders'));
  if (own.includes('w:insideV') || own.length >= 4) return true;
  const cells = rows.flatMap((row) => elements(row, 'w:tc'));
  const framed = cells.filter((cell) => drawnSides(descend(cell, 'w:tcPr', 'w:tcBorders')).length >= 2);
  return framed.length * 2 >= cells.length && cells.length > 0;
}

/** What holds a paragraph: the table, the free space at both sides of its cells, the room in the cell, in mm. */
interface Around {
  readonly table?: number;
  readonly padding?: number;
  readonly room?: number;
}

/** Word's own where the table says nothing. */
const CELL_PADDING = 3.8;

function paddingOf(table: XmlNode): number {
  const margins = descend(table, 'w:tblPr', 'w:tblCellMar');
  if (!margins) return CELL_PADDING;
  const side = (...names: string[]): number =>
    mm(names.map((name) => element(margins, name)?.attributes['w:w']).find((each) => each !== undefined) ?? '108');
  return side('w:left', 'w:start') + side('w:right', 'w:end');
}

function roomIn(cell: XmlNode, { padding = CELL_PADDING }: Around): { room?: number } {
  const width = descend(cell, 'w:tcPr', 'w:tcW')?.attributes;
  return width?.['w:type'] === 'dxa' ? { room: mm(width['w:w']) - padding } : {};
}

/** @returns undefined for what `readDocx` refuses */
export function readFormatting(bytes: Uint8Array): Formatting | undefined {
  const read = withPackage(bytes, formattingOf);
  return read instanceof PackageRefusal ? undefined : read;
}

function formattingOf(office: OfficePackage): Formatting | undefined {
  const body = element(office.xml(office.main), 'w:body');
  if (!body) return undefined;
  const cascade = readCascade(office.xml(office.related('styles')));
  const reader = createSectionReader(office, cascade);
  const sections: SectionFormat[] = [];
  const paragraphs: ParagraphFormat[] = [];
  const tables: TableFormat[] = [];
  const strokes: StrokeFormat[] = [];
  let drawings = false;

  const readParagraph = (node: XmlNode, { table, room }: Around): void => {
    const properties = element(node, 'w:pPr');
    const style = cascade.paragraphStyle(element(properties, 'w:pStyle')?.attributes['w:val']);
    const look = { ...style.paragraph, ...paragraphLook(properties) };
    const runs = runsOf(node).flatMap((run): RunFormat[] => {
      const own = element(run, 'w:rPr');
      const face = {
        ...style.run,
        ...cascade.runStyle(element(own, 'w:rStyle')?.attributes['w:val']),
        ...runLook(own),
      };
      const text = normalizeText(elements(run).map(pieceText).join(''));
      if (text === '' || face.hidden) return [];
      return [
        {
          text,
          ...(face.font === undefined ? {} : { font: face.font }),
          ...(face.size === undefined ? {} : { size: face.size }),
          bold: face.bold ?? false,
          italic: face.italic ?? false,
          underline: face.underline ?? false,
          ...(face.colour === undefined ? {} : { colour: face.colour }),
        },
      ];
    });
    paragraphs.push({
      index: paragraphs.length,
      text: runs.map(({ text }) => text).join(''),
      runs,
      align: aligns[look.align ?? 'left'] ?? 'left',
      firstLine: look.firstLine ?? 0,
      left: look.left ?? 0,
      before: look.before ?? 0,
      after: look.after ?? 0,
      ...(look.line === 0 ? {} : { line: look.line ?? 1 }),
      ...(table === undefined ? {} : { table }),
      section: sections.length,
    });
    const empty = runs.every(({ text }) => text.trim() === '');
    const { lines, others } = drawnIn(node);
    const border = borderOf(properties, empty, room);
    drawings ||= others;
    // A line in an empty paragraph stands under the words before it.
    const above = empty ? paragraphs.findLastIndex(({ text }) => text.trim() !== '') : paragraphs.length - 1;
    if (above >= 0)
      strokes.push(...[...lines, ...(border ? [border] : [])].map((line) => ({ paragraph: above, ...line })));
    const section = element(properties, 'w:sectPr');
    if (section) sections.push(reader.read(section));
    for (const box of boxes(node)) visit(box, table === undefined ? {} : { table });
  };

  const boxes = (node: XmlNode): XmlNode[] =>
    elements(node).flatMap((child) =>
      child.name === 'w:txbxContent'
        ? [child]
        : child.name === 'mc:Fallback' || child.name === 'w:pPr'
          ? []
          : boxes(child),
    );

  const readTable = (node: XmlNode): void => {
    const index = tables.length;
    const grid = elements(element(node, 'w:tblGrid'), 'w:gridCol').map((column) => mm(column.attributes['w:w']));
    const rows = elements(node, 'w:tr');
    const styled =
      descend(node, 'w:tblPr', 'w:tblStyle') !== undefined && descend(node, 'w:tblPr', 'w:tblBorders') === undefined;
    tables.push({
      index,
      section: sections.length,
      ...widthOf(node, grid),
      columns: grid.length,
      rows: rows.length,
      headRepeats: rows.some((row) => element(element(row, 'w:trPr'), 'w:tblHeader') !== undefined),
      ruled: isRuled(node, rows) || styled,
      paragraph: paragraphs.length,
    });
    visit(node, { table: index, padding: paddingOf(node) });
  };

  function visit(node: XmlNode, around: Around): void {
    for (const child of elements(node)) {
      if (child.name === 'w:p') readParagraph(child, around);
      else if (child.name === 'w:tbl') readTable(child);
      else if (child.name === 'w:tc') visit(child, { ...around, ...roomIn(child, around) });
      else if (!gone.has(child.name) && child.name !== 'w:sectPr' && child.name !== 'w:tblPr') visit(child, around);
    }
  }
  visit(body, {});
  sections.push(reader.read(descend(body, 'w:sectPr')));
  return { sections, paragraphs, tables, strokes, drawings };
}
