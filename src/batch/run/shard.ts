// Which units a shard makes: by a hash of the unit's full name, so that neither order nor new units move the others.

import { createHash } from 'node:crypto';
import type { Shard } from '../manifest.js';

export const inShard = (unit: string, { index, of }: Shard): boolean =>
  createHash('sha256').update(unit).digest().readUInt32BE(0) % of === index - 1;

/** `2/8`; undefined if it is not that. */
export function parseShard(text: string): Shard | undefined {
  const match = /^(\d{1,5})\/(\d{1,5})$/.exec(text.trim());
  const [index, of] = [Number(match?.[1]), Number(match?.[2])];
  return match && index >= 1 && index <= of ? { index, of } : undefined;
}
