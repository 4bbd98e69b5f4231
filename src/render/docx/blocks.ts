// A run of blocks into paragraphs and tables. Groups dissolve into ties between their blocks; page breaks become a setting of the
// block that follows; tables are parted from each other and from the end.

import type { Paragraph, Table } from 'docx';
import type { Block, Group } from '../../document/document.js';
import { writeBox } from './boxes.js';
import { writeColumns } from './column-blocks.js';
import type { DocxContext, Place } from './docx-context.js';
import { writeParagraph, writeRule, writeSeparator, writeSpacer } from './paragraphs.js';
import { writeTable } from './tables.js';

type Single = Exclude<Block, Group>;

interface Tied {
  readonly block: Single;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
}

const isTable = (block: Single): boolean => block.kind === 'table' || block.kind === 'columns' || block.kind === 'box';

/** @param together all blocks belong on one page; @param keepNext so does what follows the last one */
function dissolve(blocks: readonly Block[], together: boolean, keepNext: boolean): Tied[] {
  const last = blocks.length - 1;
  return blocks.flatMap((block, index) => {
    const tied = index < last ? together : keepNext;
    return block.kind === 'group'
      ? dissolve(block.blocks, true, tied)
      : [{ block, keepNext: tied, keepLines: together }];
  });
}

function writeSingle(block: Single, place: Place, context: DocxContext): Paragraph | Table | undefined {
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

/**
 * The children of a section, a cell or a header. Never empty, never ends with a table. A page break that nothing follows makes no
 * empty page.
 *
 * @param place `keepNext` ties the end of all blocks to what comes after them
 */
export function writeBlocks(blocks: readonly Block[], place: Place, context: DocxContext): (Paragraph | Table)[] {
  const children: (Paragraph | Table)[] = [];
  const singles = dissolve(blocks, place.keepLines, place.keepNext);
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
      children.push(writeSeparator(pageBreakBefore || tiedToNext, pageBreakBefore));
      pageBreakBefore = false;
    }
    // The closing separator must not fall alone on a page of its own.
    const tied = keepNext || (table && index === lastShown);
    const written = writeSingle(block, { width: place.width, keepNext: tied, keepLines, pageBreakBefore }, context);
    if (written) children.push(written);
    pageBreakBefore = false;
    afterTable = table;
    tiedToNext = tied;
  }
  if (afterTable || children.length === 0) children.push(writeSeparator(place.keepNext, false));
  return children;
}
