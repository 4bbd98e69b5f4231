// kehoach against what offices and programmers use instead, on the same content, header to annex; each part a process of its own.

import { beforeAll, test } from 'vitest';
import { buildCli } from '../support/built-cli.js';
import { printTable } from './interleave.js';
import { bundleScript, machine, outputOf, runScript } from './run-script.js';

test('in turn', async () => {
  console.log(`\n${machine()}`);
  await runScript('compare');
});

interface Alone {
  readonly name: string;
  readonly wall: number;
  readonly cpu: number;
  readonly before: number;
  readonly half: number;
  readonly memory: number;
  readonly missing: boolean;
}

const counts: Readonly<Record<string, number>> = {
  docx: 150,
  docxtemplater: 150,
  'easy-template-x': 150,
  carbone: 150,
  'kehoach-docx': 600,
  pdfmake: 50,
  typst: 150,
  'kehoach-pdf': 150,
};

test('each alone', async () => {
  const file = await bundleScript('alone');
  const rows: (string | number)[][] = [];
  for (const [name, count] of Object.entries(counts)) {
    const found: Alone = JSON.parse((await outputOf(file, [name, String(count)])).trim().split('\n').at(-1) ?? '');
    if (found.missing) continue;
    const { wall, cpu, before, half, memory } = found;
    rows.push([
      found.name,
      count,
      ((1000 * count) / wall).toFixed(1),
      (wall / count).toFixed(1),
      (cpu / count).toFixed(1),
      before,
      half,
      memory,
    ]);
  }
  const heads = ['contender', 'documents', 'a second', 'wall ms', 'CPU ms', 'MB before', 'MB at half', 'peak MB'];
  printTable('Each alone in its process, warming up included', heads, rows);
});

beforeAll(async () => {
  buildCli();
  await bundleScript('usage');
  await bundleScript('naive-build');
}, 120_000);

test('whole processes', () => runScript('cold'));

test('growth', () => runScript('growth'));
