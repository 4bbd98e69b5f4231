// Head of a table: one row for each depth of grouped heads; a head without parts below it reaches down to the last of them. Where asked,
// a row with the numbers of the columns.

import type { TableCell, TableRow } from '../../document/document.js';
import type { Column } from '../../plan/table.js';
import { cellParagraphs } from './cell-paragraphs.js';
import { leavesOf } from './column-layout.js';

const depthOf = (column: Column): number => 1 + Math.max(0, ...(column.columns ?? []).map(depthOf));

export function headRows(columns: readonly Column[], columnNumbers: boolean, template: string): TableRow[] {
  const depth = Math.max(...columns.map(depthOf));
  const rows: TableCell[][] = Array.from({ length: depth }, () => []);
  const place = (column: Column, level: number): void => {
    const leaf = column.columns === undefined;
    rows[level]?.push({
      ...(leaf ? (depth - level > 1 ? { rowSpan: depth - level } : {}) : { columnSpan: leavesOf([column]).length }),
      align: 'center',
      verticalAlign: 'middle',
      paragraphs: cellParagraphs(column.title, 'cell-head', { template }),
    });
    for (const part of column.columns ?? []) place(part, level + 1);
  };
  for (const column of columns) place(column, 0);
  const head = rows.map((cells): TableRow => ({ kind: 'head', level: 0, cells, origin: { template } }));
  if (!columnNumbers) return head;
  const cells = leavesOf(columns).map(
    (_, index): TableCell => ({
      align: 'center',
      verticalAlign: 'middle',
      paragraphs: cellParagraphs(String(index + 1), 'cell-column-number', { template }),
    }),
  );
  return [...head, { kind: 'column-numbers', level: 0, cells, origin: { template } }];
}
