// A short row stays on one page: torn in two lines here and two there it is hard to read (practice; the decree says nothing of tables).
// A long one may split, so that it does not leave half a page empty.

import type { TableRow } from '../../document/document.js';
import { styleOf } from '../../document/style-sheet.js';
import type { ComposeContext } from '../compose-context.js';
import { lineWidths } from '../measure-lines.js';
import type { LeafColumn } from './column-layout.js';

/** About a sixth of a page of text. */
const MOST_LINES = 8;

export function keepShortRows(
  rows: readonly TableRow[],
  columns: readonly LeafColumn[],
  context: ComposeContext,
): TableRow[] {
  const { styles } = context.library;
  const { left, right } = styles.table.cellMargin;
  return rows.map((row) => {
    if (row.kind !== 'item') return row;
    const lines = row.cells.map((cell, index) =>
      cell.paragraphs.reduce(
        (sum, { role, inlines }) =>
          sum +
          lineWidths(inlines, styleOf(styles, role), context.fonts, (columns[index]?.width ?? 0) - left - right).length,
        0,
      ),
    );
    return Math.max(...lines) <= MOST_LINES ? { ...row, whole: true } : row;
  });
}
