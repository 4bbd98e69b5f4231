// Blocks side by side: a fixed table without borders and margins, whose rows are chained so that the whole stays on one page.

import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Block, Columns } from '../../document/document.js';
import type { DocxContext, Place } from './docx-context.js';
import { twipsOfColumns } from './lengths.js';
import { writeSeparator } from './paragraphs.js';

type WriteBlocks = (blocks: readonly Block[], place: Place, context: DocxContext) => readonly CellChild[];
type CellChild = ConstructorParameters<typeof TableCell>[0]['children'][number];

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** @param writeBlocks writes the blocks of a cell; given, since they may be columns again */
export function writeColumns(columns: Columns, place: Place, context: DocxContext, writeBlocks: WriteBlocks): Table {
  const widths = twipsOfColumns(columns.widths);
  const last = columns.rows.length - 1;
  const rows = columns.rows.map((cells, row) => {
    const keepNext = row < last || place.keepNext;
    return new TableRow({
      cantSplit: true,
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
