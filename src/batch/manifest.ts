// manifest.json: what a batch has made, unit by unit, in the order of the units file. One a run; the shards of a run have one each, and
// `merge` joins them.

import { z } from 'zod';
import type { Kit } from '../flows/build.js';
import { sha256 } from '../workspace/sha256.js';

// The hash of all that documents of a project have in common besides the plan: wording, tables, templates, styles, fonts.

const plain = (_: string, value: unknown): unknown => {
  if (value instanceof Map || value instanceof Set) return [...value];
  if (value instanceof Uint8Array) return sha256(value);
  return value instanceof RegExp ? String(value) : value;
};

/** Data as one text, so that it can be hashed: also maps, sets and patterns; bytes by their own hash. */
export const stableText = (value: unknown): string => JSON.stringify(value, plain);

export function kitHash({ library, fonts }: Kit): string {
  const faces = Object.entries(fonts.faces).map(([name, { bytes }]) => [name, sha256(bytes)]);
  return sha256(stableText([library, fonts.family, faces]));
}

const fileSchema = z.strictObject({
  /** From the folder of the manifest, with forward slashes. */
  path: z.string(),
  format: z.string(),
  part: z.string().optional(),
  bytes: z.number(),
  sha256: z.string(),
  pages: z.number().optional(),
});

const findingSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.strictObject({ vi: z.string(), en: z.string() }),
  remedy: z.strictObject({ vi: z.string(), en: z.string() }).optional(),
  place: z.string().optional(),
});

const figureSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  unit: z.string().optional(),
  result: z.string().optional(),
  assigned: z.string().optional(),
  target: z.string(),
  case: z.string(),
  belowFloor: z.boolean(),
  /** Refused or doubted figures, which are not counted. */
  uncounted: z.array(z.enum(['result', 'assigned', 'target'])).optional(),
});

export const unitRecordSchema = z.strictObject({
  /** `phường Sao Mai, thành phố Hải An`. */
  unit: z.string(),
  /** Place in the units file, from 0. */
  order: z.number(),
  status: z.enum(['made', 'failed']),
  /** Hash of all that its files depend on. */
  input: z.string(),
  files: z.array(fileSchema),
  figures: z.array(figureSchema),
  findings: z.array(findingSchema),
});

export type UnitRecord = z.output<typeof unitRecordSchema>;
export type Finding = UnitRecord['findings'][number];

export const manifestSchema = z.strictObject({
  version: z.literal(1),
  /** Hash of what all units share: plan, templates, fonts, settings, version of the program. Shards of one run have the same. */
  batch: z.string(),
  status: z.enum(['draft', 'issued']),
  /** Units of the whole run, over all shards. */
  total: z.number(),
  shard: z.strictObject({ index: z.number(), of: z.number() }).optional(),
  /** Communes of the province that the table of units leaves out. */
  missing: z.array(z.string()).optional(),
  units: z.array(unitRecordSchema),
});

export type Manifest = z.output<typeof manifestSchema>;

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

export const shardSuffix = (shard: Shard | undefined): string => (shard ? `-${shard.index}-of-${shard.of}` : '');

export const manifestName = (shard?: Shard): string => `manifest${shardSuffix(shard)}.json`;
export const journalName = (shard?: Shard): string => `.kehoach-batch${shardSuffix(shard)}.jsonl`;

/** The schema puts keys in its order, wherever the records come from: a run, a journal, another manifest. */
export const manifestText = (manifest: Manifest): string =>
  `${JSON.stringify(manifestSchema.parse(manifest), undefined, 1)}\n`;

/** Whether a unit was not made, or was made as a draft with errors in it. */
export const hasFaultyUnits = ({ units }: Manifest): boolean =>
  units.some(({ status, findings }) => status === 'failed' || findings.some(({ severity }) => severity === 'error'));
