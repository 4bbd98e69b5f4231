// The head of a table → its columns with roles, and the name of a known table definition whose heads read the same.

import type { Heads } from '../../../doctype/heads/heads.js';
import { type PlanColumn, planColumns } from '../../../doctype/heads/plan-columns.js';
import type { TitlePart } from '../../../doctype/heads/title-year.js';
import type { TableDefinition } from '../../../doctype/table-definition.js';
import type { HorizontalAlign, TableRow } from '../../../document/document.js';
import type { Column } from '../../../plan/table.js';
import { cellValue, type Placed, placeRows, plainCell } from './cell-grid.js';

export interface FoundColumns {
  /** One a place, left to right. */
  readonly roles: readonly string[];
  readonly titles: readonly string[];
  /** As a plan file writes them: the name of a definition, or the columns. */
  readonly columns: string | Column[];
  /** What is known of each. */
  readonly read: readonly PlanColumn[];
  readonly definition?: TableDefinition;
  readonly kind: 'tasks' | 'indicators';
}

/** Width in mm and alignment of a column, where the file shows them. */
export interface ColumnShape {
  readonly width: number;
  readonly align: HorizontalAlign;
}

/** As tables are composed unless a column says otherwise. */
const usualAlign = (role: string): HorizontalAlign =>
  role === 'number' || role === 'unit' || role === 'target' ? 'center' : 'left';

const leaves = (columns: readonly Column[]): Column[] =>
  columns.flatMap((column) => (column.columns ? leaves(column.columns) : [column]));

/** Heads with the heads under them, from the placed rows of the head. */
function nest(
  grid: readonly (readonly (Placed | undefined)[])[],
  from: number,
  to: number,
  depth: number,
  leaf: (at: number, title: string) => Column,
): Column[] {
  const out: Column[] = [];
  for (let at = from; at < to; ) {
    const place = grid[depth]?.[at];
    const span = place ? Math.min(place.span, to - at) : 1;
    const rows = place?.cell.rowSpan ?? 1;
    const title = cellValue(place?.cell, true).replace(/\n/g, ' ');
    if (depth + rows >= grid.length) {
      for (let each = at; each < at + span; each++) out.push(leaf(each, each === at ? title : ''));
    } else if (span === 1) {
      const below = nest(grid, at, at + 1, depth + rows, leaf)[0];
      const under = below?.title ?? '';
      out.push(leaf(at, under === '' ? title : title === '' ? under : `${title} ${under}`));
    } else out.push({ title, columns: nest(grid, at, at + span, depth + rows, leaf) });
    at += span;
  }
  return out;
}

const titleTree = (columns: readonly Column[]): string =>
  columns
    .map(
      (column) =>
        `${column.title.replace(/\s+/g, ' ').trim()}${column.columns ? `[${titleTree(column.columns)}]` : ''}`,
    )
    .join('|');

/**
 * @param expand fills names such as {{year}} in the titles of definitions
 * @param year of the plan, where it is known
 * @param shape by place; empty where the file shows none
 * @param part what a title above says of a part of the year
 */
export function readColumns(
  head: readonly TableRow[],
  count: number,
  heads: Heads,
  definitions: ReadonlyMap<string, TableDefinition>,
  expand: (title: string) => string,
  year: number | undefined,
  shape: readonly ColumnShape[] = [],
  part?: TitlePart,
): FoundColumns {
  const grid = placeRows(head, count);
  const titles = Array.from({ length: count }, (_, at) =>
    [...new Set(grid.map((row) => row[at]?.cell))]
      .map((cell) => plainCell(cell))
      .filter((text) => text !== '')
      .join(' '),
  );
  const read = planColumns(
    Array.from({ length: count }, (_, at) => grid.map((row) => plainCell(row[at]?.cell))),
    heads,
    year,
    part,
  );
  const roles = read.columns.map(({ role }, at) => role ?? `column${at + 1}`);
  const leaf = (at: number, title: string): Column => {
    const role = roles[at] as string;
    const known =
      role === `column${at + 1}`
        ? undefined
        : heads.data.columns.find(
            (each) =>
              each.role === role && (each.in?.includes('plan') ?? true) && (each.width ?? each.minimum) !== undefined,
          );
    const shown = shape[at];
    const width = known?.minimum === undefined ? (shown?.width ?? known?.width) : undefined;
    const align = shown ? (shown.align === usualAlign(role) ? undefined : shown.align) : known?.align;
    return {
      role,
      title,
      ...(width === undefined ? {} : { width }),
      ...(known?.minimum === undefined ? {} : { minimum: known.minimum }),
      ...(align === undefined ? {} : { align }),
    };
  };
  const columns = nest(grid, 0, count, 0, leaf);
  const expanded = (list: readonly Column[]): Column[] =>
    list.map((column) => ({
      ...column,
      title: expand(column.title),
      ...(column.columns ? { columns: expanded(column.columns) } : {}),
    }));
  // a known table whose figures are of a part of the year is none that rules and roll-over may read
  const match = read.columns.some((column) => column.part)
    ? undefined
    : [...definitions].find(([, definition]) => titleTree(expanded(definition.columns)) === titleTree(columns));
  const { kind } = read;
  if (!match) return { roles, titles, columns, read: read.columns, kind };
  const [name, definition] = match;
  return {
    roles: leaves(definition.columns).map((column, at) => column.role ?? `column${at + 1}`),
    titles,
    columns: name,
    read: read.columns,
    definition,
    kind,
  };
}
