// Broken plan files, by hand and by the hundred: each is answered with diagnostics at their lines, all of them at once, and nothing is
// written. A mark at the end of a line, `# ! code`, says what must be told there; anything unmarked, and any mark unmet, fails.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Terminal } from '../../src/cli/terminal.js';
import { runBuild } from '../../src/cli/work/build.js';
import { mutatedPlans } from './mutated-plans.js';

const folder = import.meta.dirname;
const scratch = mkdtempSync(path.join(tmpdir(), 'kehoach-malformed-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Told {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly place?: { readonly file?: string; readonly line?: number; readonly column?: number };
}

interface Answer {
  readonly exit: number;
  readonly told: readonly Told[];
  readonly written: boolean;
  readonly noise: string;
}

/** Runs the command itself, with the fastest writer. */
async function answer(plan: string, from: string): Promise<Answer> {
  const streams = { out: '', err: '' };
  const terminal: Terminal = {
    out: (text) => {
      streams.out += text;
    },
    err: (text) => {
      streams.err += text;
    },
    folder: from,
    env: {},
    language: 'vi',
    colour: false,
  };
  const output = path.join(scratch, 'out');
  const request = { plan, output, formats: ['text' as const], json: true, quiet: true };
  const exit = await runBuild(
    { ...request, split: false, issue: false, verify: false, dryRun: false, force: false },
    terminal,
  );
  const written = existsSync(output);
  rmSync(output, { recursive: true, force: true });
  return { exit, told: JSON.parse(streams.out).diagnostics, written, noise: streams.err };
}

/** Files that no mark can stand in. */
const unmarked: Readonly<Record<string, readonly string[]>> = {
  'rong.yaml': ['rong.yaml:1 data/empty'],
  'chi-khoang-trang.yaml': ['chi-khoang-trang.yaml:1 data/empty'],
  'chi-ghi-chu.yaml': ['chi-ghi-chu.yaml:1 data/empty'],
  'utf-16.yaml': ['utf-16.yaml file/not-utf8'],
  'nhi-phan.yaml': ['nhi-phan.yaml file/not-utf8'],
  'tcvn3.yaml': ['tcvn3.yaml file/not-utf8'],
};

function marksIn(file: string): string[] {
  return readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      const codes = / ! (\S+)$/.exec(line.trimEnd())?.[1];
      return codes?.split(',').map((code) => `${file}:${index + 1} ${code}`) ?? [];
    });
}

/** Marks of the plan, and of the unit file it names. */
function expected(file: string): string[] {
  const unit = /^unit: (don-vi\/\S+)/m.exec(readFileSync(path.join(folder, file), 'utf8'))?.[1];
  return [...new Set([...(unmarked[file] ?? []), ...marksIn(file), ...(unit ? marksIn(unit) : [])])].sort();
}

const found = (told: readonly Told[]): string[] => {
  const lines = told
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, place }) => `${[place?.file, place?.line].filter((part) => part !== undefined).join(':')} ${code}`);
  return [...new Set(lines)].sort();
};

const yamlIn = (sub: string): string[] =>
  readdirSync(path.join(folder, sub))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => path.posix.join(sub, name))
    .sort();

describe('broken by hand', () => {
  const files = yamlIn('.');

  test('there are many', () => expect(files.length).toBeGreaterThanOrEqual(70));

  test.each(files)('%s', async (file) => {
    const { exit, told, written } = await answer(file, folder);
    expect(found(told)).toEqual(expected(file));
    expect(expected(file)).not.toEqual([]);
    const errors = told.some(({ severity }) => severity === 'error');
    expect(written).toBe(!errors);
    expect(exit).toBe(told.some(({ code }) => code.startsWith('file/')) ? 3 : errors ? 1 : 0);
    for (const { message } of told) expect(message).not.toMatch(/undefined|\[object|Error:|\bat .*\.[jt]s/);
  });
});

test('brackets within brackets beyond measure', async () => {
  const own = mkdtempSync(path.join(scratch, 'plan-'));
  writeFileSync(path.join(own, 'plan.yaml'), `plan: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`);
  const { exit, told } = await answer('plan.yaml', own);
  expect([exit, ...found(told)]).toEqual([1, 'plan.yaml:1 yaml/depth']);
});

describe('odd, but right', () => {
  test.each(yamlIn('hop-le'))('%s', async (file) => {
    const { exit, told, written } = await answer(file, folder);
    expect(found(told)).toEqual([]);
    expect([exit, written]).toEqual([0, true]);
  });
});

describe('broken by chance', () => {
  const plans = mutatedPlans(160);
  const outcomes = new Map<number, number>();

  test.each(plans.map((plan, index) => [index, plan] as const))('plan %i', async (_, plan) => {
    const own = mkdtempSync(path.join(scratch, 'plan-'));
    writeFileSync(path.join(own, 'plan.yaml'), plan);
    const { exit, told, written, noise } = await answer('plan.yaml', own);
    outcomes.set(exit, (outcomes.get(exit) ?? 0) + 1);
    expect([0, 1, 3]).toContain(exit);
    const errors = told.filter(({ severity }) => severity === 'error');
    expect(exit === 0).toBe(errors.length === 0);
    // a draft is written with what the rules find in it, and with no other error
    expect(written).toBe(errors.every(({ code }) => code.startsWith('check/')));
    for (const { severity, place, message } of told) {
      if (severity !== 'error') continue;
      expect(place?.file).toBe('plan.yaml');
      expect(place?.line, message).toBeGreaterThanOrEqual(1);
      expect(place?.column).toBeGreaterThanOrEqual(1);
      expect(message).not.toMatch(/undefined|\[object|Error:|\bat .*\.[jt]s/);
    }
    expect(noise).not.toMatch(/\bat .*\.[jt]s/);
  });

  test('most are refused', () => expect(outcomes.get(1) ?? 0).toBeGreaterThanOrEqual(100));
});
