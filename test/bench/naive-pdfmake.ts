// The same content set by pdfmake alone, as its first example would have it: what a script without an engine of its own costs.

import path from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Block, Document, Inline } from '../../src/document/document.js';
import { type StyleSheet, styleOf } from '../../src/document/style-sheet.js';
import { placeOnGrid } from '../../src/render/docx/table-grid.js';

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
      const rows = [...block.head, ...block.body];
      return {
        table: {
          headerRows: block.head.length,
          widths: block.columns.map((column) => column.width * PT_PER_MM - 9),
          // pdfmake wants an empty cell at every place that a spanning one covers
          body: placeOnGrid(rows, block.columns.length).map((row) =>
            row.flatMap(({ cell, span, merge }): Content[] => {
              const shown = {
                ...(span > 1 ? { colSpan: span } : {}),
                ...(cell.rowSpan ? { rowSpan: cell.rowSpan } : {}),
                stack: cell.paragraphs.map((paragraph) => content(paragraph, styles)),
              };
              return [merge === 'continue' ? '' : shown, ...Array.from({ length: span - 1 }, () => '')];
            }),
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
    content: document.parts
      .flatMap(({ sections }) => sections)
      .map(({ page, blocks }, index) => ({
        ...(index > 0 ? { pageBreak: 'before', pageOrientation: page.orientation } : {}),
        stack: blocks.map((block) => content(block, styles)),
      })),
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
