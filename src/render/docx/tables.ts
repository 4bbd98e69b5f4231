// A ruled table: fixed layout with every width written (Word, LibreOffice and Google Docs each trust another one), head rows
// repeated on every page, group rows tied to the row below.

import {
  BorderStyle,
  type Paragraph,
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
import { revisionMark } from './runs.js';
import { type GridCell, placeOnGrid } from './table-grid.js';

const EMPTY_CELL_ROLE = 'cell';

/** Widths of the columns in twips. */
export const tableWidths = (table: model.Table): number[] =>
  twipsOfColumns(table.columns.map((column) => column.width));

/** How a row keeps to its page, and where the paragraphs in it stand. */
export interface RowSetting {
  readonly inHead: boolean;
  readonly cantSplit: boolean;
  readonly inside: Place;
}

export interface PlacedRow {
  readonly row: model.TableRow;
  readonly setting: RowSetting;
  readonly cells: readonly GridCell[];
}

export function placeRows(table: model.Table, place: Place): PlacedRow[] {
  const rows = [...table.head, ...table.body];
  const grid = placeOnGrid(rows, table.columns.length);
  const last = rows.length - 1;
  return rows.map((row, index) => {
    const inHead = index < table.head.length;
    const tied = row.keepWithNext ?? (inHead || row.kind === 'group');
    // Whatever follows the table is not tied to its rows: only a group around the table does that.
    const keepNext = index === last ? place.keepNext : tied || place.keepLines;
    const cantSplit = inHead || row.kind === 'group' || row.whole === true || place.keepLines;
    const inside: Place = { width: 0, keepNext, keepLines: false, pageBreakBefore: false };
    return { row, setting: { inHead, cantSplit, inside }, cells: grid[index] as readonly GridCell[] };
  });
}

const widthOf = ({ column, span }: GridCell, widths: readonly number[]): number =>
  widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);

/** Where the paragraphs of a cell stand. */
export function insideCell(grid: GridCell, widths: readonly number[], place: Place, context: DocxContext): Place {
  const { left, right } = context.styles.table.cellMargin;
  return { ...place, width: widthOf(grid, widths) - twipsOfMm(left) - twipsOfMm(right), align: grid.cell.align };
}

/** Paragraphs of a cell; the lower cells of a merged one have none. */
export const paragraphsIn = ({ cell, merge }: GridCell): readonly model.Paragraph[] =>
  merge === 'continue' ? [] : cell.paragraphs;

/** Role of the paragraph in a cell that is empty. */
export const emptyRole = ({ cell }: GridCell): string => cell.paragraphs[0]?.role ?? EMPTY_CELL_ROLE;

function writeContent(grid: GridCell, inside: Place, context: DocxContext): Paragraph[] {
  const paragraphs = paragraphsIn(grid);
  if (paragraphs.length === 0) return [writeEmptyParagraph(emptyRole(grid), inside, context)];
  return paragraphs.map((paragraph) => writeParagraph(paragraph, inside, context));
}

type WriteCell = (cell: GridCell, inside: Place) => readonly Paragraph[];

/** @param writeCell what stands in a cell, never nothing; its paragraphs unless told otherwise */
export function writeRow(
  { row, setting, cells }: PlacedRow,
  widths: readonly number[],
  context: DocxContext,
  writeCell: WriteCell = (grid, inside) => writeContent(grid, inside, context),
): TableRow {
  return new TableRow({
    ...(setting.inHead && { tableHeader: true }),
    ...(setting.cantSplit && { cantSplit: true }),
    ...revisionMark(row.revision, context),
    children: cells.map(
      (grid) =>
        new TableCell({
          width: { size: widthOf(grid, widths), type: WidthType.DXA },
          ...(grid.span > 1 && { columnSpan: grid.span }),
          ...(grid.merge !== 'none' && {
            verticalMerge: grid.merge === 'start' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
          }),
          ...(grid.cell.verticalAlign === 'middle' && { verticalAlign: VerticalAlignTable.CENTER }),
          children: [...writeCell(grid, insideCell(grid, widths, setting.inside, context))],
        }),
    ),
  });
}

/** The table around rows that are written already. */
export function tableOf(rows: readonly TableRow[], widths: readonly number[], context: DocxContext): Table {
  const { border, cellMargin } = context.styles.table;
  const line = { style: BorderStyle.SINGLE, size: eighthsOfPt(border), color: '000000' };
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
    rows: [...rows],
  });
}

export function writeTable(table: model.Table, place: Place, context: DocxContext): Table {
  const widths = tableWidths(table);
  return tableOf(
    placeRows(table, place).map((placed) => writeRow(placed, widths, context)),
    widths,
    context,
  );
}
