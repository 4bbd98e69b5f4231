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

export const linesOf = (texts: readonly string[]): string =>
  texts.map((text) => `    - ${JSON.stringify(text)}`).join('\n');

interface SmallPlan {
  readonly year: number;
  readonly day?: string;
  /** The list of its content, as lines of YAML. */
  readonly content: string;
  readonly articles?: readonly string[];
  /** More of the decision, and of what follows it. */
  readonly more?: string;
}

/** A plan that says nothing of a year but what is asked for. */
export const smallPlan = ({ year, day = '01-15', content, articles = [], more = '' }: SmallPlan): string =>
  `type: quyet-dinh
year: ${year}
unit: { kind: xã, name: Mường Lát, parent: { kind: tỉnh, name: Thanh Sơn } }
signatory: { name: Hà Thị Pen }
decision:
  number: "7"
  date: ${year}-${day}
  subject: Ban hành {{plan.title}}
  articles: ${JSON.stringify(['Ban hành kèm theo Quyết định này {{plan.title}}.', ...articles])}
  recipients: [Như Điều 1]
${more}
plan:
  subject: Tuyên truyền pháp luật năm {{year}}
  content:
${content}
`;

/** Of each text of a plan of 2025 what it is in 2026, and the codes of what is told of it, warnings with a "!". */
export async function rollTexts(
  texts: readonly string[],
  results?: ReturnType<typeof given>,
): Promise<readonly { now: string; told: readonly string[] }[]> {
  const plan = smallPlan({ year: 2025, day: '09-15', content: linesOf(texts) });
  const rolled = await roll(plan, { year: 2026, ...(results ? { results } : {}) });
  const { content } = dataOf(rolled.yaml).plan;
  return texts.map((_, index) => ({
    now: content[index],
    told: (rolled.value?.rolled.decisions ?? [])
      .filter(({ place }) => place?.path === `plan.content.${index}`)
      .map(({ code, severity }) => `${code.replace('rollover/', '')}${severity === 'warning' ? '!' : ''}`),
  }));
}
