// The tables of a plan file with the columns they print and their rows.

import type { DataPath } from '../data/yaml-source.js';
import type { TableDefinition } from '../doctype/table-definition.js';
import { isTree, type Tree } from './tree.js';

export interface PrintedColumn {
  readonly role: string;
  /** From the top; a head over several columns stands over each. */
  readonly heads: readonly string[];
  /** Of each of the heads in the plan file; none where the columns are those of a definition. */
  readonly paths: readonly DataPath[];
}

export interface TableAt {
  readonly kind: 'tasks' | 'indicators';
  readonly path: DataPath;
  readonly table: Tree;
}

export interface TableRow {
  readonly path: DataPath;
  readonly row: Tree;
}

/** Roles of columns that hold words: a year in their head says nothing of figures. */
export const wordRoles: ReadonlySet<string> = new Set([
  ...['number', 'name', 'task', 'unit', 'id', 'deadline', 'agency', 'lead', 'support', 'basis', 'note'],
]);

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** In the order of the file. */
export function planTables(data: unknown): TableAt[] {
  const found: TableAt[] = [];
  const visit = (value: unknown, path: DataPath): void => {
    if (Array.isArray(value)) {
      value.forEach((each, index) => {
        visit(each, [...path, index]);
      });
    } else if (isTree(value)) {
      for (const [key, each] of Object.entries(value)) {
        if ((key === 'tasks' || key === 'indicators') && isTree(each))
          found.push({ kind: key, path: [...path, key], table: each });
        else visit(each, [...path, key]);
      }
    }
  };
  visit(data, []);
  return found;
}

/** Rows inside groups and inside other rows, too. */
export function tableRows({ table, path }: TableAt): TableRow[] {
  const found: TableRow[] = [];
  const rows = (value: unknown, at: DataPath): void => {
    list(value).forEach((row, index) => {
      if (!isTree(row)) return;
      found.push({ path: [...at, index], row });
      rows(row.items, [...at, index, 'items']);
    });
  };
  const groups = (value: unknown, at: DataPath): void => {
    list(value).forEach((group, index) => {
      if (!isTree(group)) return;
      groups(group.groups, [...at, index, 'groups']);
      rows(group.items, [...at, index, 'items']);
    });
  };
  groups(table.groups, [...path, 'groups']);
  rows(table.items, [...path, 'items']);
  return found;
}

/** The columns that hold cells, left to right: those the table lists, or those of the definition it names. */
export function printedColumns(
  { table, path }: TableAt,
  definitions: ReadonlyMap<string, TableDefinition>,
): PrintedColumn[] {
  const found: PrintedColumn[] = [];
  const own = typeof table.columns !== 'string';
  type Head = { readonly title: string; readonly path: DataPath };
  const visit = (value: unknown, at: DataPath, above: readonly Head[]): void => {
    list(value).forEach((column, index) => {
      if (!isTree(column)) return;
      const here = [...at, index];
      const { title } = column;
      const heads = typeof title === 'string' ? [...above, { title, path: [...here, 'title'] }] : above;
      if (column.columns !== undefined) visit(column.columns, [...here, 'columns'], heads);
      else if (typeof column.role === 'string')
        found.push({
          role: column.role,
          heads: heads.map((each) => each.title),
          paths: own ? heads.map((each) => each.path) : [],
        });
    });
  };
  visit(own ? table.columns : definitions.get(String(table.columns))?.columns, [...path, 'columns'], []);
  return found;
}
