// A block all of which is put in, or taken out: every paragraph and row in it carries the mark.

import type { Block, Paragraph, Revision, TableRow } from '../../document/document.js';
import { revisedWhole } from './revise-paragraph.js';

export const wholeRow = (row: TableRow, revision: Revision): TableRow => ({
  ...row,
  revision,
  cells: row.cells.map((cell) => ({
    ...cell,
    paragraphs: cell.paragraphs.map((each) => revisedWhole(each, revision)),
  })),
});

/** @returns nothing for lines and gaps that are taken out: they hold no words */
export function wholeBlock(block: Block, revision: Revision): Block[] {
  const all = (blocks: readonly Block[]): Block[] => blocks.flatMap((each) => wholeBlock(each, revision));
  const rows = (list: readonly TableRow[]): TableRow[] => list.map((row) => wholeRow(row, revision));
  const paragraphs = (list: readonly Paragraph[]): Paragraph[] => list.map((each) => revisedWhole(each, revision));
  switch (block.kind) {
    case 'paragraph':
      return [revisedWhole(block, revision)];
    case 'table':
      return [{ ...block, head: rows(block.head), body: rows(block.body) }];
    case 'columns':
      return [{ ...block, rows: block.rows.map((row) => row.map(all)) }];
    case 'group':
      return [{ ...block, blocks: all(block.blocks) }];
    case 'box':
      return [{ ...block, paragraphs: paragraphs(block.paragraphs) }];
    default:
      return revision === 'inserted' ? [block] : [];
  }
}
