// What the heads of columns are called, as data (templates/heads.yaml): one list for importing, rolling over, batches and checks.

import { z } from 'zod';
import { checkData, loadWordLists } from '../../data/check-data.js';
import { andThen, type Result } from '../../diagnostics/index.js';
import type { Workspace } from '../../workspace/workspace.js';

const HEADS_FILE = 'templates/heads.yaml';

/** Tables of a plan; results and assigned targets for a roll-over; the three sheets of a units workbook. */
export const tableKinds = ['plan', 'figures', 'units', 'unit-results', 'unit-tasks'] as const;
export type TableKind = (typeof tableKinds)[number];

const words = z.array(z.string().min(1)).default([]);

const nameSchema = z.strictObject({
  role: z.string(),
  is: words,
  has: words,
  in: z.array(z.enum(tableKinds)).optional(),
  year: z.enum(['with', 'without']).optional(),
  width: z.number().optional(),
  minimum: z.number().optional(),
  align: z.enum(['left', 'center', 'right', 'justify']).optional(),
});

const headsSchema = z.strictObject({
  columns: z.array(nameSchema),
  skipped: words,
  relative: z.array(z.strictObject({ years: z.number().int(), words })),
  rows: z.strictObject({
    totals: words,
    sums: words,
    scopes: words,
    signatures: words,
    signing: words,
    signers: words,
    notes: words,
    noteStarts: words,
    doubts: words,
  }),
});

export type HeadName = z.output<typeof nameSchema>;
export type HeadData = z.output<typeof headsSchema>;

export const loadHeadData = async (workspace: Workspace): Promise<Result<HeadData>> =>
  andThen(await loadWordLists(workspace, HEADS_FILE), (data) => checkData(data, headsSchema));
