// A finished .docx as its reader sees it: every paragraph of text, headers and footers in order, and which table cell it stands in.
// ECMA-376 Part 1, 17.3 and 17.4; made for proving our own files, apart from the writer.

import { withPackage } from '../../ooxml/open-package.js';
import { elements as children, descend, textOf, type XmlNode } from '../../ooxml/xml-tree.js';
import { fold } from '../fold.js';
import type { FileText } from '../said-text.js';

export interface DocxRow {
  /** Indexes of the paragraphs of each cell, from left to right; `column` counts the grid, `span` the columns it covers. */
  readonly cells: readonly { readonly column: number; readonly span: number; readonly paragraphs: readonly number[] }[];
}

export interface DocxTable {
  readonly rows: readonly DocxRow[];
}

export interface DocxText {
  /** Folded. */
  readonly paragraphs: readonly string[];
  readonly tables: readonly DocxTable[];
  readonly file: FileText;
}

/** Text of a run or of what holds runs; a paragraph inside (a text box) is left to itself. */
function inlineText(element: XmlNode): string {
  switch (element.name) {
    case 'w:t':
      return textOf(element);
    case 'w:tab':
    case 'w:br':
    case 'w:cr':
      return ' ';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:pPr':
    case 'w:rPr':
    case 'w:instrText':
    case 'w:txbxContent':
    case 'mc:Fallback':
    case 'w:del':
      return '';
    default:
      return children(element).map(inlineText).join('');
  }
}

class Reader {
  readonly paragraphs: string[] = [];
  readonly tables: DocxTable[] = [];

  /** @returns indexes of the paragraphs found */
  read(element: XmlNode): number[] {
    if (element.name === 'mc:Fallback') return [];
    if (element.name === 'w:p') {
      this.paragraphs.push(fold(inlineText(element)));
      const own = this.paragraphs.length - 1;
      return [own, ...children(element).flatMap((child) => this.insideParagraph(child))];
    }
    if (element.name === 'w:tbl') return this.readTable(element);
    return children(element).flatMap((child) => this.read(child));
  }

  private insideParagraph(element: XmlNode): number[] {
    if (element.name === 'w:txbxContent') return children(element).flatMap((child) => this.read(child));
    if (element.name === 'mc:Fallback') return [];
    return children(element).flatMap((child) => this.insideParagraph(child));
  }

  private readTable(table: XmlNode): number[] {
    const rows: DocxRow[] = [];
    const all: number[] = [];
    for (const row of children(table, 'w:tr')) {
      let column = 0;
      const cells: DocxRow['cells'][number][] = [];
      for (const cell of children(row, 'w:tc')) {
        const span = Number(descend(cell, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'] ?? 1);
        const paragraphs = children(cell).flatMap((child) => this.read(child));
        all.push(...paragraphs);
        cells.push({ column, span, paragraphs });
        column += span;
      }
      rows.push({ cells });
    }
    this.tables.push({ rows });
    return all;
  }
}

/** Parts with a text beside that of the body; those of notes hold no fact of a plan. */
const margins = ['header', 'footer'];
const notes = ['footnotes', 'endnotes', 'comments'];

/** @param files those of one document, in order @throws Error if one is no .docx */
export function readDocx(files: readonly Uint8Array[]): DocxText {
  const reader = new Reader();
  const lines: string[] = [];
  const beside: string[] = [];
  for (const bytes of files) {
    const read = withPackage(bytes, (office) => {
      const related = office.relations(office.main);
      const targets = (types: readonly string[]): string[] =>
        related.filter(({ type }) => types.includes(type)).map(({ target }) => target);
      const into = (own: Reader, names: readonly string[], said: string[]): void => {
        const before = own.paragraphs.length;
        for (const name of names) {
          const root = office.xml(name);
          if (root) own.read(root);
        }
        said.push(...own.paragraphs.slice(before).filter((text) => text !== ''));
      };
      into(reader, [office.main], lines);
      into(reader, targets(margins), beside);
      into(new Reader(), targets(notes), beside);
    });
    if (read) throw read;
  }
  const { paragraphs, tables } = reader;
  return { paragraphs, tables, file: { lines, beside, wrapped: false } };
}
