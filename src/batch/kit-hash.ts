// The hash of all that documents of a project have in common besides the plan: wording, tables, templates, styles, fonts.

import type { Kit } from '../flows/build.js';
import { checksum } from '../workspace/output-batch.js';

const plain = (_: string, value: unknown): unknown => {
  if (value instanceof Map || value instanceof Set) return [...value];
  if (value instanceof Uint8Array) return checksum(value);
  return value instanceof RegExp ? String(value) : value;
};

/** Data as one text, so that it can be hashed: also maps, sets and patterns; bytes by their own hash. */
export const stableText = (value: unknown): string => JSON.stringify(value, plain);

export function kitHash({ library, fonts }: Kit): string {
  const faces = Object.entries(fonts.faces).map(([name, { bytes }]) => [name, checksum(bytes)]);
  return checksum(stableText([library, fonts.family, faces]));
}
