// A PDF of ours → Document and its look: the tree of structure says what is a paragraph, a cell, a part; the pages say how it is printed.
// Other PDFs are answered with what to do about them.

import { failed, ok, type Result } from '../../diagnostics/index.js';
import type { Block, Document, Inline, Paragraph, Part, Section, Table, TableRow } from '../../document/document.js';
import type { PageLook, TableLook } from '../../document/look.js';
import { normalizeText } from '../../text/normalize.js';
import { pageOf as pageSetup, UNKNOWN_ROLE } from '../read-document.js';
import { createLook, type PdfLook } from './look-of-pdf.js';
import { openPdf, type PdfFile, type Spend, TooMuchWork } from './pdf-file.js';
import type { DrawnText } from './read-content.js';
import { type PdfPage, readPages, tooLargePdf } from './read-pages.js';
import { isElement, type MarkedPlace, readTree, type TreeElement } from './read-tree.js';
import { most } from './set-lines.js';

export interface ReadPdf {
  /** With its look. */
  readonly document: Document;
  readonly pages: readonly PageLook[];
}

/** In pt: less than any lower margin. */
const FOOT = 50;
/** What is done with a column later, in characters looked at. */
const WORK = 100;

/** Twice what 1,300 pages of ours take. */
const MAX_BYTES = 32 * 1024 * 1024;

/** A gap left open in a draft is a row of no-break spaces. */
const GAP = /\u00a0{3,}/;

function inlinesOf(texts: readonly DrawnText[]): Inline[] {
  const text = normalizeText(texts.map((each) => each.text).join('')).replaceAll('\u2011', '-');
  return text
    .trimEnd()
    .split(GAP)
    .flatMap((piece, index): Inline[] => [
      ...(index > 0 ? [{ kind: 'blank', width: 10 } as const] : []),
      ...(piece === '' ? [] : [{ kind: 'text', text: piece } as const]),
    ]);
}

class PdfReading {
  private readonly marked = new Map<string, DrawnText[]>();
  /** Paragraphs begun so far on each page. */
  private readonly counts = new Map<number, number>();
  private readonly indexes: ReadonlyMap<number, number>;

  constructor(
    private readonly pages: readonly PdfPage[],
    private readonly look: PdfLook,
    private readonly spend: Spend,
  ) {
    this.indexes = new Map(pages.map(({ object }, index) => [object, index]));
    for (const page of pages)
      for (const text of page.texts) {
        if (text.mark === undefined) continue;
        const key = `${page.object} ${text.mark}`;
        const known = this.marked.get(key);
        if (known) known.push(text);
        else this.marked.set(key, [text]);
      }
  }

  private paragraph(element: TreeElement, table: TableLook | undefined, column: boolean): Paragraph {
    const pieces = element.children.flatMap((child) => {
      if (isElement(child)) return [];
      const page = this.pageIndex(child.page);
      return (this.marked.get(`${child.page} ${child.mark}`) ?? []).map((text) => ({ text, page }));
    });
    const look = this.look.paragraph(pieces, table, column);
    const page = pieces[0]?.page;
    const count = (this.counts.get(page ?? -1) ?? 0) + 1;
    this.counts.set(page ?? -1, count);
    return {
      kind: 'paragraph',
      role: UNKNOWN_ROLE,
      inlines: inlinesOf(pieces.map(({ text }) => text)),
      look,
      ...(page === undefined ? {} : { origin: { source: { spot: `trang ${page + 1}, đoạn ${count}` } } }),
    };
  }

  private row(element: TreeElement, head: boolean, table: TableLook): TableRow {
    return {
      kind: head ? 'head' : 'item',
      level: 0,
      cells: element.children.filter(isElement).map((cell) => ({
        ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
        ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
        align: 'left',
        verticalAlign: 'top',
        paragraphs: this.leaves(cell).map((each) => this.paragraph(each, table, true)),
      })),
    };
  }

  /** Elements that hold text themselves, in order. */
  private leaves(element: TreeElement): TreeElement[] {
    return element.children.filter(isElement).flatMap((child) => {
      const inner = this.leaves(child);
      return inner.length > 0 ? inner : [child];
    });
  }

