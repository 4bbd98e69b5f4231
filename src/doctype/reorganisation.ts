// Changes of the administrative map and of who does what: levels and actors that are gone from a day on, units under new names, and how
// figures of merged units become one (templates/reorganisation/*.yaml); provinces merged or renamed (templates/units/provinces.tsv).

import { z } from 'zod';
import { checkData, loadDataFile } from '../data/check-data.js';
import { andThen, type Diagnostic, type Result } from '../diagnostics/index.js';
import { boundedGaps } from '../text/clauses.js';
import type { Workspace } from '../workspace/workspace.js';
import { type Confidence, confidences } from './confidence.js';
import { loadProvinces, type NamePeriod, type ProvinceTable } from './units/province-table.js';
import { writtenName } from './units/unit-lines.js';

const schema = z.strictObject({
  name: z.string(),
  effective: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  basis: z.string(),
  /** Where the facts were read, and how sure they are. */
  source: z.string().optional(),
  confidence: z.enum(confidences).optional(),
  levels: z.array(z.string()).default([]),
  topLevels: z.array(z.string()).default([]),
  newLevels: z.array(z.string()).default([]),
  actors: z
    .array(
      z.strictObject({
        pattern: z.string(),
        to: z.string(),
        apply: z.boolean(),
        gone: z.boolean().default(true),
        note: z.string().optional(),
      }),
    )
    .default([]),
  units: z.array(z.strictObject({ from: z.string(), to: z.string(), apply: z.boolean().default(true) })).default([]),
  /** Several units that have become one; one of the old names may be the new one. */
  mergers: z
    .array(
      z.strictObject({
        from: z.array(z.string()).min(2),
        to: z.string(),
        apply: z.boolean().default(true),
        note: z.string().optional(),
      }),
    )
    .default([]),
  combine: z
    .array(z.strictObject({ indicator: z.string(), by: z.enum(['sum', 'weighted-mean', 'max', 'min']) }))
    .default([]),
});

interface ActorChange {
  readonly expression: RegExp;
  readonly to: string;
  readonly apply: boolean;
  /** False: the name may still be right, it has to be looked at. */
  readonly gone: boolean;
  readonly note?: string | undefined;
}

export interface Reorganisation {
  readonly name: string;
  readonly effective: string;
  readonly basis: string;
  readonly confidence?: Confidence | undefined;
  readonly levels: readonly string[];
  /** Kinds that are left at the top alone: such a unit below another one is gone. */
  readonly topLevels?: readonly string[];
  /** Kinds that there are from the day on. */
  readonly newLevels?: readonly string[];
  readonly actors: readonly ActorChange[];
  /** Those of mergers too. */
  readonly units: readonly { readonly from: string; readonly to: string; readonly apply: boolean }[];
  readonly combine: readonly { readonly indicator: string; readonly by: 'sum' | 'weighted-mean' | 'max' | 'min' }[];
}

async function ofProvinces(workspace: Workspace): Promise<Result<readonly Reorganisation[]>> {
  const table = await loadProvinces(workspace);
  if (!table.value) return { diagnostics: table.diagnostics };
  const changes = provinceChanges(table.value).map(
    ({ units, ...change }): Reorganisation => ({
      ...change,
      name: units.length === 1 ? `${units[0]?.to} thay ${units[0]?.from}` : 'Sắp xếp đơn vị hành chính cấp tỉnh',
      confidence: 'high',
      levels: [],
      actors: [],
      units: units.map((unit) => ({ ...unit, apply: true })),
      combine: [],
    }),
  );
  return { value: changes, diagnostics: table.diagnostics };
}

/** All there are, the earliest first. */
export async function loadReorganisations(workspace: Workspace): Promise<Result<readonly Reorganisation[]>> {
  const provinces = await ofProvinces(workspace);
  const found: Reorganisation[] = [...(provinces.value ?? [])];
  const diagnostics: Diagnostic[] = [...provinces.diagnostics];
  for (const name of await workspace.resources('templates/reorganisation')) {
    if (!name.endsWith('.yaml')) continue;
    const file = `templates/reorganisation/${name}`;
    const source = await loadDataFile(workspace, file);
    const checked = andThen(source, (data) => checkData(data, schema));
    diagnostics.push(...checked.diagnostics);
    if (!checked.value) continue;
    const actors: ActorChange[] = [];
    for (const [index, { pattern, ...rest }] of checked.value.actors.entries()) {
      try {
        actors.push({ ...rest, expression: new RegExp(`(?<![\\p{L}])(?:${boundedGaps(pattern)})(?![\\p{L}])`, 'giu') });
      } catch {
        diagnostics.push({
          code: 'data/bad-pattern',
          severity: 'error',
          place: source.value?.placeOf(['actors', index, 'pattern']) ?? { file },
          message: { vi: `Biểu thức "${pattern}" viết sai.`, en: `The pattern "${pattern}" is wrong.` },
        });
      }
    }
    const { mergers, units, ...rest } = checked.value;
    const merged = mergers.flatMap(({ from, to, apply }) =>
      from.filter((name) => name !== to).map((name) => ({ from: name, to, apply })),
    );
    found.push({ ...rest, actors, units: [...units, ...merged] });
  }
  found.sort((a, b) => (a.effective < b.effective ? -1 : a.effective > b.effective ? 1 : 0));
  return { value: found, diagnostics };
}

// Provinces that were merged or renamed, as pairs of names: one change for each day and document.

interface ProvinceChange {
  readonly effective: string;
  readonly basis: string;
  readonly units: readonly { readonly from: string; readonly to: string }[];
}

function provinceChanges({ provinces }: ProvinceTable): ProvinceChange[] {
  const changes = new Map<string, { effective: string; basis: string; units: { from: string; to: string }[] }>();
  const add = (before: NamePeriod, after: NamePeriod): void => {
    const [from, to] = [writtenName(before.unit), writtenName(after.unit)];
    const { from: effective = '', basis = '' } = after;
    if (from === to || effective === '') return;
    const key = `${effective} ${basis}`;
    const change = changes.get(key) ?? { effective, basis, units: [] };
    change.units.push({ from, to });
    changes.set(key, change);
  };
  for (const { names, former } of provinces) {
    for (const [index, after] of names.entries()) {
      const before = names[index - 1];
      if (before) add(before, after);
    }
    const merged = names.find(
      ({ from }) => from !== undefined && [...former.values()].some(({ until }) => until === from),
    );
    if (merged) for (const before of former.values()) add(before, merged);
  }
  return [...changes.values()];
}
