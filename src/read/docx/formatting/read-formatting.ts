// A Word file → its formatting: every paragraph in order with the look of its runs, the sections, the tables. Reads the same package as
// read-docx.ts, beside it: what a text says and how it looks are two questions. ECMA-376, part 1.

import { ok, type Result } from '../../../diagnostics/index.js';
import type {
  Formatting,
  ParagraphFormat,
  RunFormat,
  SectionFormat,
  TableFormat,
} from '../../../document/formatting.js';
import { normalizeText } from '../../../text/normalize.js';
import { openPackage } from '../../package/open-package.js';
import { descend, element, elements, textOf, type XmlNode } from '../../package/parse-xml.js';
import { mm, paragraphLook, readCascade, runLook } from './cascade.js';
import { createSectionReader } from './sections.js';

const wanted = /^\/?word\/(?:document\d?|styles|header\d*|footer\d*|_rels\/document\.xml)\.(?:xml|rels)$/;
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

export function readFormatting(bytes: Uint8Array, file: string): Result<Formatting> {
  const opened = openPackage(bytes, file, (name) => wanted.test(name));
  const office = opened.value;
  const body = element(office?.xml('word/document.xml') ?? office?.xml('word/document2.xml'), 'w:body');
  if (!office || !body) return { diagnostics: opened.diagnostics };
  const cascade = readCascade(office.xml('word/styles.xml'));
  const reader = createSectionReader(office, cascade);
  const sections: SectionFormat[] = [];
  const paragraphs: ParagraphFormat[] = [];
  const tables: TableFormat[] = [];

  const readParagraph = (node: XmlNode, table: number | undefined): void => {
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
    const section = element(properties, 'w:sectPr');
    if (section) sections.push(reader.read(section));
    for (const box of boxes(node)) visit(box, table);
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
    const borders = elements(descend(node, 'w:tblPr', 'w:tblBorders'));
    const drawn = [
      ...borders,
      ...rows.flatMap((row) =>
        elements(row, 'w:tc').flatMap((cell) => elements(descend(cell, 'w:tcPr', 'w:tcBorders'))),
      ),
    ].some((side) => !['nil', 'none'].includes(side.attributes['w:val'] ?? 'nil'));
    const styled = descend(node, 'w:tblPr', 'w:tblStyle') !== undefined && borders.length === 0;
    tables.push({
      index,
      section: sections.length,
      ...widthOf(node, grid),
      columns: grid.length,
      rows: rows.length,
      headRepeats: rows.some((row) => element(element(row, 'w:trPr'), 'w:tblHeader') !== undefined),
      ruled: drawn || styled,
      paragraph: paragraphs.length,
    });
    visit(node, index);
  };

  function visit(node: XmlNode, table: number | undefined): void {
    for (const child of elements(node)) {
      if (child.name === 'w:p') readParagraph(child, table);
      else if (child.name === 'w:tbl') readTable(child);
      else if (!gone.has(child.name) && child.name !== 'w:sectPr' && child.name !== 'w:tblPr') visit(child, table);
    }
  }
  visit(body, undefined);
  sections.push(reader.read(descend(body, 'w:sectPr')));
  return ok({ sections, paragraphs, tables });
}
