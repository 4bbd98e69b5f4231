// What a composed document says and what a written file says, both as text alone, so that they can be held against each other: whatever
// the file has besides is in no plan and in no template.

import type { Block, Document, Origin, Paragraph, Table, TableRow } from '../document/document.js';
import { plainText } from '../document/walk.js';
import { fold } from './fold.js';

/** A paragraph: its folded text, never empty, and the path of the plan that it comes from. */
export interface Said {
  readonly text: string;
  readonly path?: string | undefined;
}

/**
 * What is read as one, cell after cell: a paragraph (one cell), the row of a table, the head of one. Where a page ends within it, a file
 * has the beginnings of its cells first, then their ends.
 */
export interface SaidUnit {
  readonly cells: readonly (readonly Said[])[];
  /** Their order on a page, where it is another one: a cell over several rows is drawn where it ends. */
  readonly drawn?: readonly number[];
}

export interface SaidText {
  readonly units: readonly SaidUnit[];
  /** Of the feet of first pages, which a file may have anywhere between. */
  readonly feet: readonly (readonly Said[])[];
  /** Heads of tables, set again on later pages. */
  readonly heads: readonly SaidUnit[];
}

export interface FileText {
  /** Paragraphs or lines in the order of the file: folded, never empty. */
  readonly lines: readonly string[];
  /** What the file itself keeps out of the text: numbers of pages, heads set again, headers, footers, notes. */
  readonly beside: readonly string[];
  /** The page of each of the first of `beside`, where the file has pages. */
  readonly besidePages?: readonly number[];
  /** Spaces at the ends of lines are not in the file. */
  readonly wrapped: boolean;
  /** The page of each of `lines`, where the file has pages. */
  readonly pages?: readonly number[];
  /** What the file holds, but nobody sees: hidden, too small, of the colour of paper, struck out. It is no part of `lines`. */
  readonly unseen: readonly string[];
  /** What shapes the pages and is none of our writers': a style, a drawing, a script. */
  readonly markup: readonly string[];
}

const saidOf = (paragraph: Paragraph, around: Origin | undefined): Said[] => {
  const text = fold(plainText(paragraph.inlines));
  return text === '' ? [] : [{ text, path: paragraph.origin?.plan ?? around?.plan }];
};

const cellsOf = (row: TableRow, around: Origin | undefined): Said[][] =>
  row.cells.map(({ paragraphs }) => paragraphs.flatMap((each) => saidOf(each, row.origin ?? around)));

/** The order on a page: of each row its own cells, then those over several rows that end in it. */
function drawnOrder(rows: readonly TableRow[]): number[] {
  const all = rows.flatMap((row, at) =>
    row.cells.map(({ rowSpan = 1 }) => ({ end: at + rowSpan - 1, tied: rowSpan > 1 })),
  );
  return [...all.keys()].sort((a, b) => {
    const [one, other] = [all[a] as (typeof all)[number], all[b] as (typeof all)[number]];
    return one.end - other.end || Number(one.tied) - Number(other.tied) || a - b;
  });
}

const unitOf = (rows: readonly TableRow[], around: Origin | undefined): SaidUnit => ({
  cells: rows.flatMap((row) => cellsOf(row, around)),
  ...(rows.length > 1 ? { drawn: drawnOrder(rows) } : {}),
});

/** Rows that a cell over several rows ties together are read as one. */
function unitsOfTable({ head, body, origin }: Table, around: Origin | undefined): SaidUnit[] {
  const outer = origin ?? around;
  const tied: TableRow[][] = head.length > 0 ? [[...head]] : [];
  let open = 0;
  for (const row of body) {
    if (open > 0) tied.at(-1)?.push(row);
    else tied.push([row]);
    open = Math.max(open - 1, ...row.cells.map(({ rowSpan = 1 }) => rowSpan - 1));
  }
  return tied.map((rows) => unitOf(rows, outer));
}

const textsOf = (units: readonly SaidUnit[]): Said[] => units.flatMap(({ cells }) => cells.flat());

function unitsOf(blocks: readonly Block[], around: Origin | undefined, heads: SaidUnit[]): SaidUnit[] {
  return blocks.flatMap((block): SaidUnit[] => {
    const origin = block.origin ?? around;
    switch (block.kind) {
      case 'paragraph':
        return [{ cells: [saidOf(block, around)] }];
      case 'box':
        return block.paragraphs.map((each) => ({ cells: [saidOf(each, origin)] }));
      case 'group':
        return unitsOf(block.blocks, origin, heads);
      case 'columns':
        return block.rows.map((row) => ({ cells: row.map((cell) => textsOf(unitsOf(cell, origin, heads))) }));
      case 'table':
        if (block.head.length > 0) heads.push(unitOf(block.head, origin));
        return unitsOfTable(block, around);
      default:
        return [];
    }
  });
}

export function saidByDocument(document: Document): SaidText {
  const heads: SaidUnit[] = [];
  const sections = document.parts.flatMap((part) => part.sections);
  const units = sections.flatMap(({ blocks, origin }) => unitsOf(blocks, origin, heads));
  const feet = sections.flatMap(({ firstPageFoot, origin }) =>
    firstPageFoot ? [textsOf(unitsOf(firstPageFoot, origin, heads))] : [],
  );
  return { units, feet, heads };
}
