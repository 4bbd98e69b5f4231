// The engine of the studio without its worker: each question answered from files in memory.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
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
  started = await ask('start', {
    resources: zipSync(Object.fromEntries(all), { level: 0 }),
    today: '2026-11-29',
    office: {},
  });
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
  const made = await ask('issue', { ...open, number: '15', date: '21/01/2026', force: true });
  const there = await ask('issue', { ...asked(), number: '15', date: '21/01/2026', force: false });
  expect(there.plan).toBeUndefined();
  expect(there.problems.map(({ code }) => code)).toContain('issue/already-there');
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

describe('settings of the office', () => {
  const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
  const encode = (text: string) => new TextEncoder().encode(text);
  const font = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(path.join(root, 'fonts', name))) });
  const set = (at: (string | number)[], value: unknown) => ({ kind: 'set', path: at, value }) as const;
  const start = () => ask('office', { files: {} });
  afterEach(start);

  test('nothing set: what is built in, with a name for every field', async () => {
    const { parts, files: none, problems } = await start();
    expect(none).toEqual({});
    expect(problems).toEqual([]);
    const untitled: string[] = [];
    const walk = (node: Record<string, unknown>, at: string): void => {
      for (const [key, each] of Object.entries((node.properties ?? {}) as Record<string, Record<string, unknown>>)) {
        if (typeof each.title !== 'string') untitled.push(`${at}.${key}`);
        walk(each, `${at}.${key}`);
      }
      if (node.items) walk(node.items as Record<string, unknown>, `${at}[]`);
    };
    for (const { id, schema, own } of parts) {
      expect(own).toBe(false);
      walk(schema as Record<string, unknown>, id);
    }
    expect(untitled).toEqual([]);
  });

  test('a size that is typed holds for every plan; the sheet keeps its comments; what is built in comes back', async () => {
    const list = [set(['page', 'margins', 'left'], '32,5')];
    const one = await ask('office', { files: {}, edits: { part: 'styles', list } });
    expect(decode(one.files['templates/styles/co-quan.yaml'])).toMatch(/left: 32\.5, right: 15 \} # 20–25/);
    expect(decode(one.files['kehoach.yaml'])).toBe('styles: co-quan\n');
    expect(one.problems).toEqual([]);
    const x = async () => Math.min(...((await ask('look', asked())).pages[0]?.places ?? []).map((place) => place.x));
    const moved = await x();
    const back = await ask('office', { files: one.files, reset: 'styles' });
    expect(back.files).toEqual({});
    expect(moved).not.toBe(await x());
  });

  test('a value out of range is told at its field', async () => {
    const list = [set(['roles', 'body', 'size'], '400')];
    const { problems } = await ask('office', { files: {}, edits: { part: 'styles', list } });
    expect(problems.map((each) => each.path)).toContain('styles:roles.body.size');
  });

  test('a rule that is off finds nothing; empty it is as built in', async () => {
    const open = planWith('result: Thông báo kết luận cuộc họp', 'result: ""');
    const codes = async () => (await ask('problems', { ...asked(open), issue: false })).map(({ code }) => code);
    expect(await codes()).toContain('check/empty-cell');
    const off = await ask('office', { files: {}, edits: { part: 'rules', list: [set(['empty-cell'], 'off')] } });
    expect(await codes()).not.toContain('check/empty-cell');
    await ask('office', { files: off.files, edits: { part: 'rules', list: [set(['empty-cell'], '')] } });
    expect(await codes()).toContain('check/empty-cell');
  });

  test('an entry of the register starts with what it must have, and its faults are told at its fields', async () => {
    const value = {
      kind: 'Quyết định',
      number: '12/QĐ-UBND',
      date: '2026-02-31x',
      confidence: 'high',
      source: 'Công báo',
    };
    const list = [{ kind: 'insert', list: ['documents'], index: 0, value } as const];
    const wrong = await ask('office', { files: {}, edits: { part: 'register', list } });
    expect(wrong.problems.map((each) => each.path)).toContain('register:documents.0.date');
    const right = [set(['documents', 0, 'date'], '2026-02-03')];
    expect((await ask('office', { files: wrong.files, edits: { part: 'register', list: right } })).problems).toEqual(
      [],
    );
  });

  test('four faces are a font, three are not yet; all of it goes out and comes in as one ZIP', async () => {
    const names = ['Tinos-Regular.ttf', 'Tinos-Bold.ttf', 'Tinos-Italic.ttf', 'Tinos-BoldItalic.ttf'];
    const three = await ask('office', { files: {}, given: names.slice(0, 3).map(font) });
    expect(three.problems.map(({ message }) => message.vi)).toEqual(['Phông Tinos còn thiếu kiểu: đậm nghiêng.']);
    const four = await ask('office', { files: three.files, given: names.slice(3).map(font) });
    expect(four.problems).toEqual([]);
    expect(decode(four.files['kehoach.yaml'])).toContain('boldItalic: fonts/Tinos-BoldItalic.ttf');
    const { file } = await ask('packOffice', { files: four.files });
    expect((await ask('office', { files: {}, given: [file] })).files).toEqual(four.files);
  });

  test('what is no settings is refused in words', async () => {
    const names = ['rac.zip', 'la.yaml', 'hong.yaml', 'phong.ttf', 'anh.png'];
    const texts = ['không phải ZIP', 'year: 2026\n', '[1,', 'không phải phông', 'PNG'];
    const given = names.map((name, index) => ({ name, bytes: encode(texts[index] as string) }));
    const { files: kept, problems } = await ask('office', { files: {}, given });
    expect(kept).toEqual({});
    expect(problems.map(({ code, spot }) => `${code} ${spot}`).sort()).toEqual(
      names.map((name) => `office/not-settings ${name}`).sort(),
    );
  });
});

describe('an office’s own Word form', () => {
  test('a form to start from is judged, and filled with the plan', async () => {
    const { file, tags } = await ask('newWordForm', { type: 'quyet-dinh' });
    expect(tags.flatMap((group) => group.tags.map(({ tag }) => tag))).toContain('{{decision.subject}}');
    const form = file as NonNullable<typeof file>;
    const alone = await ask('wordForm', { form, type: 'quyet-dinh', issue: false });
    expect(alone.problems).toEqual([]);
    expect(alone.filled).toBeUndefined();
    const filled = await ask('wordForm', { form, type: 'quyet-dinh', plan: asked(), issue: false });
    expect(filled.filled?.name).toMatch(/\.docx$/);
    expect(filled.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const going = await ask('wordForm', { form, type: 'quyet-dinh', plan: asked(), issue: true });
    expect(going.problems.map(({ code }) => code)).toContain('form/signature-page-unjudged');
  });

  test('no Word file is refused in words, and nothing is filled', async () => {
    const form = { name: 'mau.docx', bytes: new TextEncoder().encode('không phải Word') };
    const { filled, problems } = await ask('wordForm', { form, type: 'quyet-dinh', plan: asked(), issue: false });
    expect(filled).toBeUndefined();
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  });
});
