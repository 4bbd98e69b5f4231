// A ruled table into flow: cells at their columns, their texts broken to the widths the grid leaves them. Head rows hold together
// and are repeated; a group row holds to its first item.

import type { HorizontalAlign, Mm, Pt, Table, TableCell, TableRow } from '../document/document.js';
import { fullGrid, type PlacedCell } from '../document/place-cells.js';
import type { FlowCell, FlowRow, FlowTable } from './flow.js';
import type { SetParagraph } from './set-line.js';
import { type Around, setParagraph } from './set-paragraph.js';
import type { Setting } from './setting.js';
import { borderWeight } from './solid-blocks.js';
import { wordPoints } from './word-length.js';

// Edges of columns side by side. Each edge is rounded, not each width, so that many columns do not drift from their total.

/** @returns left edge of each column and right edge of the last; one more than there are widths */
export function columnEdges(widths: readonly Mm[]): Pt[] {
  const edges = [0];
  let sum = 0;
  for (const width of widths) {
    sum += width;
    edges.push(wordPoints(sum));
  }
  return edges;
}

const EMPTY_CELL_ROLE = 'cell';

function emptyParagraph(cell: TableCell, around: Around, setting: Setting): SetParagraph {
  return setParagraph(
    { kind: 'paragraph', role: cell.paragraphs[0]?.role ?? EMPTY_CELL_ROLE, inlines: [] },
    around,
    setting,
  );
}

interface Grid {
  readonly table: Table;
  readonly path: string;
  readonly node: number;
  readonly edges: readonly Pt[];
  readonly left: Pt;
  readonly right: Pt;
}

function buildCell(
  { cell, column, span, down }: PlacedCell,
  index: number,
  row: { node: number; path: string; head: boolean; keepNext: boolean },
  grid: Grid,
  setting: Setting,
): FlowCell {
  const path = `${row.path}.cells.${index}`;
  const node = setting.addNode({
    kind: 'cell',
    parent: row.node,
    path,
    role: grid.table.columns[column]?.role ?? '',
    ...(row.head && { head: true }),
    ...(span > 1 && { columnSpan: span }),
    ...(down > 1 && { rowSpan: down }),
  });
  const x = (grid.edges[column] as Pt) + grid.left;
  const width = (grid.edges[column + span] as Pt) - grid.right - x;
  const align: HorizontalAlign = cell.align;
  const around = (at: number): Around => ({
    parent: node,
    path: `${path}.paragraphs.${at}`,
    width,
    keepNext: row.keepNext,
    keepLines: false,
    align,
  });
  const stack = cell.paragraphs.map((paragraph, at) => setParagraph(paragraph, around(at), setting));
  if (stack.length === 0) stack.push(emptyParagraph(cell, around(0), setting));
  return { column, span, rows: down, x, width, stack, middle: cell.verticalAlign === 'middle' };
}

export function buildTable(table: Table, around: Around, setting: Setting): FlowTable {
  const node = setting.addNode({
    kind: 'table',
    parent: around.parent,
    path: around.path,
    role: table.role,
    ...(table.origin && { origin: table.origin }),
  });
  const { border, cellMargin } = setting.styles.table;
  const weight = borderWeight(border);
  const grid: Grid = {
    table,
    path: around.path,
    node,
    edges: columnEdges(table.columns.map(({ width }) => width)),
    left: Math.max(wordPoints(cellMargin.left), weight / 2),
    right: Math.max(wordPoints(cellMargin.right), weight / 2),
  };
  const all: readonly TableRow[] = [...table.head, ...table.body];
  const headRows = table.head.length;
  const last = all.length - 1;
  const placed = fullGrid(all, table.columns.length).cells;
  const rows = all.map((row, index): FlowRow => {
    const head = index < headRows;
    const path = head ? `${around.path}.head.${index}` : `${around.path}.body.${index - headRows}`;
    const rowNode = setting.addNode({
      kind: 'row',
      parent: node,
      path,
      role: row.kind,
      ...(head && { head: true }),
      ...(row.origin && { origin: row.origin }),
    });
    const tied = (row.keepWithNext ?? (head || row.kind === 'group')) || around.keepLines;
    const keepNext = index === last ? around.keepNext || row.keepWithNext === true : tied;
    const of = { node: rowNode, path, head, keepNext };
    const cells = (placed[index] ?? []).map((cell, at) => buildCell(cell, at, of, grid, setting));
    // Word asks the first paragraph of the first cell; one below a merged cell carries the row's own setting.
    const first = cells[0]?.column === 0 ? cells[0].stack[0] : undefined;
    return {
      node: rowNode,
      cells,
      head,
      keepNext: keepNext || first?.keepNext === true,
      whole: head || row.kind === 'group' || row.whole === true || around.keepLines,
      minHeight: 0,
    };
  });
  return {
    kind: 'table',
    node,
    x: 0,
    edges: grid.edges,
    rows,
    headRows,
    border: weight,
    colour: '#000000',
    marginTop: wordPoints(cellMargin.top),
    marginBottom: wordPoints(cellMargin.bottom),
  };
}
