// Columns of a table: leaves from left to right with their widths in mm. A column with a share takes its part of what the fixed ones
// leave, more or less of it as its cells say more or less than the others, within bounds; none becomes narrower than the longest word of its
// head, so that "STT" is never broken, nor, where the table has room for it, than a date, a number or a symbol in its cells.

import type { Mm } from '../../document/document.js';
import { PT_PER_MM } from '../../document/lengths.js';
import { styleOf } from '../../document/style-sheet.js';
import type { Column } from '../../plan/table.js';
import type { ComposeContext } from '../compose-context.js';
import { gapCost, gapCosts } from '../lines/gap-costs.js';
import { noNames } from '../lines/own-names.js';
import { textWidth, widestWord } from '../measure-lines.js';
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

/** No syllable of Vietnamese is longer, nor most words of other languages; addresses of pages are. */
const SYLLABLE = 12;

/** Width of the widest word of the cells, with the margins; longer ones than a syllable may be broken. */
function widestSyllable({ role }: Column, rows: unknown, context: ComposeContext): Mm {
  if (role === undefined) return 0;
  const words = cellsOf(rows, role).flatMap((text) => text.split(/\s+/).filter((each) => each.length <= SYLLABLE));
  const { styles } = context.library;
  const { left, right } = styles.table.cellMargin;
  const text = [...new Set(words)].join(' ');
  return widestWord(inlinesOf(text), styleOf(styles, 'cell'), context.fonts) / PT_PER_MM + left + right + SAFETY;
}

/** Width at which the head takes two lines, and no word of a cell is broken. */
function easyWidth({ role, title }: Column, rows: unknown, context: ComposeContext): Mm {
  const { styles } = context.library;
  const margin = styles.table.cellMargin;
  const words = role === undefined ? [] : cellsOf(rows, role).flatMap((text) => text.split(/\s+/));
  const cell = widestWord(inlinesOf([...new Set(words)].join(' ')), styleOf(styles, 'cell'), context.fonts);
  const head = title.split(/\s+/);
  const widthOf = (from: number, to: number): number =>
    textWidth(head.slice(from, to).join(' '), styleOf(styles, 'cell-head'), context.fonts);
  const costs = gapCosts(
    head.map((text) => ({ text })),
    noNames.phrases,
    context.library.lines,
  );
  // a head of one word takes one line; others are broken where they may be
  const cheapest = Math.max(gapCost.plain, Math.min(...costs.slice(1)));
  const breaks = costs.flatMap((cost, at) => (at > 0 && cost <= cheapest ? [at] : []));
  const twoLines = Math.min(
    widthOf(0, head.length),
    ...breaks.map((at) => Math.max(widthOf(0, at), widthOf(at, head.length))),
  );
  return Math.max(cell, twoLines) / PT_PER_MM + margin.left + margin.right + SAFETY;
}

function narrowest(column: Column, context: ComposeContext): Mm {
  const styles = context.library.styles;
  const margin = styles.table.cellMargin;
  const word =
    widestWord(inlinesOf(column.title.replaceAll('\n', ' ')), styleOf(styles, 'cell-head'), context.fonts) / PT_PER_MM;
  return Math.max(column.minimum ?? 0, word + margin.left + margin.right + SAFETY);
}

// How much the cells of a column say. A row is as tall as its tallest cell, so long cells count for more than many short ones.

interface Said {
  /** Root of the mean square of what its cells would take on one line each, in mm. */
  readonly usual: Mm;
  /** The widest line of any. */
  readonly widest: Mm;
}

function saidIn({ role }: Column, rows: unknown, context: ComposeContext): Said {
  const cells = role === undefined ? [] : cellsOf(rows, role);
  const style = styleOf(context.library.styles, 'cell');
  let [squares, widest] = [0, 0];
  for (const cell of cells) {
    const lines = cell.split('\n').map((line) => textWidth(line, style, context.fonts));
    squares += lines.reduce((sum, width) => sum + width, 0) ** 2;
    widest = Math.max(widest, ...lines);
  }
  return { usual: Math.sqrt(squares / Math.max(1, cells.length)) / PT_PER_MM, widest: widest / PT_PER_MM };
}

