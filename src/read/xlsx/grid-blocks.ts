// A grid of text → blocks: what stands above the head as paragraphs, then the table with its merged cells, each row with its place
// (`Sheet1!A7`).

import type { Block, Paragraph, Table, TableCell, TableRow } from '../../document/document.js';
import { columnLetters } from '../../document/sheet.js';
import { UNKNOWN_ROLE } from '../read-document.js';
import type { SheetGrid } from './sheet-grid.js';

const filled = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length;

/** The row of the head: the one with a head of numbers, else the first with more than half of its columns filled. */
function headRow(grid: SheetGrid, columns: number, numberHeads: readonly string[]): number {
  const named = grid.rows.findIndex((row) =>
    row.some((cell) => numberHeads.includes(cell.replace(/\s+/g, ' ').trim().toLowerCase())),
  );
  if (named >= 0) return named;
  return grid.rows.findIndex((row) => filled(row) > 1 && filled(row) * 2 > columns);
}

export function gridBlocks(grid: SheetGrid, numberHeads: readonly string[]): Block[] {
  const used = grid.rows.flatMap((row) => row.flatMap((cell, at) => (cell.trim() === '' ? [] : [at])));
  if (used.length === 0) return [];
  const first = Math.min(...new Set(used));
  const columns = Math.max(...new Set(used)) - first + 1;
  const head = headRow(grid, columns, numberHeads);
  const place = (row: number) => ({ source: { spot: `${grid.name}!${columnLetters(first)}${row + 1}` } });
  const paragraph = (text: string, row: number): Paragraph => ({
    kind: 'paragraph',
    role: UNKNOWN_ROLE,
    inlines: text === '' ? [] : [{ kind: 'text', text }],
    origin: place(row),
  });
  const above = grid.rows.slice(0, head < 0 ? grid.rows.length : head).flatMap((row, index) =>
    filled(row) > 0
      ? [
          paragraph(
            row
              .filter((cell) => cell.trim() !== '')
              .join(' ')
              .replace(/\s+/g, ' ')
              .trim(),
            index,
          ),
        ]
      : [],
  );
  if (head < 0) return above;
  const merges = new Map(grid.merges.map((merge) => [`${merge.row},${merge.column}`, merge]));
  const covered = new Set<string>();
  const rows = grid.rows.slice(head).flatMap((row, offset): TableRow[] => {
    const at = head + offset;
    const cells: TableCell[] = [];
    for (let column = first; column < first + columns; column++) {
      if (covered.has(`${at},${column}`)) continue;
      const merge = merges.get(`${at},${column}`);
      const across = Math.min(merge?.columns ?? 1, first + columns - column);
      const down = Math.min(merge?.rows ?? 1, grid.rows.length - at);
      for (let y = at; y < at + down; y++) for (let x = column; x < column + across; x++) covered.add(`${y},${x}`);
      const lines = (row[column] ?? '').split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
      const texts = lines.filter((line) => line !== '');
      cells.push({
        ...(across > 1 ? { columnSpan: across } : {}),
        ...(down > 1 ? { rowSpan: down } : {}),
        align: 'left',
        verticalAlign: 'top',
        paragraphs: (texts.length > 0 ? texts : ['']).map((text) => paragraph(text, at)),
      });
    }
    const empty = cells.every((cell) => cell.paragraphs.every(({ inlines }) => inlines.length === 0));
    return empty && cells.length === columns ? [] : [{ kind: 'item', level: 0, cells, origin: place(at) }];
  });
  const table: Table = {
    kind: 'table',
    role: 'table',
    columns: Array.from({ length: columns }, (_, index) => ({ role: `column${index + 1}`, width: 0 })),
    head: [],
    body: rows,
    origin: place(head),
  };
  return [...above, table];
}
