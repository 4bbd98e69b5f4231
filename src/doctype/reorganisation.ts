// Changes of the administrative map, of who does what and of what it is called: levels and actors that are gone from a day on, work that
// another agency has, terms, units under new names, and how figures of merged units become one (templates/reorganisation/*.yaml); provinces
// merged or renamed (templates/units/provinces.tsv). `recognise/changed-names.ts` finds them in a text.

import { z } from 'zod';
import { badPattern, checkData, loadDataFile } from '../data/check-data.js';
import { andThen, type Diagnostic, type Result } from '../diagnostics/index.js';
import { patternOf } from '../text/pattern.js';
import type { Workspace } from '../workspace/workspace.js';
import { type Confidence, confidences } from './confidence.js';
import { loadProvinces, type NamePeriod, type ProvinceTable } from './units/province-table.js';
import { writtenName } from './units/unit-lines.js';

const nameSchema = z.strictObject({
  pattern: z.string(),
  /** Of words that must stand in the same clause. */
  near: z.string().optional(),
  to: z.string(),
  apply: z.boolean().default(false),
  gone: z.boolean().default(true),
  /** It is a name in small letters too. */
  small: z.boolean().default(false),
  note: z.string().optional(),
});

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
  actors: z.array(nameSchema).default([]),
  /** Work of an agency that is still there and that another one does now. */
  duties: z.array(nameSchema.required({ near: true })).default([]),
  terms: z.array(nameSchema).default([]),
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

export interface NameChange {
  /** `own-kind`: what an office's own texts call it, changed with its name. */
  readonly is: 'agency' | 'duty' | 'term' | 'own-kind';
  readonly expression: RegExp;
  readonly near?: RegExp | undefined;
  /** `{tỉnh|thành phố}`: by what the province of the text is. */
  readonly to: string;
  readonly apply: boolean;
  /** False: the name may still be right, it has to be looked at. */
  readonly gone: boolean;
  readonly small: boolean;
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
  readonly names: readonly NameChange[];
  /** Those of mergers too. */
  readonly units: readonly { readonly from: string; readonly to: string; readonly apply: boolean }[];
  /** The office's own unit has another name: its texts follow. */
  readonly own?: true;
  readonly combine: readonly { readonly indicator: string; readonly by: 'sum' | 'weighted-mean' | 'max' | 'min' }[];
}

/** Units or agencies came or went on its day: one that texts speak of. Not so the day of a new term or of who does what. */
export const isOfMap = ({ levels, units, names }: Reorganisation): boolean =>
  levels.length + units.length > 0 || names.some(({ is }) => is === 'agency');

async function ofProvinces(workspace: Workspace): Promise<Result<readonly Reorganisation[]>> {
  const table = await loadProvinces(workspace);
  if (!table.value) return { diagnostics: table.diagnostics };
  const changes = provinceChanges(table.value).map(
    ({ units, ...change }): Reorganisation => ({
      ...change,
      name: units.length === 1 ? `${units[0]?.to} thay ${units[0]?.from}` : 'Sắp xếp đơn vị hành chính cấp tỉnh',
      confidence: 'high',
      levels: [],
      names: [],
      units: units.map((unit) => ({ ...unit, apply: true })),
      combine: [],
    }),
  );
  return { value: changes, diagnostics: table.diagnostics };
}

/** A name as a whole, in any case; undefined where the pattern is none. */
function expressionOf(pattern: string): RegExp | undefined {
  try {
    return patternOf(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, 'giu');
  } catch {
    return undefined;
  }
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
    const { mergers, units, actors, duties, terms, ...rest } = checked.value;
    const names: NameChange[] = [];
    for (const [is, key, list] of [
      ['agency', 'actors', actors],
      ['duty', 'duties', duties],
      ['term', 'terms', terms],
    ] as const)
      for (const [index, { pattern, near, ...each }] of list.entries()) {
        // what is merely believed is never told as gone
        const sure = rest.confidence === 'low' ? { apply: false, gone: false } : {};
        const [expression, beside] = [expressionOf(pattern), near === undefined ? undefined : expressionOf(near)];
        if (expression && (near === undefined || beside))
          names.push({ ...each, ...sure, is, expression, near: beside });
        else {
          const wrong = expression ? 'near' : 'pattern';
          diagnostics.push(
            badPattern(
              wrong === 'near' ? (near ?? '') : pattern,
              source.value?.placeOf([key, index, wrong]) ?? { file },
            ),
          );
        }
      }
    const merged = mergers.flatMap(({ from, to, apply }) =>
      from.filter((name) => name !== to).map((name) => ({ from: name, to, apply })),
    );
    found.push({ ...rest, names, units: [...units, ...merged] });
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
