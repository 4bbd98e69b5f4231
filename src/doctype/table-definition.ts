// A named kind of table (templates/tables/*.yaml): its columns and how its rows are numbered. A plan refers to one by name or
// writes its own columns.

import { z } from 'zod';
import { checkData, loadDataFile } from '../data/check-data.js';
import { andThen, type Result } from '../diagnostics/index.js';
import { columnSchema, type NumeralToken, numeralStyles } from '../plan/table.js';
import type { Workspace } from '../workspace/workspace.js';

export const tableDefinitionSchema = z.strictObject({
  name: z.string(),
  columns: z.array(columnSchema).min(1),
  numbering: z.enum(['continuous', 'restart', 'none']).default('continuous'),
  groupNumbering: z.array(z.enum(numeralStyles)).min(1).default(['I', '1', 'a']),
  /** A row under the heads with the numbers of the columns. */
  columnNumbers: z.boolean().default(false),
  /** What follows the number of a row: nothing, or a full stop. */
  numberMark: z.enum(['', '.']).default(''),
  /** Facts a row may carry without a column for them: they serve the setting of targets. */
  unprinted: z.array(z.string()).default([]),
});

export type TableDefinition = z.output<typeof tableDefinitionSchema>;

/** Loads every table definition there is, by name (the file's name without ending). */
export async function loadTableDefinitions(
  workspace: Workspace,
): Promise<Result<ReadonlyMap<string, TableDefinition>>> {
  const definitions = new Map<string, TableDefinition>();
  const diagnostics = [];
  for (const name of await workspace.resources('templates/tables')) {
    if (!name.endsWith('.yaml')) continue;
    const source = await loadDataFile(workspace, `templates/tables/${name}`);
    const definition = andThen(source, (data) => checkData(data, tableDefinitionSchema));
    diagnostics.push(...definition.diagnostics);
    if (definition.value) definitions.set(name.slice(0, -'.yaml'.length), definition.value);
  }
  return { value: definitions, diagnostics };
}

/** How a table counts its rows and groups where the plan does not say so. */
interface TableNumbering {
  readonly rows: 'continuous' | 'restart' | 'none';
  /** Styles of the groups, the outermost first. */
  readonly groups: readonly NumeralToken[];
}

/** @param columns of a table in a plan: the name of a definition, or a list */
export type NumberingOf = (columns: unknown) => TableNumbering;

export const numberingOfTables =
  (tables: ReadonlyMap<string, TableDefinition>): NumberingOf =>
  (columns) => {
    const definition = typeof columns === 'string' ? tables.get(columns) : undefined;
    return { rows: definition?.numbering ?? 'continuous', groups: definition?.groupNumbering ?? ['I', '1', 'a'] };
  };
