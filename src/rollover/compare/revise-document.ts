// A document against an older one, as one document with tracked changes: taking them all gives the new text, dropping them all gives the
// old one. Whole parts that are new or gone stand in their place.

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
import { blockText, rowText, sectionsText } from './block-text.js';
import { reviseParagraph } from './revise-paragraph.js';
import { paragraphsAlike, reviseParagraphs, textsAlike } from './texts-alike.js';
import { wholeBlock, wholeRow } from './whole-block.js';

function reviseSection(before: Section | undefined, after: Section | undefined): Section {
  const page = (after ?? before) as Section;
  const foot = reviseBlocks(before?.firstPageFoot ?? [], after?.firstPageFoot ?? []);
  return {
    ...page,
    blocks: reviseBlocks(before?.blocks ?? [], after?.blocks ?? []),
    ...(foot.length > 0 ? { firstPageFoot: foot } : {}),
  };
}

const reviseSections = (before: readonly Section[], after: readonly Section[]): Section[] =>
  Array.from({ length: Math.max(before.length, after.length) }, (_, index) =>
    reviseSection(before[index], after[index]),
  );

/** Parts of one name are likely one; an annex that has moved up is known by its words. */
const partsAlike = (a: Part, b: Part): number => {
  const words = likeness(sectionsText(a.sections), sectionsText(b.sections));
  if (a.id === b.id) return 0.5 + words;
  return words > 0.45 ? words : 0;
};

export function reviseDocument(before: Document, after: Document): Document {
  const ids = new Set(after.parts.map(({ id }) => id));
  const parts = align(before.parts, after.parts, partsAlike).map(({ before: a, after: b }): Part => {
    const sections = reviseSections(a?.sections ?? [], b?.sections ?? []);
    if (b) return { ...b, sections };
    const gone = a as Part;
    let id = gone.id;
    while (ids.has(id)) id += '-cu';
    ids.add(id);
    return { ...gone, id, sections };
  });
  return { ...after, parts };
}

// Blocks against older ones, paired in their order by what they say; what has no partner stands in its place as put in or taken out.

/** Blocks without words, and a little of what every pair of one kind is worth. */
const SAME_KIND = 0.2;

function blocksAlike(a: Block, b: Block): number {
  if (a.kind !== b.kind) return 0;
  if (a.kind === 'paragraph') return paragraphsAlike(a, b as Paragraph);
  return SAME_KIND + likeness(blockText(a), blockText(b));
}

/** The old one taken out, the new one put in. */
const swapped = (before: Block, after: Block): Block[] => [
  ...wholeBlock(before, 'deleted'),
  ...wholeBlock(after, 'inserted'),
];

function reviseColumns(before: Columns, after: Columns): Columns {
  const rows = Math.max(before.rows.length, after.rows.length);
  return {
    ...after,
    rows: Array.from({ length: rows }, (_, y) =>
      after.widths.map((_, x) => reviseBlocks(before.rows[y]?.[x] ?? [], after.rows[y]?.[x] ?? [])),
    ),
  };
}

function revisePair(before: Block, after: Block): Block[] {
  if (after.kind === 'paragraph' && before.kind === 'paragraph') return [reviseParagraph(before, after)];
  if (after.kind === 'table' && before.kind === 'table')
    return sameShape(before, after) ? [reviseTable(before, after)] : swapped(before, after);
  if (after.kind === 'columns' && before.kind === 'columns')
    return before.widths.length === after.widths.length ? [reviseColumns(before, after)] : swapped(before, after);
  if (after.kind === 'group' && before.kind === 'group')
    return [{ ...after, blocks: reviseBlocks(before.blocks, after.blocks) }];
  if (after.kind === 'box' && before.kind === 'box')
    return [{ ...after, paragraphs: reviseParagraphs(before.paragraphs, after.paragraphs) }];
  return [after];
}

function reviseBlocks(before: readonly Block[], after: readonly Block[]): Block[] {
  return align(before, after, blocksAlike).flatMap(({ before: a, after: b }): Block[] => {
    if (a && b) return revisePair(a, b);
    return b ? wholeBlock(b, 'inserted') : wholeBlock(a as Block, 'deleted');
  });
}

// A table against an older one: rows paired by what they say, in their order. Rows of a table of another shape cannot stand in this one.

const sameGrid = (a: TableRow, b: TableRow): boolean =>
  a.cells.length === b.cells.length &&
  a.cells.every(
    (cell, index) =>
      (cell.columnSpan ?? 1) === (b.cells[index]?.columnSpan ?? 1) &&
      (cell.rowSpan ?? 1) === (b.cells[index]?.rowSpan ?? 1),
  );

const spansRows = (row: TableRow): boolean => row.cells.some((cell) => (cell.rowSpan ?? 1) > 1);

/** Whether rows of the old table may stand between those of the new one. */
const sameShape = (before: Table, after: Table): boolean =>
  before.columns.length === after.columns.length &&
  before.head.length === after.head.length &&
  before.head.every((row, index) => sameGrid(row, after.head[index] as TableRow)) &&
  ![...before.body, ...after.body].some(spansRows);

function reviseRow(before: TableRow, after: TableRow): TableRow {
  const cells = after.cells.map((cell, index): TableCell => {
    const old = before.cells[index];
    return old ? { ...cell, paragraphs: reviseParagraphs(old.paragraphs, cell.paragraphs) } : cell;
  });
  return { ...after, cells };
}

const rowsAlike = (a: TableRow, b: TableRow): number =>
  a.kind === b.kind && sameGrid(a, b) ? textsAlike(rowText(a), rowText(b)) : 0;

/** @param before of the same shape */
function reviseTable(before: Table, after: Table): Table {
  const head = after.head.map((row, index) => reviseRow(before.head[index] as TableRow, row));
  const body = align(before.body, after.body, rowsAlike).map(({ before: a, after: b }): TableRow => {
    if (a && b) return reviseRow(a, b);
    return b ? wholeRow(b, 'inserted') : wholeRow(a as TableRow, 'deleted');
  });
  return { ...after, head, body };
}
