// The same content written with the `docx` package alone, as its guide shows: styles by name, a TextRun for each text, a TableCell for
// each cell, all objects built anew for every document. What a script without an engine costs.

import {
  BorderStyle,
  type FileChild,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  Document as WordDocument,
} from 'docx';
import type * as model from '../../../src/document/document.js';
import type { StyleSheet } from '../../../src/document/style-sheet.js';
import { alignmentOf, twipsOfMm, twipsOfPt } from '../../../src/render/docx/lengths.js';
import { wordStyles } from '../../../src/render/docx/paragraph-styles.js';

const nothing = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: nothing, bottom: nothing, left: nothing, right: nothing };

const inline = (each: model.Inline): TextRun => {
  if (each.kind === 'break') return new TextRun({ break: 1 });
  if (each.kind === 'blank') return new TextRun('\u00a0'.repeat(10));
  const { text, bold, italic } = each;
  return new TextRun({
    text,
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italics: italic }),
  });
};

const paragraph = ({ role, inlines }: model.Paragraph, align?: model.HorizontalAlign): Paragraph =>
  new Paragraph({
    style: role,
    ...(align ? { alignment: alignmentOf[align] } : {}),
    children: inlines.map(inline),
  });

function table({ columns, head, body }: model.Table): Table {
  const widths = columns.map(({ width }) => twipsOfMm(width));
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: [...head, ...body].map(
      (row, index) =>
        new TableRow({
          ...(index < head.length ? { tableHeader: true } : {}),
          cantSplit: row.whole === true,
          children: row.cells.map(
            ({ columnSpan, rowSpan, align, verticalAlign, paragraphs }, column) =>
              new TableCell({
                width: { size: widths[column] as number, type: WidthType.DXA },
                ...(columnSpan ? { columnSpan } : {}),
                ...(rowSpan ? { rowSpan } : {}),
                ...(verticalAlign === 'middle' ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
                children: paragraphs.map((each) => paragraph(each, align)),
              }),
          ),
        }),
    ),
  });
}

function blocks(all: readonly model.Block[]): FileChild[] {
  return all.flatMap((block): FileChild[] => {
    switch (block.kind) {
      case 'paragraph':
        return [paragraph(block)];
      case 'table':
        return [table(block)];
      case 'columns':
        return [
          new Table({
            layout: TableLayoutType.FIXED,
            columnWidths: block.widths.map(twipsOfMm),
            borders: noBorders,
            rows: block.rows.map(
              (row) =>
                new TableRow({
                  children: row.map(
                    (cell) => new TableCell({ borders: noBorders, children: blocks(cell) as Paragraph[] }),
                  ),
                }),
            ),
          }),
        ];
      case 'group':
        return blocks(block.blocks);
      case 'box':
        return block.paragraphs.map((each) => paragraph(each));
      case 'spacer':
        return [new Paragraph({ style: block.role, spacing: { before: twipsOfPt(block.height) } })];
      default:
        return [new Paragraph({ style: block.kind === 'rule' ? block.role : 'body' })];
    }
  });
}

export async function naiveDocx(document: model.Document, styles: StyleSheet): Promise<Uint8Array> {
  const file = new WordDocument({
    title: document.properties.title,
    creator: document.properties.author,
    styles: wordStyles(styles),
    sections: document.parts.flatMap((part) =>
      part.sections.map((section) => ({
        properties: {
          titlePage: true,
          page: {
            size: {
              width: twipsOfMm(210),
              height: twipsOfMm(297),
              orientation:
                section.page.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twipsOfMm(section.page.margins.top),
              bottom: twipsOfMm(section.page.margins.bottom),
              left: twipsOfMm(section.page.margins.left),
              right: twipsOfMm(section.page.margins.right),
            },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({ style: 'page-number', children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
            ],
          }),
        },
        children: blocks(section.blocks),
      })),
    ),
  });
  return Packer.pack(file, 'uint8array');
}
