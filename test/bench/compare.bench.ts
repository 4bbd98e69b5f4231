// kehoach against what offices and programmers use instead, on the same content, header to annex; each part a process of its own.

import { beforeAll, test } from 'vitest';
import buildCli from '../support/built-cli.js';
import { median, printTable } from './interleave.js';
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

/** Documents of one process, as many for every contender of a format: a batch of a large province; of a district where one takes long. */
const batches = [
  { format: 'DOCX', count: 600, names: ['docx', 'docxtemplater', 'easy-template-x', 'carbone', 'kehoach-docx'] },
  { format: 'PDF', count: 100, names: ['pdfmake', 'typst', 'kehoach-pdf'] },
];
const ROUNDS = 3;

test.each(batches)('each alone: $format', async ({ format, count, names }) => {
  const file = await bundleScript('alone');
  const found = new Map<string, Alone[]>(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      const last = (await outputOf(file, [name, String(count)])).trim().split('\n').at(-1) ?? '';
      const alone: Alone = JSON.parse(last);
      if (!alone.missing) found.get(name)?.push(alone);
    }
  }
  const of = (name: string, key: 'wall' | 'cpu' | 'before' | 'half' | 'memory'): number =>
    median((found.get(name) ?? []).map((alone) => alone[key]));
  const [naive = ''] = names;
  printTable(
    `${format}: ${count} documents each alone in a process, warming up included; processes in turn, medians of ${ROUNDS}`,
    ['contender', 'a second', 'wall ms', 'CPU ms', `wall: times ${naive}`, 'CPU', 'MB before', 'MB at half', 'peak MB'],
    names
      .filter((name) => (found.get(name) ?? []).length > 0)
      .map((name) => [
        found.get(name)?.[0]?.name ?? name,
        ((1000 * count) / of(name, 'wall')).toFixed(1),
        (of(name, 'wall') / count).toFixed(1),
        (of(name, 'cpu') / count).toFixed(1),
        (of(naive, 'wall') / of(name, 'wall')).toFixed(2),
        (of(naive, 'cpu') / of(name, 'cpu')).toFixed(2),
        of(name, 'before'),
        of(name, 'half'),
        of(name, 'memory'),
      ]),
  );
});

beforeAll(async () => {
  buildCli();
  await bundleScript('usage');
  await bundleScript('naive-build');
}, 120_000);

test('whole processes', () => runScript('cold'));

test('growth', () => runScript('growth'));
