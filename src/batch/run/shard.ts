// Which units a shard makes: by a hash of the unit's full name, so that neither order nor new units move the others. Apart
// from the run, since the command line reads it before anything of a run is loaded.

import { sha256 } from '../../workspace/sha256.js';
import type { Shard } from '../manifest.js';

export const inShard = (unit: string, { index, of }: Shard): boolean =>
  Number.parseInt(sha256(unit).slice(0, 8), 16) % of === index - 1;

/** `2/8`; undefined if it is not that. */
export function parseShard(text: string): Shard | undefined {
  const match = /^(\d{1,5})\/(\d{1,5})$/.exec(text.trim());
  const [index, of] = [Number(match?.[1]), Number(match?.[2])];
  return match && index >= 1 && index <= of ? { index, of } : undefined;
}
