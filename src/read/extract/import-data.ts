// What extraction knows of the language (templates/import/*.yaml): kinds of texts, labels, slips of recognition;
// of heads of columns (templates/heads.yaml) and of years (templates/years.yaml). Data, so that an office can add its own words.

import { z } from 'zod';
import { checkData, loadDataFile } from '../../data/check-data.js';
import { andThen, type Diagnostic, type Result } from '../../diagnostics/index.js';
import type { Heads } from '../../doctype/heads/heads.js';
import type { Letterheads } from '../../doctype/letterheads.js';
import type { Positions } from '../../doctype/positions.js';
import type { YearPatterns } from '../../doctype/year-patterns.js';
import type { Workspace } from '../../workspace/workspace.js';

const words = z.array(z.string().min(1)).default([]);

const patternsSchema = z.strictObject({
  kinds: words,
  citizenForms: words,
  legalKinds: words,
  subjectStarts: words,
  preambleStarts: words,
  links: words,
  positions: words,
  signatureNoise: words,
  signs: z.record(z.string(), z.string()).default({}),
});

const naming = { role: z.string(), is: words, has: words };

const factsSchema = z.strictObject({ form: z.string(), labels: z.array(z.strictObject(naming)) });

const slipsSchema = z.strictObject({
  slips: z.array(z.strictObject({ found: z.string(), proposed: z.string(), before: words, after: words })),
});

export interface Patterns extends z.output<typeof patternsSchema> {
  readonly letterheads: Letterheads;
  /** As they are written: those of capacities.yaml, and an office's own. */
  readonly positionNames: readonly string[];
}
export type Slip = z.output<typeof slipsSchema>['slips'][number];

export interface ImportData {
  readonly patterns: Patterns;
  readonly years: YearPatterns;
  readonly heads: Heads;
  readonly facts: z.output<typeof factsSchema>;
  readonly slips: readonly Slip[];
}

/** What is loaded for others, too. */
type Shared = Pick<ImportData, 'years' | 'heads'> & {
  readonly letterheads: Letterheads;
  readonly positions: Positions;
};

export async function loadImportData(
  workspace: Workspace,
  { letterheads, positions, years, heads }: Shared,
): Promise<Result<ImportData>> {
  const diagnostics: Diagnostic[] = [];
  const load = async <S extends z.ZodType>(name: string, schema: S): Promise<z.output<S> | undefined> => {
    const source = await loadDataFile(workspace, `templates/import/${name}.yaml`);
    const checked = andThen(source, (data) => checkData(data, schema));
    diagnostics.push(...checked.diagnostics);
    return checked.value;
  };
  const patterns = await load('patterns', patternsSchema);
  const facts = await load('facts', factsSchema);
  const slips = await load('slips', slipsSchema);
  if (!patterns || !facts || !slips) return { diagnostics };
  const positionNames = [...patterns.positions, ...positions.names];
  return {
    value: { patterns: { ...patterns, letterheads, positionNames }, years, heads, facts, slips: slips.slips },
    diagnostics,
  };
}
