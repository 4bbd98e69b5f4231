// Head of a table: one row for each depth of grouped heads; a head without parts below it reaches down to the last of them. Where asked,
// a row with the numbers of the columns.

import type { TableCell, TableRow } from '../../document/document.js';
import type { Column } from '../../plan/table.js';
import { cellParagraphs } from './cell-paragraphs.js';
import { leavesOf } from './column-layout.js';

const depthOf = (column: Column): number => 1 + Math.max(0, ...(column.columns ?? []).map(depthOf));

export interface HeadPlace {
  /** Path of the columns in the plan. */
  readonly path: string;
  /** The columns stand there one by one; else a definition of columns is named there. */
  readonly own: boolean;
  readonly template: string;
}

export function headRows(columns: readonly Column[], columnNumbers: boolean, place: HeadPlace): TableRow[] {
  const { template } = place;
  const depth = Math.max(...columns.map(depthOf));
  const rows: TableCell[][] = Array.from({ length: depth }, () => []);
  const put = (column: Column, level: number, path: string): void => {
    const leaf = column.columns === undefined;
    rows[level]?.push({
      ...(leaf ? (depth - level > 1 ? { rowSpan: depth - level } : {}) : { columnSpan: leavesOf([column]).length }),
      align: 'center',
      verticalAlign: 'middle',
      paragraphs: cellParagraphs(column.title, 'cell-head', {
        plan: place.own ? `${path}.title` : place.path,
        template,
      }),
    });
    for (const [index, part] of (column.columns ?? []).entries()) put(part, level + 1, `${path}.columns.${index}`);
  };
  for (const [index, column] of columns.entries()) put(column, 0, `${place.path}.${index}`);
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
