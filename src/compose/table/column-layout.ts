// Columns of a table: leaves from left to right with their widths in mm. A column with a share takes its part of what the fixed ones
// leave; none becomes narrower than the longest word of its head, so that "STT" is never broken, nor, where the table has room for it, than
// a date, a number or a symbol in its cells.

import type { Mm } from '../../document/document.js';
import { PT_PER_MM } from '../../document/lengths.js';
import { styleOf } from '../../document/style-sheet.js';
import type { Column } from '../../plan/table.js';
import type { ComposeContext } from '../compose-context.js';
import { widestWord } from '../measure-lines.js';
import { inlinesOf } from '../tag-inlines.js';

export interface LeafColumn {
  readonly column: Column;
  readonly role: string;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly width: Mm;
}

export const leavesOf = (columns: readonly Column[]): Column[] =>
  columns.flatMap((column) => (column.columns ? leavesOf(column.columns) : [column]));

/** Room for rounding and for the rule between columns. */
const SAFETY: Mm = 0.6;

/** "05/01/2026", "1.250.000", "12/QĐ-UBND": shorter ones fit wherever a head does. */
const unbroken = /(?<![\p{L}\d./-])\d[\d.,/]*(?:[/-]?[\p{Lu}\d&]+(?:-\p{Lu}+)*)*/gu;
const SHORTEST = 6;
/** Of the width of a table, what all least widths together may take. */
const MOST_UNBROKEN = 0.9;

/** What stands under a role in the rows of a table, groups and rows of rows included. */
function cellsOf(rows: unknown, role: string): string[] {
  if (Array.isArray(rows)) return rows.flatMap((each) => cellsOf(each, role));
  if (typeof rows !== 'object' || rows === null) return [];
  return Object.entries(rows).flatMap(([key, value]) =>
    key === role && typeof value === 'string' ? [value] : cellsOf(value, role),
  );
}

/** Width of the widest word in the cells of a column that must not be broken, with the margins; 0 without one. */
function widestUnbroken({ role }: Column, rows: unknown, context: ComposeContext): Mm {
  if (role === undefined) return 0;
  const words = cellsOf(rows, role).flatMap((text) =>
    (text.match(unbroken) ?? []).filter((each) => each.length >= SHORTEST),
  );
  if (words.length === 0) return 0;
  const styles = context.library.styles;
  const margin = styles.table.cellMargin;
  const text = [...new Set(words)].join(' ');
  return (
    widestWord(inlinesOf(text), styleOf(styles, 'cell'), context.fonts) / PT_PER_MM +
    margin.left +
    margin.right +
    SAFETY
  );
}

function narrowest(column: Column, context: ComposeContext): Mm {
  const styles = context.library.styles;
  const margin = styles.table.cellMargin;
  const word =
    widestWord(inlinesOf(column.title.replaceAll('\n', ' ')), styleOf(styles, 'cell-head'), context.fonts) / PT_PER_MM;
  return Math.max(column.minimum ?? 0, word + margin.left + margin.right + SAFETY);
}

/** Widths that fill `total`; columns that would be too narrow get their least width and the others share the rest. */
function shareWidths(columns: readonly { readonly least: Mm; readonly share: number }[], total: Mm): Mm[] {
  const fixed = new Map<number, Mm>();
  columns.forEach(({ share, least }, index) => {
    if (share === 0) fixed.set(index, least);
  });
  for (;;) {
    const rest = total - [...fixed.values()].reduce((sum, width) => sum + width, 0);
    const shares = columns.reduce((sum, { share }, index) => (fixed.has(index) ? sum : sum + share), 0);
    const widths = columns.map(({ share }, index) => fixed.get(index) ?? (rest * share) / shares);
    const narrow = columns.findIndex(({ least }, index) => !fixed.has(index) && (widths[index] as number) < least);
    if (narrow < 0) {
      const sum = widths.reduce((all, width) => all + width, 0);
      return widths.map((width) => Math.round(((width * total) / sum) * 100) / 100);
    }
    fixed.set(narrow, columns[narrow]?.least ?? 0);
  }
}

/** @param rows of the table, as the plan has them */
export function layoutColumns(columns: readonly Column[], context: ComposeContext, rows?: unknown): LeafColumn[] {
  const leaves = leavesOf(columns);
  const heads = leaves.map((column) => narrowest(column, context));
  const whole = leaves.map((column, index) => Math.max(heads[index] as Mm, widestUnbroken(column, rows, context)));
  // where the columns cannot be so wide together, what is broken is reported
  const fits = whole.reduce((sum, width) => sum + width, 0) <= context.width * MOST_UNBROKEN;
  const least = fits ? whole : heads;
  const widths = shareWidths(
    leaves.map((column, index) => ({
      least: least[index] as Mm,
      share: column.width ?? (column.minimum === undefined ? 1 : 0),
    })),
    context.width,
  );
  return leaves.map((column, index) => ({
    column,
    role: column.role ?? `column${index + 1}`,
    align:
      column.align ??
      (column.role === 'number' || column.role === 'unit' || column.role === 'target' ? 'center' : 'left'),
    width: widths[index] as Mm,
  }));
}
