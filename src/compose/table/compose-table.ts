// A table of the plan → a table block, with its caption.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { Library } from '../../doctype/library.js';
import { type TableDefinition, tableDefinitionSchema } from '../../doctype/table-definition.js';
import type { Block, Table, TableCell, TableRow } from '../../document/document.js';
import { placeCells } from '../../document/place-cells.js';
import { styleOf } from '../../document/style-sheet.js';
import { type Column, keptFacts, type PlanTable, type Row, type RowGroup, rowKeys } from '../../plan/table.js';
import { closest } from '../../text/closest.js';
import type { ComposeContext } from '../compose-context.js';
import { expandTexts } from '../expand-texts.js';
import { balanceLines } from '../lines/balance-lines.js';
import { noNames } from '../lines/own-names.js';
import { lineWidths } from '../measure-lines.js';
import { inlinesOf } from '../tag-inlines.js';
import { bodyRows, cellParagraphs } from './body-rows.js';
import { type LeafColumn, layoutColumns, leavesOf } from './column-layout.js';

// Every fact of a row must have a column, or be one that the table keeps without printing it; else it would be lost without a word.

function checkRowKeys(
  table: PlanTable,
  path: string,
  roles: readonly string[],
  unprinted: readonly string[],
): Diagnostic[] {
  const known = new Set([...rowKeys, ...keptFacts, ...roles, ...unprinted]);
  const found: Diagnostic[] = [];
  const rows = (list: readonly Row[] | undefined, at: string): void => {
    list?.forEach((row, index) => {
      const here = `${at}.${index}`;
      for (const key of Object.keys(row)) {
        if (known.has(key)) continue;
        const near = closest(key, roles);
        found.push({
          code: 'table/no-column',
          severity: 'error',
          place: { path: `${here}.${key}` },
          message: { vi: `Bảng không có cột "${key}".`, en: `The table has no column "${key}".` },
          remedy: near
            ? { vi: `Ý bạn là "${near}"?`, en: `Did you mean "${near}"?` }
            : { vi: `Các cột: ${roles.join(', ')}.`, en: `Columns: ${roles.join(', ')}.` },
        });
      }
      rows(row.items, `${here}.items`);
    });
  };
  const groups = (list: readonly RowGroup[] | undefined, at: string): void => {
    list?.forEach((group, index) => {
      rows(group.items, `${at}.${index}.items`);
      groups(group.groups, `${at}.${index}.groups`);
    });
  };
  rows(table.items, `${path}.items`);
  groups(table.groups, `${path}.groups`);
  return found;
}

// Head of a table: one row for each depth of grouped heads; a head without parts below it reaches down to the last of them. Where asked,
// a row with the numbers of the columns.

/** Heads end their lines by their width; a head over several columns has that of all. */
function balanceHead(rows: readonly TableRow[], columns: readonly LeafColumn[], context: ComposeContext): TableRow[] {
  const { left, right } = context.library.styles.table.cellMargin;
  // a table that units share is the same for all of them
  const shared = { ...context, ownNames: context.ownNames && noNames };
  return placeCells(rows, columns.length).map((placed, index) => ({
    ...(rows[index] as TableRow),
    cells: placed.map(({ cell, column, span }) => {
      const width = columns.slice(column, column + span).reduce((sum, each) => sum + each.width, 0) - left - right;
      return { ...cell, paragraphs: cell.paragraphs.map((each) => balanceLines(each, width, shared)) };
    }),
  }));
}

const depthOf = (column: Column): number => 1 + Math.max(0, ...(column.columns ?? []).map(depthOf));

interface HeadPlace {
  /** Path of the columns in the plan. */
  readonly path: string;
  /** The columns stand there one by one; else a definition of columns is named there. */
  readonly own: boolean;
  readonly template: string;
}

