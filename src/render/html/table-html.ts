// A ruled table as HTML: head cells with their scope, a row group for each outermost group.

import type { Table, TableCell, TableRow } from '../../document/document.js';
import { placeCells } from '../../document/place-cells.js';
import type { StyleSheet } from '../../document/style-sheet.js';
import { cssNumber, escapeHtml } from './escape.js';
import { paragraphHtml } from './paragraph-html.js';

function cellHtml(cell: TableCell, row: TableRow, styles: StyleSheet): string {
  const { columnSpan = 1, rowSpan = 1 } = cell;
  const scope = row.kind === 'head' ? (columnSpan > 1 ? 'colgroup' : 'col') : row.kind === 'group' ? 'rowgroup' : '';
  const tag = scope === '' ? 'td' : 'th';
  const classes = `a-${cell.align}${cell.verticalAlign === 'middle' ? ' middle' : ''}`;
  const attributes = [
    ...(scope === '' ? [] : [` scope="${scope}"`]),
    ...(columnSpan > 1 ? [` colspan="${columnSpan}"`] : []),
    ...(rowSpan > 1 ? [` rowspan="${rowSpan}"`] : []),
  ];
  const content = cell.paragraphs.map((paragraph) => paragraphHtml(paragraph, styles, true)).join('');
  return `<${tag} class="${classes}"${attributes.join('')}>${content}</${tag}>`;
}

function rowHtml(row: TableRow, styles: StyleSheet): string {
  const cells = row.cells.map((cell) => cellHtml(cell, row, styles)).join('');
  return `<tr${row.kind === 'group' || row.keepWithNext ? ' class="group-row"' : ''}>${cells}</tr>`;
}

/** Body rows in row groups: a new one where an outermost group begins, unless a cell reaches over from above. */
function rowGroups(rows: readonly TableRow[]): TableRow[][] {
  const groups: TableRow[][] = [];
  let spannedUntil = 0;
  placeCells(rows).forEach((placed, index) => {
    const row = rows[index] as TableRow;
    const starts = groups.length === 0 || (row.kind === 'group' && row.level === 0 && index >= spannedUntil);
    if (starts) groups.push([]);
    groups.at(-1)?.push(row);
    for (const { cell } of placed) spannedUntil = Math.max(spannedUntil, index + (cell.rowSpan ?? 1));
  });
  return groups;
}

export function tableHtml(table: Table, styles: StyleSheet): string {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  const columns = table.columns.map(({ width }) => `<col style="width:${cssNumber(width)}mm">`).join('');
  const lines = (rows: readonly TableRow[]): string => rows.map((row) => rowHtml(row, styles)).join('\n');
  return [
    `<table data-role="${escapeHtml(table.role)}" style="width:${cssNumber(total)}mm">`,
    `<colgroup>${columns}</colgroup>`,
    ...(table.head.length > 0 ? [`<thead>\n${lines(table.head)}\n</thead>`] : []),
    ...rowGroups(table.body).map((rows) => `<tbody>\n${lines(rows)}\n</tbody>`),
    '</table>',
  ].join('\n');
}
