// The rows of a table of the plan as they must be found: groups and items in order, cells from left to right.

import type { Library } from '../doctype/library.js';
import { type Column, keptFacts, type PlanTable, type Row, type RowGroup, rowKeys } from '../plan/table.js';
import type { RowFact, TableFact } from './fact.js';
import { fold } from './fold.js';

const leaves = (columns: readonly Column[]): Column[] =>
  columns.flatMap((column) => (column.columns ? leaves(column.columns) : [column]));

/** The columns of a table, own or by name; those of a name that does not exist are none. */
const columnsOf = (table: PlanTable, library: Library): readonly Column[] =>
  typeof table.columns === 'string' ? (library.tables.get(table.columns)?.columns ?? []) : table.columns;

/** As the plan has it, whatever it looks like. */
const cellText = (value: unknown): string => (typeof value === 'string' ? fold(value) : '');

/** @param filled a head with the years of the plan in it */
export function tableFact(
  table: PlanTable,
  path: string,
  library: Library,
  filled: (title: string) => string,
): TableFact {
  const columns = leaves(columnsOf(table, library));
  const roles = columns.map(({ role }) => role ?? '');
  const unprinted = typeof table.columns === 'string' ? (library.tables.get(table.columns)?.unprinted ?? []) : [];
  const rows: RowFact[] = [];
  const item = (row: Row, at: string): void => {
    const cells = roles.map((role) => (role === 'number' ? undefined : cellText(row[role])));
    // a fact without a column stands nowhere; as a cell too many it makes the row fail
    const homeless = Object.keys(row)
      .filter((key) => ![...roles, ...rowKeys, ...keptFacts, ...unprinted].includes(key))
      .map((key) => cellText(row[key]))
      .filter((text) => text !== '');
    const column = roles.indexOf('number');
    const stated = row.number === undefined || column < 0 ? {} : { number: { text: fold(row.number), column } };
    rows.push({ path: at, kind: 'item', cells: [...cells, ...homeless], ...stated });
    for (const [index, each] of (row.items ?? []).entries()) item(each, `${at}.items.${index}`);
  };
  const group = (each: RowGroup, at: string): void => {
    rows.push({ path: at, kind: 'group', cells: [fold(each.title)] });
    for (const [index, row] of (each.items ?? []).entries()) item(row, `${at}.items.${index}`);
    for (const [index, inner] of (each.groups ?? []).entries()) group(inner, `${at}.groups.${index}`);
  };
  for (const [index, row] of (table.items ?? []).entries()) item(row, `${path}.items.${index}`);
  for (const [index, each] of (table.groups ?? []).entries()) group(each, `${path}.groups.${index}`);
  return { path, rows, heads: columns.map(({ title }) => filled(title)) };
}
