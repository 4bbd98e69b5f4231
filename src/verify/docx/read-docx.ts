// A finished .docx as its reader sees it: every paragraph of text, headers and footers in order, and which table cell it stands in.
// ECMA-376 Part 1, 17.3 and 17.4; made for proving our own files, apart from the writer.

import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { fold } from '../fold.js';

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
}

const MAX_PART_BYTES = 64 * 1024 * 1024;
const PARTS = /^word\/(document|header\d*|footer\d*)\.xml$/;

const isElement = (node: Node | null): node is Element => node !== null && node.nodeType === 1;

const children = (element: Element): Element[] => [...element.childNodes].filter(isElement);

/** Text of a run or of what holds runs; a paragraph inside (a text box) is left to itself. */
function inlineText(element: Element): string {
  switch (element.nodeName) {
    case 'w:t':
      return element.textContent ?? '';
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
  read(element: Element): number[] {
    if (element.nodeName === 'mc:Fallback') return [];
    if (element.nodeName === 'w:p') {
      this.paragraphs.push(fold(inlineText(element)));
      const own = this.paragraphs.length - 1;
      return [own, ...children(element).flatMap((child) => this.insideParagraph(child))];
    }
    if (element.nodeName === 'w:tbl') return this.readTable(element);
    return children(element).flatMap((child) => this.read(child));
  }

  private insideParagraph(element: Element): number[] {
    if (element.nodeName === 'w:txbxContent') return children(element).flatMap((child) => this.read(child));
    if (element.nodeName === 'mc:Fallback') return [];
    return children(element).flatMap((child) => this.insideParagraph(child));
  }

  private readTable(table: Element): number[] {
    const rows: DocxRow[] = [];
    const all: number[] = [];
    for (const row of children(table).filter(({ nodeName }) => nodeName === 'w:tr')) {
      let column = 0;
      const cells: DocxRow['cells'][number][] = [];
      for (const cell of children(row).filter(({ nodeName }) => nodeName === 'w:tc')) {
        const properties = children(cell).find(({ nodeName }) => nodeName === 'w:tcPr');
        const spanned = properties && children(properties).find(({ nodeName }) => nodeName === 'w:gridSpan');
        const span = Number(spanned?.getAttribute('w:val') ?? 1);
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

function readInto(reader: Reader, bytes: Uint8Array): void {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!PARTS.test(name)) return false;
      if (originalSize > MAX_PART_BYTES) throw new Error(`${name} is too large`);
      return true;
    },
  });
  const names = Object.keys(parts).sort((a, b) => Number(b.includes('document')) - Number(a.includes('document')));
  if (!names[0]?.includes('document')) throw new Error('no word/document.xml');
  for (const name of names) {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(`${name}: ${message}`);
      },
    });
    const root = parser.parseFromString(new TextDecoder().decode(parts[name]), 'text/xml').documentElement;
    if (root) reader.read(root);
  }
}

/** @param files those of one document, in order @throws Error if one is no .docx */
export function readDocx(files: readonly Uint8Array[]): DocxText {
  const reader = new Reader();
  for (const bytes of files) readInto(reader, bytes);
  return reader;
}
