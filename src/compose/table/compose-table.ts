// A table of the plan → a table block, with its caption.

import type { Library } from '../../doctype/library.js';
import { type TableDefinition, tableDefinitionSchema } from '../../doctype/table-definition.js';
import type { Block, Table } from '../../document/document.js';
import type { Column, PlanTable } from '../../plan/table.js';
import { closest } from '../../text/closest.js';
import type { ComposeContext } from '../compose-context.js';
import { expandTexts } from '../expand-texts.js';
import { inlinesOf } from '../inlines.js';
import { bodyRows } from './body-rows.js';
import { checkRowKeys } from './check-row-keys.js';
import { layoutColumns, leavesOf } from './column-layout.js';
import { headRows } from './head-rows.js';
import { keepShortRows } from './keep-short-rows.js';

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
    head: headRows(titles, table.columnNumbers ?? definition.columnNumbers, {
      path: `${path}.columns`,
      own: typeof table.columns !== 'string',
      template,
    }),
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
  // what was found in a table is told for every document that has it
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
