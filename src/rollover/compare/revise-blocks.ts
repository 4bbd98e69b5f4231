// Blocks against older ones, paired in their order by what they say; what has no partner stands in its place as put in or taken out.

import type { Block, Columns, Paragraph } from '../../document/document.js';
import { likeness } from '../match-names.js';
import { align } from './align.js';
import { blockText } from './block-text.js';
import { reviseParagraph } from './revise-paragraph.js';
import { reviseTable, sameShape } from './revise-table.js';
import { paragraphsAlike, reviseParagraphs } from './texts-alike.js';
import { wholeBlock } from './whole-block.js';

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

export function reviseBlocks(before: readonly Block[], after: readonly Block[]): Block[] {
  return align(before, after, blocksAlike).flatMap(({ before: a, after: b }): Block[] => {
    if (a && b) return revisePair(a, b);
    return b ? wholeBlock(b, 'inserted') : wholeBlock(a as Block, 'deleted');
  });
}
