// The engine of the studio without its worker: each question answered from files in memory.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { valueAt } from '../../../src/data/edits/edit.js';
import { parseYaml } from '../../../src/data/yaml-source.js';
import { createEngine } from '../../../src/studio/engine/engine.js';
import type { Answer, Ask, Files, Operation, Progress } from '../../../src/studio/protocol.js';
import { root } from '../../support/compose.js';

const filesOf = (folder: string, as = folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map(
      (file) => [`${as}/${path.relative(path.join(root, folder), file)}`, new Uint8Array(readFileSync(file))] as const,
    );

const engine = createEngine();
const steps: Progress[] = [];
const ask = <K extends Operation>(operation: K, question: Ask<K>): Promise<Answer<K>> =>
  engine.answer(operation, question, (progress) => steps.push(progress));

let started: Answer<'start'>;
let files: Files;
beforeAll(async () => {
  const all = [...filesOf('templates'), ...filesOf('fonts'), ...filesOf('examples/sao-mai-2026', 'example')];
  started = await ask('start', { resources: zipSync(Object.fromEntries(all), { level: 0 }), today: '2026-11-29' });
  files = started.example;
});

const asked = (more: Files = {}) => ({ files: { ...files, ...more }, plan: 'plan.yaml' });
const planWith = (from: string, to: string): Files => {
  const text = files['plan.yaml'] ?? '';
  expect(text).toContain(from);
  return { 'plan.yaml': text.replace(from, to) };
};

test('it starts with faces, schema, tables and an example', () => {
  expect(started.faces.map(({ face }) => face).sort()).toEqual(['bold', 'boldItalic', 'italic', 'regular']);
  expect(started.tables['nhiem-vu-5']?.map(({ value }) => value)).toContain('deadline');
  expect(Object.keys(files)).toEqual(['plan.yaml', 'unit.yaml']);
});

test('every line that a fact makes leads to it, and the unit of a file of its own is part of the data', async () => {
  const look = await ask('look', asked());
  expect(look.pages).toHaveLength(9);
  expect(look.unitFile).toBe('unit.yaml');
  expect((look.data as { unit: unknown }).unit).toMatchObject({ name: 'Sao Mai' });
  const paths = new Set(look.pages.flatMap(({ places }) => places.map(({ path: at }) => at)));
  for (const at of [
    'decision.number',
    'decision.date',
    'decision.subject',
    'signatory.name',
    'unit',
    'decision.citations.0',
  ])
    expect(paths).toContain(at);
  expect(paths).toContain('tasks.groups.0.items.0.deadline');
});

test('a value that is wrong is told, and the rest keeps its pages', async () => {
  const look = await ask('look', asked(planWith('date: 2026-01-20', 'date: 2026-02-31')));
  expect(look.pages.length).toBeGreaterThan(7);
  expect(look.leftOut).toEqual(['decision.date']);
  expect(look.problems.some(({ path: at, severity }) => at === 'decision.date' && severity === 'error')).toBe(true);
});

test('next year: a text in the place of a text can be kept, a row that is new or gone cannot', async () => {
  const rolled = await ask('roll', { ...asked(), year: 2027 });
  const data = (text: string) => parseYaml(text, '', { scalars: 'text' }).value?.data;
  expect(rolled.changes.some(({ canKeep }) => canKeep)).toBe(true);
  for (const { keys, from, to, canKeep } of rolled.changes) {
    if (!canKeep) continue;
    const { text } = await ask('edit', { text: rolled.plan ?? '', edits: [{ kind: 'set', path: keys, value: from }] });
    expect(String(valueAt(data(rolled.plan ?? ''), keys)).trimEnd()).toBe(to.trimEnd());
    expect(String(valueAt(data(text), keys)).trimEnd()).toBe(from.trimEnd());
  }
});

test('text that is no YAML has no pages, but a word about it', async () => {
  const look = await ask('look', asked({ 'plan.yaml': 'year: [2026\n  unit: {' }));
  expect(look.pages).toEqual([]);
  expect(look.problems.some(({ severity }) => severity === 'error')).toBe(true);
});

test('an edit keeps what it does not touch', async () => {
  const text = files['plan.yaml'] ?? '';
  const edited = await ask('edit', {
    text,
    edits: [{ kind: 'set', path: ['signatory', 'name'], value: 'Lý Thị Mai' }],
  });
  expect(edited.text).toBe(text.replace('Đỗ Quang Thái', 'Lý Thị Mai'));
});

test('the gate: what is open stops the files', async () => {
  const open = asked(planWith('Đỗ Quang Thái', '…'));
  const made = await ask('issue', { ...open, number: '15', date: '21/01/2026' });
  expect(made.files).toEqual([]);
  expect(made.plan).toBeUndefined();
  expect(made.problems.some(({ severity }) => severity === 'error')).toBe(true);
});

test('settings of an office hold, and go again', async () => {
  const bold = { 'kehoach.yaml': 'check:\n  rules:\n    empty-cell: off\n' };
  expect((await ask('look', asked(bold))).pages).toHaveLength(9);
  const wrong = await ask('look', asked({ 'kehoach.yaml': 'styles: khong-co\n' }));
  expect(wrong.problems.some(({ severity }) => severity === 'error')).toBe(true);
  expect((await ask('look', asked())).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a table of units is worked through with its progress', async () => {
  const folder = path.join(root, 'examples/tan-lap-2025');
  const own = {
    'plan.yaml': readFileSync(path.join(folder, 'plan.yaml'), 'utf8'),
    'unit.yaml': readFileSync(path.join(folder, 'unit.yaml'), 'utf8'),
  };
  const table = { name: 'don-vi.xlsx', bytes: new Uint8Array(readFileSync(path.join(folder, 'don-vi.xlsx'))) };
  const made = await ask('units', { files: own, plan: 'plan.yaml', table, issue: false });
  expect(made.units.length).toBeGreaterThan(1);
  expect(steps.at(-1)).toEqual({ done: made.units.length, of: made.units.length });
  expect(made.zip?.bytes.slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
});

test('rubbish is refused in words', async () => {
  const bytes = new TextEncoder().encode('không phải Word');
  for (const name of ['a.docx', 'a.pdf', 'a.xlsx']) {
    const read = await ask('open', { name, bytes });
    expect(read.plan, name).toBe('');
    expect(read.problems.length, name).toBeGreaterThan(0);
  }
});
