// Names as they are typed on a command line that expands no patterns and cuts at spaces.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutName, filesArgument, planFile } from '../../../src/cli/file-names.js';
import type { Terminal } from '../../../src/cli/terminal.js';
import { smallPlan } from '../../support/small-plan.js';
import { run } from './run.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-names-'));
  mkdirSync(path.join(folder, 'nam 2026/con.docx'), { recursive: true });
  for (const name of [
    'y'.repeat(200),
    'b.docx',
    'a.docx',
    '~$a.docx',
    '.an.docx',
    'a[1].txt',
    'nam 2026/plan.yaml',
    'ab.csv',
    'Kế hoạch 2026.txt',
  ])
    writeFileSync(path.join(folder, name), name.endsWith('.yaml') ? smallPlan : 'x');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const expanded = (name: string): readonly string[] => filesArgument({ folder } as Terminal)(name, ['trước']).slice(1);

describe('patterns', () => {
  test.each([
    ['*.docx', ['a.docx', 'b.docx']],
    ['?.docx', ['a.docx', 'b.docx']],
    ['nam 2026/*.yaml', ['nam 2026/plan.yaml']],
    ['nam 2026/*.docx', ['nam 2026/*.docx']],
    ['a*', ['a.docx', 'a[1].txt', 'ab.csv']],
    ['*[1]*', ['a[1].txt']],
    ['khong-co/*.docx', ['khong-co/*.docx']],
    ['a.docx', ['a.docx']],
    [`${'a'.repeat(120)}*`, [`${'a'.repeat(120)}*`]],
    // back and forth without bound in an expression of as many stars
    [`${'*y'.repeat(60)}b`, [`${'*y'.repeat(60)}b`]],
    ['*.*', ['a.docx', 'a[1].txt', 'ab.csv', 'b.docx', 'Kế hoạch 2026.txt'].sort()],
    [`${'*'.repeat(5000)}z`, [`${'*'.repeat(5000)}z`]],
  ])('%s', (pattern, names) => expect(expanded(pattern)).toEqual(names));
});

test('a folder stands for the plan in it', () => {
  expect([planFile('nam 2026', folder), planFile('b.docx', folder), planFile('khong-co', folder)]).toEqual([
    'nam 2026/plan.yaml',
    'b.docx',
    'khong-co',
  ]);
});

test('a name that was cut at its spaces is found again, and told', async () => {
  expect(cutName(['check', 'Kế', 'hoạch', '2026.txt', '--json'], folder)).toBe('Kế hoạch 2026.txt');
  expect(cutName(['check', 'Kế', 'hoạch'], folder)).toBeUndefined();
  const { code, err } = await run(['check', 'Kế', 'hoạch', '2026.txt'], { folder });
  expect([code, err]).toEqual([3, expect.stringContaining('đặt trong ngoặc kép: "Kế hoạch 2026.txt"')]);
  const plan = await run(['build', 'nam', '2026/plan.yaml'], { folder });
  expect([plan.code, plan.err]).toEqual([2, expect.stringContaining('đặt trong ngoặc kép: "nam 2026/plan.yaml"')]);
});

test.each(['build', 'check', 'package'])('%s takes the folder of a plan', async (name) => {
  const { code } = await run([name, 'nam 2026', ...(name === 'check' ? [] : ['-o', `ra-${name}`])], { folder });
  expect(code).toBe(0);
});

test.each(['aux', 'CON.txt', 'a?', 'cuoi. ', 'x'.repeat(256)])('nothing is made under the name %s', async (name) => {
  const before = readdirSync(folder);
  for (const command of [
    ['build', 'nam 2026', '--format', 'text', '-o', name],
    ['build', 'nam 2026', '--format', 'text', '-o', `moi/${name}/ra`],
    ['schema', '-o', `${name}`],
    ['batch', 'nam 2026', '--units', 'ab.csv', '-o', name],
  ]) {
    const { code, err } = await run(command, { folder });
    expect([command[0], code, err]).toEqual([command[0], 3, expect.stringContaining('[output/bad-name]')]);
  }
  expect(readdirSync(folder)).toEqual(before);
});
