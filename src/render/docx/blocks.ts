// A run of blocks into paragraphs and tables. Groups dissolve into ties between their blocks; page breaks become a setting of the
// block that follows; tables are parted from each other and from the end.

import {
  BorderStyle,
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block, Box, Columns } from '../../document/document.js';
import { type SingleBlock, tieBlocks } from '../../document/tied-blocks.js';
import type { DocxContext, Place } from './docx-context.js';
import { alignmentOf, twipsOfColumns, twipsOfMm } from './lengths.js';
import { writeParagraph, writeRule, writeSeparator, writeSpacer } from './paragraphs.js';
import { writeTable } from './tables.js';

// A framed text (urgency, circulation; NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.2): a table of one cell, which alone gives a frame of
// set width and height that stays in the line of the text.

/** The decree leaves the line of the frame free; one point is what rubber stamps show. */
const FRAME_EIGHTHS = 8;

function writeBox(box: Box, place: Place, context: DocxContext): Table {
  const width = twipsOfMm(box.width);
  const line = { style: BorderStyle.SINGLE, size: FRAME_EIGHTHS, color: box.colour.replace('#', '') };
  const inside: Place = { width, keepNext: place.keepNext, keepLines: true, pageBreakBefore: false };
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: alignmentOf[box.align],
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    borders: { top: line, bottom: line, left: line, right: line },
    rows: [
      new TableRow({
        cantSplit: true,
        // A text too long for the lawful height makes the frame grow: cut-off words would be worse.
        height: { value: twipsOfMm(box.height), rule: HeightRule.ATLEAST },
        children: [
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: box.paragraphs.map((paragraph) => writeParagraph(paragraph, inside, context)),
          }),
        ],
      }),
    ],
  });
}

// Blocks side by side: a fixed table without borders and margins, whose rows are chained so that the whole stays on one page.

type WriteBlocks = (blocks: readonly Block[], place: Place, context: DocxContext) => readonly CellChild[];
type CellChild = ConstructorParameters<typeof TableCell>[0]['children'][number];

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** @param writeBlocks writes the blocks of a cell; given, since they may be columns again */
export function writeColumns(columns: Columns, place: Place, context: DocxContext, writeBlocks: WriteBlocks): Table {
  const widths = twipsOfColumns(columns.widths);
  const last = columns.rows.length - 1;
  const rows = columns.rows.map((cells, row) => {
    const keepNext = columns.runsOn ? row < last - 1 : row < last || place.keepNext;
    return new TableRow({
      ...(columns.runsOn && row === last ? {} : { cantSplit: true }),
      children: widths.map((width, column) => {
        const blocks = writeBlocks(
          cells[column] ?? [],
          { width, keepNext, keepLines: keepNext, pageBreakBefore: false },
          context,
        );
        return new TableCell({
          width: { size: width, type: WidthType.DXA },
          children: blocks.length > 0 ? blocks : [writeSeparator(keepNext, false)],
        });
      }),
    });
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows,
  });
}

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
interface BlockMaker<T> {
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