function headRows(columns: readonly Column[], columnNumbers: boolean, place: HeadPlace): TableRow[] {
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

// A short row stays on one page: torn in two lines here and two there it is hard to read (practice; the decree says nothing of tables).
// A long one may split, so that it does not leave half a page empty.

/** About a sixth of a page of text. */
const MOST_LINES = 8;

/** Rows measured before, by what their lines depend on. */
const measured = new WeakMap<TableRow, { readonly key: string; readonly library: Library; readonly row: TableRow }>();

function keepShortRows(rows: readonly TableRow[], columns: readonly LeafColumn[], context: ComposeContext): TableRow[] {
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

function definitionOf(table: PlanTable, path: string, context: ComposeContext): TableDefinition | undefined {
  if (typeof table.columns !== 'string') return tableDefinitionSchema.parse({ name: path, columns: table.columns });
  const known = context.library.tables.get(table.columns);
  if (known) return known;
  const near = closest(table.columns, context.library.tables.keys());
  context.report({
    code: 'table/unknown-definition',
    severity: 'error',
    place: { path: `${path}.columns` },
    message: { vi: `Không có mẫu bảng "${table.columns}".`, en: `There is no table definition "${table.columns}".` },
    remedy: near
      ? { vi: `Ý bạn là "${near}"?`, en: `Did you mean "${near}"?` }
      : {
          vi: `Các mẫu bảng: ${[...context.library.tables.keys()].join(', ')}.`,
          en: `Table definitions: ${[...context.library.tables.keys()].join(', ')}.`,
        },
  });
  return undefined;
}

interface TablePlace {
  readonly kind: 'tasks' | 'indicators';
  readonly path: string;
  readonly template: string;
  readonly definition: TableDefinition;
  readonly titles: readonly Column[];
}

/** The last block made of a table: the units of a batch share most tables, and what is made of a block can be known again by it. */
const made = new WeakMap<PlanTable, { readonly key: string; readonly library: Library; readonly block: Table }>();

function blockOf(table: PlanTable, place: TablePlace, context: ComposeContext): Table {
  const { kind, path, template, definition, titles } = place;
  const key = JSON.stringify([kind, path, template, context.width, titles]);
  const before = made.get(table);
  if (before?.key === key && before.library === context.library) return before.block;
  const roles = leavesOf(titles).flatMap((column) => column.role ?? []);
  const lost = checkRowKeys(table, path, roles, definition.unprinted);
  for (const diagnostic of lost) context.report(diagnostic);
  const columns = layoutColumns(titles, context, table);
  const block: Table = {
    kind: 'table',
    role: `${kind}-table`,
    columns: columns.map(({ role, width }) => ({ role, width })),
    head: balanceHead(
      headRows(titles, table.columnNumbers ?? definition.columnNumbers, {
        path: `${path}.columns`,
        own: typeof table.columns !== 'string',
        template,
      }),
      columns,
      context,
    ),
    body: keepShortRows(
      bodyRows(table, {
        numbering: table.numbering ?? definition.numbering,
        groupNumbering: table.groupNumbering ?? definition.groupNumbering,
        numberMark: table.numberMark ?? definition.numberMark,
        columns,
        path,
        template,
      }),
      columns,
      context,
    ),
    origin: { plan: path, template },
  };
  // what was found in a table is reported for every document that has it
  if (lost.length === 0) made.set(table, { key, library: context.library, block });
  return block;
}

/** @param kind `tasks` or `indicators`; the block's role is `tasks-table` or `indicators-table` */
export function composeTable(
  table: PlanTable,
  kind: 'tasks' | 'indicators',
  path: string,
  template: string,
  context: ComposeContext,
): Block[] {
  const definition = definitionOf(table, path, context);
  if (!definition) return [];
  const titles = expandTexts(definition.columns, context.names);
  for (const diagnostic of titles.diagnostics) context.report({ ...diagnostic, place: { path: `${path}.columns` } });
  const block = blockOf(table, { kind, path, template, definition, titles: titles.value }, context);
  if (table.caption === undefined) return [block];
  return [
    {
      kind: 'paragraph',
      role: 'table-caption',
      inlines: inlinesOf(table.caption),
      origin: { plan: `${path}.caption`, template },
    },
    block,
  ];
}
