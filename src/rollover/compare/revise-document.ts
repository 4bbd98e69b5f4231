// A document against an older one, as one document with tracked changes: paragraphs and rows in their order, paired by what they say.

import type {
  Block,
  Columns,
  Document,
  Paragraph,
  Part,
  Section,
  Table,
  TableCell,
  TableRow,
} from '../../document/document.js';
import { likeness } from '../match-names.js';
import { align } from './align.js';
import { paragraphText, revisedWhole, reviseParagraph } from './revise-paragraph.js';

/** What is the same in both outweighs two pairs that are only alike. */
const SAME = 3;

/** Below this two texts are two different ones. */
const LEAST = 0.45;

function textsAlike(before: string, after: string): number {
  if (before === after) return SAME;
  const score = likeness(before, after);
  return score >= LEAST ? score * score : 0;
}

const cellsText = (row: TableRow): string => row.cells.flatMap((cell) => cell.paragraphs.map(paragraphText)).join(' ');

const paragraphsAlike = (a: Paragraph, b: Paragraph): number =>
  a.role === b.role ? textsAlike(paragraphText(a), paragraphText(b)) : 0;

function blocksAlike(a: Block, b: Block): number {
  if (a.kind !== b.kind) return 0;
  if (a.kind === 'paragraph') return paragraphsAlike(a, b as Paragraph);
  return a.kind === 'table' || a.kind === 'columns' || a.kind === 'group' ? 0.9 : 0.2;
}

const wholeRow = (row: TableRow, revision: 'inserted' | 'deleted'): TableRow => ({
  ...row,
  revision,
  cells: row.cells.map((cell) => ({
    ...cell,
    paragraphs: cell.paragraphs.map((each) => revisedWhole(each, revision)),
  })),
});

const reviseParagraphs = (before: readonly Paragraph[], after: readonly Paragraph[]): Paragraph[] => {
  const [old, fresh] = [before[0], after[0]];
  // one against one is the same cell, however much it says anew
  if (before.length === 1 && after.length === 1 && old && fresh) return [reviseParagraph(old, fresh)];
  return align(before, after, paragraphsAlike).map(({ before: a, after: b }) =>
    a && b ? reviseParagraph(a, b) : revisedWhole((b ?? a) as Paragraph, b ? 'inserted' : 'deleted'),
  );
};

const sameGrid = (a: TableRow, b: TableRow): boolean =>
  a.cells.length === b.cells.length &&
  a.cells.every((cell, index) => (cell.columnSpan ?? 1) === (b.cells[index]?.columnSpan ?? 1));

const spansRows = (row: TableRow): boolean => row.cells.some((cell) => (cell.rowSpan ?? 1) > 1);

function reviseRow(before: TableRow, after: TableRow): TableRow {
  const cells = after.cells.map((cell, index): TableCell => {
    const old = before.cells[index];
    return old ? { ...cell, paragraphs: reviseParagraphs(old.paragraphs, cell.paragraphs) } : cell;
  });
  return { ...after, cells };
}

const rowsAlike = (a: TableRow, b: TableRow): number =>
  a.kind === b.kind && sameGrid(a, b) ? textsAlike(cellsText(a), cellsText(b)) : 0;

/** Rows of a table with other columns cannot stand in this one. */
function reviseTable(before: Table, after: Table): Table {
  const sameColumns = before.columns.length === after.columns.length;
  const heads = after.head.map((row, index) => {
    const old = before.head[index];
    return old && sameGrid(old, row) ? reviseRow(old, row) : row;
  });
  const body = align(before.body, after.body, rowsAlike).flatMap(({ before: a, after: b }): TableRow[] => {
    if (a && b) return [reviseRow(a, b)];
    if (b) return [wholeRow(b, 'inserted')];
    return a && sameColumns && !spansRows(a) ? [wholeRow(a, 'deleted')] : [];
  });
  return { ...after, head: heads, body };
}

const reviseColumns = (before: Columns, after: Columns): Columns => ({
  ...after,
  rows: after.rows.map((row, y) => row.map((blocks, x) => reviseBlocks(before.rows[y]?.[x] ?? [], blocks))),
});

function reviseBlock(before: Block, after: Block): Block {
  if (after.kind === 'paragraph' && before.kind === 'paragraph') return reviseParagraph(before, after);
  if (after.kind === 'table' && before.kind === 'table') return reviseTable(before, after);
  if (after.kind === 'columns' && before.kind === 'columns') return reviseColumns(before, after);
  if (after.kind === 'group' && before.kind === 'group')
    return { ...after, blocks: reviseBlocks(before.blocks, after.blocks) };
  return after;
}

function only(block: Block, revision: 'inserted' | 'deleted'): Block[] {
  if (block.kind === 'paragraph') return [revisedWhole(block, revision)];
  if (block.kind === 'table') {
    const rows = (list: readonly TableRow[]): TableRow[] => list.map((row) => wholeRow(row, revision));
    return [{ ...block, head: rows(block.head), body: rows(block.body) }];
  }
  return revision === 'inserted' ? [block] : [];
}

function reviseBlocks(before: readonly Block[], after: readonly Block[]): Block[] {
  return align(before, after, blocksAlike).flatMap(({ before: a, after: b }): Block[] => {
    if (a && b) return [reviseBlock(a, b)];
    return b ? only(b, 'inserted') : only(a as Block, 'deleted');
  });
}

function revisePart(before: Part | undefined, after: Part): Part {
  const sections = after.sections.map(
    (section, index): Section => ({
      ...section,
      blocks: reviseBlocks(before?.sections[index]?.blocks ?? [], section.blocks),
    }),
  );
  return { ...after, sections };
}

/** The new document with what is new in it marked, and what is gone put back as taken out. Parts that are gone are left out. */
export function reviseDocument(before: Document, after: Document): Document {
  return {
    ...after,
    parts: after.parts.map((part) =>
      revisePart(
        before.parts.find(({ id }) => id === part.id),
        part,
      ),
    ),
  };
}
