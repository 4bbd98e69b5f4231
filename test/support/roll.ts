// Rolls a plan written in a test over to another year, with the real rules, register and dictionary.

import { parseYaml } from '../../src/data/yaml-source.js';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { type RolledPlan, type RollOverOptions, rollOverPlan } from '../../src/flows/roll-over.js';
import { projectWith } from './compose.js';

export interface RolledText {
  readonly value: RolledPlan | undefined;
  readonly yaml: string;
  readonly diagnostics: readonly Diagnostic[];
}

export const given = (file: string, text: string | Uint8Array) => ({
  file,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});

export async function roll(
  plan: string,
  options: RollOverOptions,
  files: Readonly<Record<string, string>> = {},
): Promise<RolledText> {
  const { value, diagnostics } = await rollOverPlan(projectWith({ 'plan.yaml': plan, ...files }), 'plan.yaml', options);
  return { value, yaml: value?.yaml ?? '', diagnostics };
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into data of any shape
export const dataOf = (yaml: string): any => parseYaml(yaml, 'plan.yaml', { scalars: 'text' }).value?.data;

/** `warning rollover/no-result plan.yaml:12` */
export const decided = (rolled: RolledText, code?: string): string[] =>
  (rolled.value?.rolled.decisions ?? [])
    .filter((each) => code === undefined || each.code === `rollover/${code}`)
    .map(({ severity, code: own, place }) =>
      `${severity} ${own.replace('rollover/', '')} ${place?.spot ?? place?.line ?? ''}`.trim(),
    );
