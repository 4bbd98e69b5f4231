// The same content set by pdfmake alone, as its first example would have it: what a script without an engine of its own costs.

import path from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Block, Document, Inline } from '../../src/document/document.js';
import { type StyleSheet, styleOf } from '../../src/document/style-sheet.js';

const PT_PER_MM = 72 / 25.4;
const fonts = path.resolve(import.meta.dirname, '../../fonts');

const text = (inlines: readonly Inline[]): Content[] =>
  inlines.map((inline) =>
    inline.kind === 'text'
      ? { text: inline.text, ...(inline.bold ? { bold: true } : {}), ...(inline.italic ? { italics: true } : {}) }
      : { text: inline.kind === 'break' ? '\n' : '        ' },
  );

function content(block: Block, styles: StyleSheet): Content {
  switch (block.kind) {
    case 'paragraph': {
      const { size, bold, italic, align, after, before, firstLine } = styleOf(styles, block.role);
      return {
        text: text(block.inlines),
        fontSize: size,
        bold,
        italics: italic,
        alignment: align,
        leadingIndent: firstLine * PT_PER_MM,
        margin: [0, before, 0, after],
      } as Content;
    }
    case 'columns':
      return {
        layout: 'noBorders',
        table: {
          widths: block.widths.map((width) => width * PT_PER_MM - 8),
          body: block.rows.map((row) => row.map((cell) => ({ stack: cell.map((each) => content(each, styles)) }))),
        },
      };
    case 'table': {
      const row = (cells: Content[], spans: readonly number[]): Content[] =>
        cells.flatMap((cell, index) => [
          cell,
          ...Array.from({ length: (spans[index] ?? 1) - 1 }, () => ({}) as Content),
        ]);
      return {
        table: {
          headerRows: 1,
          widths: block.columns.map((column) => column.width * PT_PER_MM - 9),
          body: [...block.head.slice(0, 1), ...block.body].map((each) =>
            row(
              each.cells.map((cell) => ({
                ...(cell.columnSpan ? { colSpan: cell.columnSpan } : {}),
                stack: cell.paragraphs.map((paragraph) => content(paragraph, styles)),
              })),
              each.cells.map((cell) => cell.columnSpan ?? 1),
            ),
          ),
        },
      };
    }
    case 'group':
      return { stack: block.blocks.map((each) => content(each, styles)) };
    case 'box':
      return { stack: block.paragraphs.map((each) => content(each, styles)) };
    default:
      return { text: ' ', fontSize: 4 };
  }
}

export async function naivePdfmake(document: Document, styles: StyleSheet): Promise<Uint8Array> {
  const { margins } = styles.page;
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom].map((mm) => mm * PT_PER_MM) as [
      number,
      number,
      number,
      number,
    ],
    defaultStyle: { font: 'Tinos' },
    content: document.parts.flatMap((part) =>
      part.sections.map((section) => ({ stack: section.blocks.map((block) => content(block, styles)) })),
    ),
  };
  pdfmake.setFonts({
    Tinos: {
      normal: path.join(fonts, 'Tinos-Regular.ttf'),
      bold: path.join(fonts, 'Tinos-Bold.ttf'),
      italics: path.join(fonts, 'Tinos-Italic.ttf'),
      bolditalics: path.join(fonts, 'Tinos-BoldItalic.ttf'),
    },
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((file: string) => file.startsWith(fonts));
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}
