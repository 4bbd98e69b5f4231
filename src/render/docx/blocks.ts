// A run of blocks into paragraphs and tables. Groups dissolve into ties between their blocks; page breaks become a setting of the
// block that follows; tables are parted from each other and from the end.

import type { Paragraph, Table } from 'docx';
import type { Block } from '../../document/document.js';
import { type SingleBlock, tieBlocks } from '../../document/tied-blocks.js';
import { writeBox } from './boxes.js';
import { writeColumns } from './column-blocks.js';
import type { DocxContext, Place } from './docx-context.js';
import { writeParagraph, writeRule, writeSeparator, writeSpacer } from './paragraphs.js';
import { writeTable } from './tables.js';

const isTable = (block: SingleBlock): boolean =>
  block.kind === 'table' || block.kind === 'columns' || block.kind === 'box';

export function writeSingle(block: SingleBlock, place: Place, context: DocxContext): Paragraph | Table | undefined {
  switch (block.kind) {
    case 'paragraph':
      return writeParagraph(block, place, context);
    case 'rule':
      return writeRule(block, place, context);
    case 'spacer':
      return writeSpacer(block, place, context);
    case 'box':
      return writeBox(block, place, context);
    case 'columns':
      return writeColumns(block, place, context, writeBlocks);
    case 'table':
      return writeTable(block, place, context);
    case 'page-break':
      return undefined;
  }
}

/** How a run of blocks is made: as objects of the package, or at once as text. */
export interface BlockMaker<T> {
  single(block: SingleBlock, place: Place): T | undefined;
  separator(keepNext: boolean, pageBreakBefore: boolean): T;
}

/**
 * The children of a section, a cell or a header. Never empty, never ends with a table. A page break that nothing follows makes no
 * empty page.
 *
 * @param place `keepNext` ties the end of all blocks to what comes after them
 */
export function makeBlocks<T>(blocks: readonly Block[], place: Place, maker: BlockMaker<T>): T[] {
  const children: T[] = [];
  const singles = tieBlocks(blocks, place.keepLines, place.keepNext);
  const lastShown = singles.findLastIndex(({ block }) => block.kind !== 'page-break');
  let pageBreakBefore = false;
  let afterTable = false;
  let tiedToNext = false;
  for (const [index, { block, keepNext, keepLines }] of singles.entries()) {
    if (block.kind === 'page-break') {
      pageBreakBefore = true;
      continue;
    }
    const table = isTable(block);
    if (table && (afterTable || pageBreakBefore)) {
      children.push(maker.separator(pageBreakBefore || tiedToNext, pageBreakBefore));
      pageBreakBefore = false;
    }
    // The closing separator must not fall alone on a page of its own.
    const tied = keepNext || (table && index === lastShown);
    const written = maker.single(block, { width: place.width, keepNext: tied, keepLines, pageBreakBefore });
    if (written !== undefined) children.push(written);
    pageBreakBefore = false;
    afterTable = table;
    tiedToNext = tied;
  }
  if (afterTable || children.length === 0) children.push(maker.separator(place.keepNext, false));
  return children;
}

export const writeBlocks = (blocks: readonly Block[], place: Place, context: DocxContext): (Paragraph | Table)[] =>
  makeBlocks<Paragraph | Table>(blocks, place, {
    single: (block, inside) => writeSingle(block, inside, context),
    separator: writeSeparator,
  });
