// The way of an office's document through the year, as a clerk goes it: import, build and prove, roll over, fill what the gate lists, issue.
// Every step is the command of that name; places are filled by what the gate says of them and nothing else.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { valueAt } from '../../src/data/edits/edit.js';
import { editYaml } from '../../src/data/edits/edit-yaml.js';
import { parseYaml } from '../../src/data/yaml-source.js';
import { run } from '../unit/cli/run.js';
import { docxText } from './fidelity.js';
import { readBytes } from './seeds.js';

interface Told {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly place?: { readonly file?: string; readonly line?: number; readonly path?: string; readonly spot?: string };
}

interface Outcome {
  readonly code: number;
  readonly diagnostics: readonly Told[];
  readonly files: readonly { readonly path: string; readonly format: string }[];
  readonly proofs: readonly { readonly format: string; readonly facts: number; readonly proven: number }[];
}

export interface Chain {
  readonly folder: string;
  /** Of import: `import/…`. */
  readonly imported: readonly string[];
  /** The draft of last year's document, built anew and proven. */
  readonly rebuilt: Outcome;
  readonly rolled: { readonly code: number; readonly told: string };
  /** What the gate said first, with all it found. */
  readonly gate: Outcome;
  /** Codes of errors that are drafting faults of the source, and not places to fill. */
  readonly drafting: readonly string[];
  /** After one round of filling. */
  readonly issued: Outcome;
  /** Texts of the rebuilt and of the issued document. */
  readonly texts: { readonly rebuilt: string; readonly issued: string };
}

const toPath = (text: string): (string | number)[] =>
  text === '' ? [] : text.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));

const GAP = /…|\.{3,}|_{3,}/gu;

/** What a clerk writes where a figure, a number or a day is open. */
const filled = (text: string): string => text.replace(GAP, '15');

/** Every text at or below a path, filled. */
function fills(value: unknown, at: (string | number)[]): { path: (string | number)[]; value: string }[] {
  if (typeof value === 'string') return GAP.test(value) ? [{ path: at, value: filled(value) }] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => fills(each, [...at, Array.isArray(value) ? Number(key) : key]));
}

/** The plan with each place of the gate's list filled. */
function fillPlaces(text: string, told: readonly Told[]): string {
  const data = parseYaml(text, 'plan.yaml', { scalars: 'text' }).value?.data;
  const edits = new Map<string, { path: (string | number)[]; value: string }>();
  for (const { place } of told)
    for (const each of fills(valueAt(data, toPath(place?.path ?? '?')), toPath(place?.path ?? '?')))
      edits.set(each.path.join('.'), each);
  return editYaml(
    text,
    [...edits.values()].map((each) => ({ kind: 'set' as const, ...each })),
  ).text;
}

/** Results and assigned figures for every row that has a target, by its name. */
function figuresFor(plan: unknown): string {
  const names: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    else if (value !== null && typeof value === 'object') {
      const row = value as Readonly<Record<string, unknown>>;
      if (typeof row.name === 'string' && row.target !== undefined) names.push(row.name);
      for (const each of Object.values(row)) visit(each);
    }
  };
  visit(plan);
  return names.length === 0 ? '' : `${JSON.stringify([...new Set(names)].map((name) => ({ name, value: '81,5' })))}\n`;
}

/** @param source name of the source in the folder @param year of the source's plan @param more what the clerk adds to the imported plan */
export async function runChain(folder: string, source: string, year: number, more = ''): Promise<Chain> {
  const at = (name: string): string => path.join(folder, name);
  const json = async (...args: string[]): Promise<Outcome> => {
    const { code, out, err } = await run([...args, '--json'], { folder });
    if (!out.startsWith('{')) throw new Error(`${args.join(' ')}: ${err}`);
    return { code, ...(JSON.parse(out) as Omit<Outcome, 'code'>) };
  };
  /** Text of the DOCX that a step wrote. */
  const text = ({ files }: Outcome): string => {
    const file = files.find(({ format }) => format === 'docx');
    return file ? docxText(readBytes(at(file.path))) : '';
  };

  const first = await run(['import', source, '-o', 'plan.yaml'], { folder });
  if (first.code !== 0) throw new Error(first.err);
  const imported = [...first.err.matchAll(/\[(import\/[a-z-]+)\]/g)].map(([, code = '']) => code);
  if (more !== '') writeFileSync(at('plan.yaml'), `${readFileSync(at('plan.yaml'), 'utf8')}\n${more}\n`);
  const rebuilt = await json('build', 'plan.yaml', '--verify', '-o', 'last');

  const data = parseYaml(readFileSync(at('plan.yaml'), 'utf8'), 'plan.yaml', { scalars: 'text' }).value?.data;
  const figures = figuresFor(data);
  const kinds = figures === '' ? [] : ['results', 'assigned'];
  for (const kind of kinds) writeFileSync(at(`${kind}.yaml`), figures);
  const given = kinds.flatMap((kind) => [`--${kind}`, `${kind}.yaml`]);
  const next = String(year + 1);
  const roll = await run(
    [
      'rollover',
      'plan.yaml',
      '--year',
      next,
      ...given,
      '--reading',
      'relative',
      '-o',
      'next.yaml',
      '--report',
      'report.md',
    ],
    { folder },
  );
  const rolled = { code: roll.code, told: `${roll.err}\n${readFileSync(at('report.md'), 'utf8')}` };

  const issue = ['issue', 'next.yaml', '--number', '15', '--date', `${next}-02-03`, '-o', 'issued'];
  const gate = await json(...issue, '--dry-run');
  const errors = gate.diagnostics.filter(({ severity }) => severity === 'error');
  const open = errors.filter(({ code }) => code === 'check/open-places');
  writeFileSync(at('next.yaml'), fillPlaces(readFileSync(at('next.yaml'), 'utf8'), open));
  const drafting = [...new Set(errors.filter((each) => !open.includes(each)).map(({ code }) => code))].sort();
  // the clerk mends these by hand; here they are taken back to warnings, so that what is left is what nobody told
  if (drafting.length > 0)
    writeFileSync(
      at('kehoach.yaml'),
      `check:\n  rules:\n${drafting.map((code) => `    ${code.replace('check/', '')}: warning\n`).join('')}`,
    );
  const issued = await json(...issue);
  return {
    folder,
    imported,
    rebuilt,
    rolled,
    gate,
    drafting,
    issued,
    texts: { rebuilt: text(rebuilt), issued: text(issued) },
  };
}
