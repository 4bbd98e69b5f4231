// A short row stays on one page: torn in two lines here and two there it is hard to read (practice; the decree says nothing of tables).
// A long one may split, so that it does not leave half a page empty.

import type { Library } from '../../doctype/library.js';
import type { TableRow } from '../../document/document.js';
import { styleOf } from '../../document/style-sheet.js';
import type { ComposeContext } from '../compose-context.js';
import { lineWidths } from '../measure-lines.js';
import type { LeafColumn } from './column-layout.js';

/** About a sixth of a page of text. */
const MOST_LINES = 8;

/** Rows measured before, by what their lines depend on. */
const measured = new WeakMap<TableRow, { readonly key: string; readonly library: Library; readonly row: TableRow }>();

export function keepShortRows(
  rows: readonly TableRow[],
  columns: readonly LeafColumn[],
  context: ComposeContext,
): TableRow[] {
  const { styles } = context.library;
  const { left, right } = styles.table.cellMargin;
  const key = columns.map(({ width }) => width).join();
  return rows.map((row) => {
    if (row.kind !== 'item') return row;
    const before = measured.get(row);
    if (before?.key === key && before.library === context.library) return before.row;
    const lines = row.cells.map((cell, index) =>
      cell.paragraphs.reduce(
        (sum, { role, inlines }) =>
          sum +
          lineWidths(inlines, styleOf(styles, role), context.fonts, (columns[index]?.width ?? 0) - left - right).length,
        0,
      ),
    );
    const kept = Math.max(...lines) <= MOST_LINES ? { ...row, whole: true } : row;
    measured.set(row, { key, library: context.library, row: kept });
    return kept;
  });
}
