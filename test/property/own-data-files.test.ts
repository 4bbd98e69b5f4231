// An office's own data files, damaged: settings, units, types, tables, style sheets, words, rules, registers, fonts. Whatever is in them, what is
// told is a fault with its place, never a throw and no work without end. More with KEHOACH_MUTATED=1000; KEHOACH_SEED begins elsewhere.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkFile } from '../../src/flows/check.js';
import { importFile } from '../../src/flows/import.js';
import { makeFiles } from '../../src/flows/make-files.js';
import { createProject } from '../../src/flows/project.js';
import { rollOverPlan } from '../../src/flows/roll-over.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import type { Workspace } from '../../src/workspace/workspace.js';
import { root } from '../support/compose.js';
import { type Random, randomFrom } from '../support/random.js';

const COUNT = Number(process.env.KEHOACH_MUTATED ?? 6);
const FIRST = Number(process.env.KEHOACH_SEED ?? 1);
/** What one of them may take of the processor, in seconds; a sound one takes two. */
const MOST = 20;

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const example = path.join(root, 'examples/sao-mai-2026');
const disk = createDiskWorkspace(example);

const settings = `styles: nghi-dinh-30
fonts: { family: Tinos, regular: fonts/Tinos-Regular.ttf, bold: fonts/Tinos-Bold.ttf, italic: fonts/Tinos-Italic.ttf, boldItalic: fonts/Tinos-BoldItalic.ttf }
docx: { plan: true }
check: { rules: { doubled-word: warning }, accept: [{ rule: name-spelling, words: Mặt trận, why: viết vậy }] }
`;

const namesBelow = (folder: string): string[] =>
  readdirSync(path.join(root, folder)).flatMap((name) => {
    const file = `${folder}/${name}`;
    if (statSync(path.join(root, file)).isDirectory()) return name === 'sample' ? [] : namesBelow(file);
    return /\.(?:yaml|hbs|ttf|tsv|bin)$/.test(name) ? [file] : [];
  });

const files: readonly string[] = [
  'kehoach.yaml',
  'unit.yaml',
  'plan.yaml',
  ...namesBelow('templates'),
  ...namesBelow('fonts'),
];

const textOf = (file: string): Buffer =>
  file === 'kehoach.yaml'
    ? Buffer.from(settings)
    : readFileSync(path.join(/^(?:templates|fonts)\//.test(file) ? root : example, file));

const odd: readonly unknown[] = [
  null,
  '',
  ' ',
  [],
  {},
  [[]],
  [null],
  [''],
  0,
  -1,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  'x',
  '(((',
  '[a-',
  '{{',
  '{{#if}}',
  '{{unit.name.x}}',
  '../../x',
  '\\',
  '*',
  '𝒳',
  '9'.repeat(60),
  'a'.repeat(5000),
  { a: { b: [] } },
  ['a', ['b'], { c: 1 }],
];

/** One value of a tree put in place of another, taken out, doubled, or its key renamed. */
function oddValue(text: string, random: Random): string {
  const data = parse(text) as unknown;
  const places: [Record<string, unknown>, string][] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      places.push([value as Record<string, unknown>, key]);
      walk(each);
    }
  };
  walk(data);
  if (places.length === 0) return stringify(pick(random, odd));
  const [holder, key] = pick(random, places);
  const kind = random();
  if (Array.isArray(holder)) {
    const at = Number(key);
    if (kind < 0.2) holder.splice(at, 1);
    else if (kind < 0.4) holder.splice(at, 0, structuredClone(holder[at]));
    else holder[at] = pick(random, odd);
  } else if (kind < 0.2) delete holder[key];
  else if (kind < 0.3) holder[`${key}x`] = holder[key];
  else if (kind < 0.4) holder[key] = [holder[key]];
  else holder[key] = pick(random, odd);
  return stringify(data);
}

function cutText(text: string, random: Random): string {
  const at = Math.floor(random() * text.length);
  const part = pick(random, [
    '',
    '{{',
    '}}',
    '{{#each x}}',
    '{{/if}}',
    '<table>',
    '</x>',
    '\t',
    '\n',
    '\u0000',
    ': ',
    '- ',
    '&a *a',
    '"',
  ]);
  return random() < 0.3 ? text.slice(0, at) : text.slice(0, at) + part + text.slice(at + Math.floor(random() * 8));
}

function damaged(file: string, random: Random): Uint8Array {
  const bytes = textOf(file);
  if (/\.(?:ttf|bin)$/.test(file)) {
    const at = Math.floor(random() * bytes.length * (random() < 0.5 ? 1 : 0.01));
    if (random() < 0.4) return bytes.subarray(0, at);
    const changed = Uint8Array.from(bytes);
    for (let index = at; index < at + 4; index++) changed[index] = Math.floor(random() * 256);
    return changed;
  }
  const text = bytes.toString('utf8');
  return new TextEncoder().encode(
    file.endsWith('.yaml') && random() < 0.8 ? oddValue(text, random) : cutText(text, random),
  );
}

function workspaceOf(file: string, bytes: Uint8Array): Workspace {
  const own: Readonly<Record<string, Uint8Array>> = { 'kehoach.yaml': textOf('kehoach.yaml'), [file]: bytes };
  return {
    ...disk,
    read: async (name) => own[name] ?? disk.read(name),
    resource: async (name) => own[name] ?? disk.resource(name),
    today: () => new Date(0),
  };
}

const old = new TextEncoder().encode(
  'UBND XÃ TÂN PHÚ\nSố: 5/KH-UBND\nTân Phú, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\nTrồng cây năm 2026\nI. Mục đích\nTrồng 500 cây.\nNơi nhận:\n- Lưu: VT.\n',
);

test('whatever stands in them, it is told and nothing is thrown', async () => {
  const wrong: string[] = [];
  for (let seed = FIRST; seed < FIRST + COUNT; seed++) {
    const random = randomFrom(seed);
    // settings, units and plans are written by people more often than types
    const file = random() < 0.15 ? pick(random, files.slice(0, 3)) : pick(random, files);
    const before = process.cpuUsage();
    const project = createProject(workspaceOf(file, damaged(file, random)));
    const ways = {
      build: () => makeFiles(project, 'plan.yaml', { formats: ['docx', 'pdf'] }),
      check: () => checkFile(project, 'a.txt', old),
      import: () => importFile(project, old, 'a.txt'),
      rollover: () => rollOverPlan(project, 'plan.yaml', { year: 2027 }),
    };
    for (const [name, act] of Object.entries(ways))
      try {
        for (const { place, severity, code, message } of (await act()).diagnostics ?? [])
          if (
            severity === 'error' &&
            (message.vi === '' || (place?.file === undefined && /^(?:data|yaml)\//.test(code)))
          )
            wrong.push(`${seed} ${file} ${name}: no place or words, ${code}`);
      } catch (error) {
        wrong.push(`${seed} ${file} ${name}: ${(error as Error).stack?.split('\n').slice(0, 4).join(' | ')}`);
      }
    const { user, system } = process.cpuUsage(before);
    if (user + system > MOST * 1e6) wrong.push(`${seed} ${file}: ${(user + system) / 1e6} s`);
  }
  expect(wrong).toEqual([]);
}, 550_000);
