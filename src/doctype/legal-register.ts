// The register of legal documents (templates/register/*.yaml): in force from when to when, replaced by what, from which source and how
// sure. Files of the project add to the built-in one; an entry of the project with the same number and date takes its place.

import { z } from 'zod';
import { checkData, loadDataFile } from '../data/check-data.js';
import { andThen, type Diagnostic, type Result } from '../diagnostics/index.js';
import type { Workspace } from '../workspace/workspace.js';
import { confidences } from './confidence.js';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const entrySchema = z.strictObject({
  kind: z.string(),
  /** Of a law, without its kind. */
  name: z.string().optional(),
  number: z.string(),
  date: day,
  issuer: z.string().optional(),
  subject: z.string().optional(),
  /** The subject is not the full one: it has to be completed before it is cited. */
  shortened: z.boolean().default(false),
  from: day.optional(),
  /** First day out of force. */
  until: day.optional(),
  replacedBy: z.array(z.string()).default([]),
  amendedBy: z.array(z.strictObject({ number: z.string(), from: day })).default([]),
  /** Last year of a programme or a yearly plan. */
  ends: z.int().optional(),
  confidence: z.enum(confidences),
  source: z.string(),
  note: z.string().optional(),
});

export type RegisterEntry = z.output<typeof entrySchema>;

const fileSchema = z.strictObject({ documents: z.array(entrySchema) });

const ranksSchema = z.strictObject({
  ranks: z.array(z.array(z.strictObject({ kind: z.string(), issuer: z.string().optional() }))).min(1),
});

export interface LegalRegister {
  readonly entries: readonly RegisterEntry[];
  /** From the highest force down. */
  readonly ranks: z.output<typeof ranksSchema>['ranks'];
}

export async function loadLegalRegister(workspace: Workspace): Promise<Result<LegalRegister>> {
  const entries = new Map<string, RegisterEntry>();
  const diagnostics: Diagnostic[] = [];
  for (const name of await workspace.resources('templates/register')) {
    if (!name.endsWith('.yaml')) continue;
    const source = await loadDataFile(workspace, `templates/register/${name}`);
    const file = andThen(source, (data) => checkData(data, fileSchema));
    diagnostics.push(...file.diagnostics);
    for (const entry of file.value?.documents ?? []) entries.set(`${entry.number} ${entry.date}`, entry);
  }
  const ranks = andThen(await loadDataFile(workspace, 'templates/rollover/legal-ranks.yaml'), (data) =>
    checkData(data, ranksSchema),
  );
  diagnostics.push(...ranks.diagnostics);
  if (!ranks.value) return { diagnostics };
  return { value: { entries: [...entries.values()], ranks: ranks.value.ranks }, diagnostics };
}