/** Of the share that the definition gives a column, how little and how much it may take. */
const BOUNDS = { least: 0.6, most: 1.6 } as const;

interface Sharing {
  readonly least: Mm;
  readonly share: number;
  /** All its cells fit on one line. */
  readonly enough: Mm;
}

/** Shares that follow what the cells say, within bounds of those that the definition gives. */
function shareByText(columns: readonly (Sharing & { readonly usual: Mm })[], total: Mm): Sharing[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const said = columns.reduce((sum, { share, usual }) => sum + (share > 0 ? usual : 0), 0);
  const room = columns.reduce((rest, { share, least }) => (share > 0 ? rest : rest - least), total);
  return columns.map(({ least, share, enough, usual }) => {
    const own = said > 0 ? (usual * shares) / said : share;
    const [lowest, highest] = [share * BOUNDS.least, share * BOUNDS.most];
    return {
      least,
      enough: Math.max(enough, (lowest * room) / Math.max(shares, Number.EPSILON)),
      share: Math.min(highest, Math.max(lowest, own)),
    };
  });
}

/**
 * Widths that fill `total`: columns that would be too narrow get their least width, those that need no more than a part of theirs leave the rest
 * to the others.
 */
function shareWidths(columns: readonly Sharing[], total: Mm): Mm[] {
  const fixed = new Map<number, Mm>();
  columns.forEach(({ share, least }, index) => {
    if (share === 0) fixed.set(index, least);
  });
  for (;;) {
    const rest = total - [...fixed.values()].reduce((sum, width) => sum + width, 0);
    const shares = columns.reduce((sum, { share }, index) => (fixed.has(index) ? sum : sum + share), 0);
    const widths = columns.map(({ share }, index) => fixed.get(index) ?? (rest * share) / shares);
    const narrow = columns.findIndex(({ least }, index) => !fixed.has(index) && (widths[index] as number) < least);
    if (narrow >= 0) {
      fixed.set(narrow, columns[narrow]?.least ?? 0);
      continue;
    }
    const wanting = columns.some(({ enough }, index) => !fixed.has(index) && (widths[index] as number) < enough);
    const wide = columns.findIndex(
      ({ least, enough }, index) => !fixed.has(index) && (widths[index] as number) > Math.max(least, enough),
    );
    if (wide < 0 || !wanting) {
      const sum = widths.reduce((all, width) => all + width, 0);
      return widths.map((width) => Math.round(((width * total) / sum) * 100) / 100);
    }
    const { least, enough } = columns[wide] as Sharing;
    fixed.set(wide, Math.max(least, enough));
  }
}

/** @param rows of the table, as the plan has them */
export function layoutColumns(columns: readonly Column[], context: ComposeContext, rows?: unknown): LeafColumn[] {
  const leaves = leavesOf(columns);
  const heads = leaves.map((column) => narrowest(column, context));
  const numbers = leaves.map((column, index) => Math.max(heads[index] as Mm, widestUnbroken(column, rows, context)));
  const syllables = leaves.map((column) => widestSyllable(column, rows, context));
  const atLeast = (widths: readonly Mm[], others: readonly Mm[]): Mm[] =>
    widths.map((width, index) => Math.max(width, others[index] as Mm));
  const whole = atLeast(numbers, syllables);
  const easy = leaves.map((column, index) => Math.max(whole[index] as Mm, easyWidth(column, rows, context)));
  // where the columns cannot be so wide together, what is broken is reported: long words first, syllables last
  const least =
    [easy, whole, atLeast(heads, syllables), numbers].find(
      (widths) => widths.reduce((sum, width) => sum + width, 0) <= context.width * MOST_UNBROKEN,
    ) ?? heads;
  const { left, right } = context.library.styles.table.cellMargin;
  const widths = shareWidths(
    shareByText(
      leaves.map((column, index) => {
        const { usual, widest } = saidIn(column, rows, context);
        return {
          least: least[index] as Mm,
          share: column.width ?? (column.minimum === undefined ? 1 : 0),
          enough: widest + left + right + SAFETY,
          usual,
        };
      }),
      context.width,
    ),
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
