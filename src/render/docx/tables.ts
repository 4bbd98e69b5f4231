// A ruled table: fixed layout with every width written (Word, LibreOffice and Google Docs each trust another one), head rows
// repeated on every page, group rows tied to the row below.

import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type * as model from '../../document/document.js';
import type { DocxContext, Place } from './docx-context.js';
import { eighthsOfPt, twipsOfColumns, twipsOfMm } from './lengths.js';
import { writeEmptyParagraph, writeParagraph } from './paragraphs.js';
import { revisionMark } from './revision-mark.js';
import { type GridCell, placeOnGrid } from './table-grid.js';

const EMPTY_CELL_ROLE = 'cell';

function writeCell(grid: GridCell, widths: readonly number[], place: Place, context: DocxContext): TableCell {
  const { cell, merge } = grid;
  const width = widths.slice(grid.column, grid.column + grid.span).reduce((sum, each) => sum + each, 0);
  const margins = context.styles.table.cellMargin;
  const inside = { ...place, width: width - twipsOfMm(margins.left) - twipsOfMm(margins.right), align: cell.align };
  const paragraphs = merge === 'continue' ? [] : cell.paragraphs;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(grid.span > 1 && { columnSpan: grid.span }),
    ...(merge !== 'none' && {
      verticalMerge: merge === 'start' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
    }),
    ...(cell.verticalAlign === 'middle' && { verticalAlign: VerticalAlignTable.CENTER }),
    children:
      paragraphs.length > 0
        ? paragraphs.map((paragraph) => writeParagraph(paragraph, inside, context))
        : [writeEmptyParagraph(cell.paragraphs[0]?.role ?? EMPTY_CELL_ROLE, inside, context)],
  });
}

export function writeTable(table: model.Table, place: Place, context: DocxContext): Table {
  const widths = twipsOfColumns(table.columns.map((column) => column.width));
  const rows = [...table.head, ...table.body];
  const last = rows.length - 1;
  const { border, cellMargin } = context.styles.table;
  const line = { style: BorderStyle.SINGLE, size: eighthsOfPt(border), color: '000000' };
  const grid = placeOnGrid(rows, widths.length);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: {
      top: twipsOfMm(cellMargin.top),
      bottom: twipsOfMm(cellMargin.bottom),
      left: twipsOfMm(cellMargin.left),
      right: twipsOfMm(cellMargin.right),
    },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: rows.map((row, index) => {
      const inHead = index < table.head.length;
      const tied = row.keepWithNext ?? (inHead || row.kind === 'group');
      // Whatever follows the table is not tied to its rows: only a group around the table does that.
      const keepNext = index === last ? place.keepNext : tied || place.keepLines;
      const cantSplit = inHead || row.kind === 'group' || row.whole === true || place.keepLines;
      const inside: Place = { width: 0, keepNext, keepLines: false, pageBreakBefore: false };
      return new TableRow({
        ...(inHead && { tableHeader: true }),
        ...(cantSplit && { cantSplit: true }),
        ...revisionMark(row.revision, context),
        children: (grid[index] ?? []).map((cell) => writeCell(cell, widths, inside, context)),
      });
    }),
  });
}