  private table(element: TreeElement): Table {
    const parts = element.children.filter(isElement);
    const rowsOf = (part: TreeElement): TreeElement[] => part.children.filter(isElement);
    const headParts = parts.filter(({ type }) => type === 'THead').flatMap(rowsOf);
    const bodyParts = parts.filter(({ type }) => type !== 'THead').flatMap((part) => rowsOf(part));
    const widths = [...headParts, ...bodyParts].map((row) =>
      row.children.filter(isElement).reduce((sum, { columnSpan }) => sum + columnSpan, 0),
    );
    const width = Math.max(1, most(widths));
    this.spend(width * WORK);
    const look = this.look.table(headParts.length + bodyParts.length, width);
    const head = headParts.map((row) => this.row(row, true, look));
    const body = bodyParts.map((row) => this.row(row, false, look));
    return {
      kind: 'table',
      role: 'table',
      columns: Array.from({ length: width }, (_, index) => ({ role: `column${index + 1}`, width: 0 })),
      head,
      body,
      look,
    };
  }

  blocks(children: readonly TreeElement[], column: boolean): Block[] {
    return children.flatMap((child): Block[] => {
      if (child.type === 'Table') return [this.table(child)];
      const inner = child.children.filter(isElement);
      if (inner.length > 0) return this.blocks(inner, column || child.type === 'Div');
      return [this.paragraph(child, undefined, column)];
    });
  }

  /** The foot of the first page comes last in the tree: it leads back to an earlier page, or stands where no text may. */
  private isFoot(element: TreeElement, reached: number): boolean {
    const places = this.placesOf(element);
    return (
      places.length > 0 &&
      places.every(({ page, mark }) => {
        const index = this.pageIndex(page);
        const height = this.pages[index]?.height ?? 0;
        const texts = this.marked.get(`${page} ${mark}`) ?? [];
        return index < reached || texts.every(({ y }) => height - y < FOOT);
      })
    );
  }

  private placesOf(element: TreeElement): MarkedPlace[] {
    return element.children.flatMap((child) => (isElement(child) ? this.placesOf(child) : [child]));
  }

  private pageIndex(object: number): number {
    return this.indexes.get(object) ?? -1;
  }

  section(element: TreeElement): Section {
    const children = element.children.filter(isElement);
    /** The last page of all children before each. */
    const reached: number[] = [];
    let last = Number.NEGATIVE_INFINITY;
    for (const child of children) {
      reached.push(last);
      last = Math.max(last, most(this.placesOf(child).map(({ page }) => this.pageIndex(page))));
    }
    let end = children.length;
    while (end > 1 && this.isFoot(children[end - 1] as TreeElement, reached[end - 1] as number)) end -= 1;
    const blocks = this.blocks(children.slice(0, end), false);
    const look = this.look.endSection();
    return { page: pageSetup(look.orientation), blocks, look };
  }
}

function partsOf(tree: readonly TreeElement[], reading: PdfReading, look: PdfLook): Part[] {
  const top = tree.flatMap((each) => (each.type === 'Document' ? each.children.filter(isElement) : [each]));
  return top
    .filter(({ type }) => type === 'Part')
    .map((part, index): Part => {
      look.startPart();
      const sections = part.children.filter(isElement).map((each) => reading.section(each));
      return { id: `phan-${index + 1}`, title: '', sections };
    });
}

/** Written by this program, whoever has signed it since. */
const isOurs = ({ info, get }: PdfFile): boolean =>
  ['Creator', 'Producer'].some((key) => {
    const name = get(info?.get(key));
    return typeof name === 'string' && /^\(kehoach\b/.test(name);
  });

function readOpened(bytes: Uint8Array): Result<ReadPdf> | undefined {
  const opened = openPdf(bytes);
  if (!isOurs(opened)) return undefined;
  const pages = readPages(opened);
  const look = createLook(pages);
  const parts = partsOf(readTree(opened), new PdfReading(pages, look, opened.spend), look);
  if (parts.length === 0) return undefined;
  const document: Document = {
    type: 'read',
    language: 'vi-VN',
    properties: { title: '', subject: '', author: '', keywords: [], status: 'draft' },
    parts,
  };
  return ok({ document, pages: look.finish() });
}

/** @returns undefined for a PDF of another program, or one that is broken; a fault for one that asks for more work than any document */
export function readPdf(bytes: Uint8Array, file: string): Result<ReadPdf> | undefined {
  if (bytes.length > MAX_BYTES) return failed(tooLargePdf(file));
  try {
    return readOpened(bytes);
  } catch (error) {
    if (error instanceof TooMuchWork) return failed(tooLargePdf(file));
    throw error;
  }
}
