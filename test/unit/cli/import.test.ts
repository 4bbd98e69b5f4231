// `kehoach import` on a real folder: what it writes, says and returns.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from './run.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-import-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};

const annex = 'Phụ lục\nCHỈ TIÊU NĂM 2026 CỦA XÃ AN HÒA\n\nSTT\tNội dung\tThời gian\n1\tPhần đấu đạt 95%\t\n';

test('a file becomes a plan that builds, with the schema beside it; what is doubtful stands above its place', async () => {
  put('cu.txt', annex);
  const { code, out, err } = await run(['import', 'cu.txt', '-o', 'plan.yaml'], { folder });
  expect([code, out]).toEqual([0, 'plan.yaml\n']);
  expect(err).toMatch(/cu\.txt:5: cảnh báo: .*để trống ô "Thời gian"/);
  expect(err).toContain('1 chữ có thể bị nhận dạng sai');
  expect(readdirSync(folder).sort()).toEqual(['.kehoach.json', 'cu.txt', 'plan.schema.json', 'plan.yaml']);
  const plan = readFileSync(path.join(folder, 'plan.yaml'), 'utf8');
  expect(plan).toContain('$schema=plan.schema.json');
  expect(plan).toMatch(/# \[dòng 5\] .*để trống ô "Thời gian".*\n *- \{? ?task: Phần đấu đạt 95%/);
  // the draft is made; its empty cell is an error that is told
  const built = await run(['build', 'plan.yaml', '--format', 'text', '--quiet'], { folder });
  expect([built.code, built.out]).toEqual([1, 'out/PL-du-thao-2026-xa-an-hoa.txt\n']);
});

test('a plan that was edited is not overwritten without --force', async () => {
  put('cu.txt', annex);
  put('plan.yaml', 'type: ke-hoach\n');
  const { code, err } = await run(['nhap', 'cu.txt', '-o', 'plan.yaml'], { folder });
  expect([code, err]).toEqual([3, expect.stringContaining('--force')]);
  expect(readFileSync(path.join(folder, 'plan.yaml'), 'utf8')).toBe('type: ke-hoach\n');
  expect((await run(['nhap', 'cu.txt', '-o', 'plan.yaml', '--force', '--quiet'], { folder })).code).toBe(0);
});

test('a folder after -o gets the plan under the name of the file', async () => {
  put('Kế hoạch 2026.txt', annex);
  mkdirSync(path.join(folder, 'co-san'));
  for (const [output, name] of [
    ['co-san', 'co-san'],
    ['moi/', 'moi'],
  ] as const) {
    const { code, out } = await run(['import', 'Kế hoạch 2026.txt', '-o', output, '--quiet'], { folder });
    expect([code, out]).toEqual([0, `${path.join(name, 'ke-hoach-2026.yaml')}\n`]);
  }
});

test('--dry-run writes nothing and lists mentions and slips', async () => {
  put('cu.txt', annex);
  const { code, out } = await run(['import', 'cu.txt', '--dry-run', '--quiet'], { folder });
  expect(code).toBe(0);
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => line.split('\t').slice(1, 4)),
  ).toEqual([
    ['annexes.0.title', 'plan', '{{year}}'],
    ['annexes.0.title', 'unit', '{{unit}}'],
    ['tasks.items.0.task', 'slip', 'Phần đấu → Phấn đấu'],
  ]);
  expect(readdirSync(folder)).toEqual(['cu.txt']);
});

test('a folder: good files are written, a bad one is told and gives code 1; the report has all', async () => {
  put('cu/mot.txt', annex);
  put('cu/hai.csv', 'STT;Nội dung;Thời gian\n1;Một việc;Quý I\n');
  put('cu/don.txt', 'ĐƠN ĐỀ NGHỊ\n\nKính gửi: UBND xã\n');
  put('cu/anh.png', 'x');
  const { code, out, err } = await run(['import', 'cu', '-o', 'moi', '--report', 'bao-cao.json', '--parametrize'], {
    folder,
  });
  expect(code).toBe(1);
  expect(out.split('\n').filter(Boolean).sort()).toEqual([
    'bao-cao.json',
    path.join('moi', 'hai.yaml'),
    path.join('moi', 'mot.yaml'),
  ]);
  expect(err).toContain('import/not-an-office-document');
  expect(readFileSync(path.join(folder, 'moi/mot.yaml'), 'utf8')).toContain('{{year}}');
  expect(readFileSync(path.join(folder, 'bao-cao.json'), 'utf8')).toContain('"version": 1');
});

test('--json is one object; a missing file is code 3', async () => {
  put('cu.txt', annex);
  const { code, out } = await run(['import', 'cu.txt', '--json', '--quiet'], { folder });
  const result = JSON.parse(out) as { written: boolean; files: string[]; imported: { counts: unknown }[] };
  expect([code, result.written, result.files]).toEqual([0, true, ['plan.yaml']]);
  expect(result.imported[0]?.counts).toMatchObject({ tables: [{ path: 'tasks', rows: 1, groups: 0 }] });
  expect((await run(['import', 'khong-co.docx'], { folder })).code).toBe(3);
});

test('several files, by a pattern or one by one, become plans in a folder', async () => {
  for (const name of ['a.txt', 'b.txt', 'c.md']) put(name, annex);
  const all = ['im/a.yaml', 'im/plan.schema.json', 'im/b.yaml'].toSorted();
  for (const names of [['*.txt'], ['a.txt', 'b.txt']]) {
    const { code, out } = await run(['import', ...names, '-o', 'im', '--quiet', '--force'], { folder });
    expect([code, out]).toEqual([0, 'im/a.yaml\nim/b.yaml\n']);
    expect(readdirSync(path.join(folder, 'im')).filter((name) => !name.startsWith('.'))).toEqual(
      all.map((name) => path.basename(name)),
    );
  }
  const one = await run(['import', '*.md', '-o', 'mot', '--quiet'], { folder });
  expect([one.code, one.out]).toEqual([0, 'mot/c.yaml\n']);
});

test.each([
  [['a.txt', '-o', 'y.docx'], 'Không ghi được kiểu ".docx"'],
  [['a.txt', 'b.txt', '-o', 'y.yaml'], '-o phải là thư mục, không phải "y.yaml"'],
])('%j cannot be, and nothing is written', async (args, words) => {
  for (const name of ['a.txt', 'b.txt']) put(name, annex);
  const { code, err } = await run(['import', ...args], { folder });
  expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt']);
});

test('all that is not there is told at once', async () => {
  put('a.txt', annex);
  const { code, err } = await run(['import', 'a.txt', 'x.txt', 'y.txt', '-o', 'im'], { folder });
  expect(code).toBe(3);
  for (const name of ['x.txt', 'y.txt']) expect(err).toContain(`Không có tệp "${name}"`);
  expect(readdirSync(folder)).toEqual(['a.txt']);
});
