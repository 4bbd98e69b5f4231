// A form of facts (templates/facts/*.yaml): the points under which a text sets out one task, top to bottom, by role and label.

import { z } from 'zod';
import { checkData, loadDataFile } from '../data/check-data.js';
import { andThen, type Result } from '../diagnostics/index.js';
import type { Workspace } from '../workspace/workspace.js';

export interface FactRow {
  /** The key in a plan file; a row with rows of its own needs no value. */
  role: string;
  label: string;
  /** Printed as bullets below the row. */
  rows?: FactRow[] | undefined;
}

const factRowSchema: z.ZodType<FactRow> = z.strictObject({
  role: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label: z.string(),
  get rows(): z.ZodOptional<z.ZodArray<z.ZodType<FactRow>>> {
    return z.array(factRowSchema).min(1).optional();
  },
});

const factsFormSchema = z.strictObject({ name: z.string(), rows: z.array(factRowSchema).min(1) });

export type FactsForm = z.output<typeof factsFormSchema>;

/** Every form there is, by the name of its file without ending. */
export async function loadFactsForms(workspace: Workspace): Promise<Result<ReadonlyMap<string, FactsForm>>> {
  const forms = new Map<string, FactsForm>();
  const diagnostics = [];
  for (const name of await workspace.resources('templates/facts')) {
    if (!name.endsWith('.yaml')) continue;
    const source = await loadDataFile(workspace, `templates/facts/${name}`);
    const form = andThen(source, (data) => checkData(data, factsFormSchema));
    diagnostics.push(...form.diagnostics);
    if (form.value) forms.set(name.slice(0, -'.yaml'.length), form.value);
  }
  return { value: forms, diagnostics };
}
