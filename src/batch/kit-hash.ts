// The hash of all that documents of a project have in common besides the plan: wording, tables, templates, styles, fonts.

import type { Kit } from '../pipeline.js';
import { checksum } from '../workspace/output-batch.js';

const plain = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);

export function kitHash({ library, fonts }: Kit): string {
  const faces = Object.entries(fonts.faces).map(([name, { bytes }]) => [name, checksum(bytes)]);
  return checksum(JSON.stringify([library, fonts.family, faces], plain));
}
