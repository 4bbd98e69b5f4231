// The hash of all that documents of a project have in common besides the plan: wording, tables, templates, styles, fonts.

import type { Kit } from '../flows/build.js';
import { sha256 } from '../workspace/sha256.js';

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
