// The rows of a plan's table for loops of a Word form, numbered as the table itself is: taken from the composed table, so that a form
// and the document cannot differ.

import type { Table } from '../../document/document.js';
import type { Plan } from '../../plan/plan.js';
import type { ComposeContext } from '../compose-context.js';
import { textOf } from '../inlines.js';
import { composeTable } from '../table/compose-table.js';
import { commonRoles } from './form-names.js';

export interface RowView {
  readonly group: boolean;
  readonly level: number;
  readonly number: string;
  readonly title: string | undefined;
  /** By role of the column. */
  readonly [cell: string]: unknown;
}

export interface GroupView {
  readonly number: string;
  readonly title: string | undefined;
  readonly rows: readonly RowView[];
}

const valueAt = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data);

/** Rows in the order of the print, groups among them. */
export function rowViews(kind: 'tasks' | 'indicators', plan: Plan, context: ComposeContext): RowView[] {
  const facts = plan[kind];
  if (!facts) return [];
  const table = composeTable(facts, kind, kind, '', context).find((block): block is Table => block.kind === 'table');
  const columns = table?.columns.map(({ role }) => role) ?? [];
  const numberColumn = columns.indexOf('number');
  return (table?.body ?? []).map((row): RowView => {
    const data = (valueAt(plan, row.origin?.plan ?? '') ?? {}) as Record<string, unknown>;
    const printed = (column: number): string =>
      (row.cells[column]?.paragraphs ?? []).map(({ inlines }) => textOf(inlines)).join('\n');
    if (row.kind === 'group') {
      const cells = Object.fromEntries([...commonRoles, ...columns].map((role) => [role, undefined]));
      const number = numberColumn === 0 && columns.length > 1 ? printed(0) : '';
      return { ...cells, group: true, level: row.level, number, title: data.title as string | undefined };
    }
    const cells = Object.fromEntries([...new Set([...commonRoles, ...columns])].map((role) => [role, data[role]]));
    const number = numberColumn < 0 ? '' : printed(numberColumn);
    return { ...cells, group: false, level: row.level, number, title: undefined };
  });
}

/** The same rows under their innermost groups; rows before any group make one without title. */
export function groupViews(rows: readonly RowView[]): GroupView[] {
  const groups: { number: string; title: string | undefined; rows: RowView[] }[] = [];
  for (const row of rows) {
    if (row.group) groups.push({ number: row.number, title: row.title, rows: [] });
    else {
      if (groups.length === 0) groups.push({ number: '', title: undefined, rows: [] });
      groups.at(-1)?.rows.push(row);
    }
  }
  return groups;
}
