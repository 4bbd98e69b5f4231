// A grid of text → blocks: what stands above the head as paragraphs, then the table with its head and merged cells, each cell with its
// place (`Sheet1!A7`).

import { findHeads } from '../../doctype/heads/find-heads.js';
import type { Block, Paragraph, Table, TableCell, TableRow } from '../../document/document.js';
import { UNKNOWN_ROLE } from '../read-document.js';
import type { ReadOptions } from '../read-options.js';
import { gridSpot, type SheetGrid } from './sheet-grid.js';

const isFilled = (cell: string | undefined): boolean => (cell ?? '').trim() !== '';

export function gridBlocks(grid: SheetGrid, { heads }: ReadOptions): Block[] {
  const used = [...new Set(grid.rows.flatMap((row) => [...row.keys()].filter((at) => isFilled(row[at]))))];
  if (used.length === 0) return [];
  const first = Math.min(...used);
  const head = findHeads(grid, ['plan', 'figures'], heads);
  const place = (row: number, column: number) => ({ source: { spot: gridSpot(grid, row, column) } });
  const paragraph = (text: string, row: number, column: number): Paragraph => ({
    kind: 'paragraph',
    role: UNKNOWN_ROLE,
    inlines: text === '' ? [] : [{ kind: 'text', text }],
    origin: place(row, column),
  });
  const above = grid.rows
    .slice(0, head?.row ?? grid.rows.length)
    .flatMap((row, index) =>
      row.some(isFilled) ? [paragraph(row.filter(isFilled).join(' ').replace(/\s+/g, ' ').trim(), index, first)] : [],
    );
  if (!head) return above;
  const tabled = grid.rows.slice(head.row);
  // columns that stand empty between others, or over which only a title reaches, are none of the table
  const filledColumns = used.filter((at) => tabled.some((row) => isFilled(row[at])));
  const spanned = (at: number): boolean =>
    grid.merges.some(
      ({ row, column, columns }) =>
        row >= head.row && row < head.row + head.depth && at > column && at < column + columns,
    );
  const last = Math.max(...filledColumns);
  const columns = Array.from({ length: last + 1 }, (_, at) => at).filter(
    (at) => filledColumns.includes(at) || (at > Math.min(...filledColumns) && spanned(at)),
  );
  const merges = new Map(grid.merges.map((merge) => [`${merge.row},${merge.column}`, merge]));
  const covered = new Set<string>();
  const rows = tabled.map((row, offset): TableRow => {
    const at = head.row + offset;
    const cells: TableCell[] = [];
    for (const [index, column] of columns.entries()) {
      if (covered.has(`${at},${column}`)) continue;
      const merge = merges.get(`${at},${column}`);
      const across = merge ? columns.slice(index).filter((each) => each < column + merge.columns).length : 1;
      const down = Math.min(merge?.rows ?? 1, grid.rows.length - at);
      for (let y = at; y < at + down; y++)
        for (const x of columns.slice(index, index + across)) covered.add(`${y},${x}`);
      const lines = (row[column] ?? '').split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
      const texts = lines.filter((line) => line !== '');
      const number = grid.numbers?.get(`${at},${column}`);
      cells.push({
        ...(across > 1 ? { columnSpan: across } : {}),
        ...(down > 1 ? { rowSpan: down } : {}),
        ...(number === undefined ? {} : { number }),
        align: 'left',
        verticalAlign: 'top',
        paragraphs: (texts.length > 0 ? texts : ['']).map((text) => paragraph(text, at, column)),
      });
    }
    return { kind: offset < head.depth ? 'head' : 'item', level: 0, cells, origin: place(at, columns[0] ?? first) };
  });
  const isEmpty = ({ cells }: TableRow): boolean =>
    cells.length === columns.length &&
    cells.every(({ paragraphs }) => paragraphs.every((each) => each.inlines.length === 0));
  const table: Table = {
    kind: 'table',
    role: 'table',
    columns: columns.map((_, index) => ({ role: `column${index + 1}`, width: 0 })),
    head: rows.slice(0, head.depth),
    body: rows.slice(head.depth).filter((row) => !isEmpty(row)),
    origin: place(head.row, columns[0] ?? first),
  };
  return [...above, table];
}
