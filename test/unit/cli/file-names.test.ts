// Names as they are typed on a command line that expands no patterns and cuts at spaces.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutName, filesArgument, planFile } from '../../../src/cli/file-names.js';
import type { Terminal } from '../../../src/cli/terminal.js';
import { nameInData } from '../../../src/workspace/paths.js';
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
  expect(cutName(['rollover', '2027', '-o', 'x/../b.docx'], folder)).toBeUndefined();
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

describe('what is written names no person', () => {
  test.each([
    ['plan.yaml', 'plan.yaml'],
    ['../2025/plan.yaml', '../2025/plan.yaml'],
    ['C:/Users/nguyenan/Desktop/plan.yaml', 'plan.yaml'],
    ['C:\\Users\\nguyenan\\cũ.docx', 'cũ.docx'],
    ['//may-chu/nguyenan/cu.docx', 'cu.docx'],
    ['/srv/ke-hoach/plan.yaml', 'plan.yaml'],
    ['../../home/nguyenan/plan.yaml', 'plan.yaml'],
    ['../Users/nguyenan/plan.yaml', 'plan.yaml'],
    ['../users/2026/plan.yaml', 'plan.yaml'],
    ['homes/plan.yaml', 'homes/plan.yaml'],
  ])('%s', (file, name) => expect(nameInData(file)).toBe(name));

  test.each([[['--json']], [['--format', 'sarif']], [['--format', 'html']]])('check %j', async (options) => {
    mkdirSync(path.join(folder, 'kh'), { recursive: true });
    mkdirSync(path.join(folder, 'home/nguyenan'), { recursive: true });
    writeFileSync(path.join(folder, 'home/nguyenan/cu.txt'), 'UBND xã giải quyết  hồ sơ của nhân dân.\n');
    for (const name of ['../home/nguyenan/cu.txt', path.join(folder, 'home/nguyenan/cu.txt')]) {
      const { out } = await run(['check', name, ...options], { folder: path.join(folder, 'kh') });
      expect([out.includes('nguyenan'), out.includes('cu.txt')]).toEqual([false, true]);
    }
  });
});

test('check of a folder without a plan judges the documents in it', async () => {
  const { out } = await run(['check', '.', '--json'], { folder });
  expect(JSON.parse(out).files.map(({ file }: { file: string }) => file)).toEqual(['a.docx', 'b.docx']);
});

test.each([
  ['import', 'Kế hoạch 2026.txt', '--report', 'b.html'],
  ['rollover', 'nam 2026', '--year', '2027', '--report', 'b.docx'],
  ['diff', 'nam 2026', 'nam 2026', '-o', 'b.pdf'],
  ['rollover', 'nam 2026', '--year', '2027', '-o', 'b.docx'],
  ['rollover', 'form', 'nam 2026', '-o', 'nam 2026/plan.yaml', '--force'],
  ['batch', 'form', 'nam 2026', '-o', 'b.csv'],
  ['template', 'new', 'nam 2026/plan.yaml', '--force'],
  ['schema', '-o', 'nam 2026/plan.yaml', '--force'],
])('%s writes no report of a kind it cannot make', async (...args) => {
  const before = readdirSync(folder);
  const { code, err } = await run(args, { folder });
  expect([code, err]).toEqual([2, expect.stringContaining('Không ghi được kiểu')]);
  expect(readFileSync(path.join(folder, 'nam 2026/plan.yaml'), 'utf8')).toBe(smallPlan);
  expect(readdirSync(folder)).toEqual(before);
});

describe('what cannot be read is told by what is there', () => {
  test.each([
    ['build leer', 'Thư mục "leer" không có tệp plan.yaml.'],
    ['build không có', 'Không có tệp "không có".'],
    ['check *.odt', 'Không có tệp nào khớp "*.odt".'],
    ['batch nam 2026/plan.yaml --units leer', '"leer" là thư mục, không phải tệp.'],
    ['import leer', 'Thư mục "leer" không có tệp nào nhập được.'],
    ['import fort.docx', 'Không có tệp "fort.docx".'],
  ])('%s', async (line, words) => {
    mkdirSync(path.join(folder, 'leer'), { recursive: true });
    const args = line.split(/ (?!2026|có)/u);
    const { code, err } = await run(args, { folder });
    expect(err).toContain(words);
    expect(code).toBe(3);
  });

  test('the remedy names a file as it was named', async () => {
    writeFileSync(path.join(folder, 'nam 2026/van-ban.docx'), 'PK\u0003\u0004');
    const { err } = await run(['build', 'nam 2026/van-ban.docx'], { folder });
    expect(err).toContain('kehoach import "nam 2026/van-ban.docx" -o ke-hoach.yaml');
    rmSync(path.join(folder, 'nam 2026/van-ban.docx'));
  });
});

test('commands are shown as the program was begun', async () => {
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const hint = async (env: Terminal['env'], ...args: string[]) => {
    const { out, err } = await run(args, { folder, env });
    return out + err;
  };
  writeFileSync(path.join(folder, 'word.docx'), 'PK\u0003\u0004');
  expect(await hint({}, 'build')).toContain('hướng dẫn: kehoach build --help');
  expect(await hint({ npm_command: 'exec' }, 'build')).toContain(`hướng dẫn: ${npx} kehoach build --help`);
  expect(await hint({ npm_command: 'exec' }, 'build', 'word.docx')).toContain(`${npx} kehoach import "word.docx"`);
  const help = await hint({ npm_command: 'exec' }, 'build', '--help');
  expect(help).toContain(`${npx} kehoach build`);
  expect(help).not.toMatch(/(?<!npx(?:\.cmd)? )kehoach (?:build|issue|check) /u);
  expect(await hint({ npm_command: 'run-script' }, 'build', '--help')).not.toContain('npx');
});
