// One plan, one answer: every command gives the same bytes and the same words in every time zone and locale. Each place is a process of
// its own, with its zone and locale from its start.

import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { mainFile } from '../support/built-cli.js';
import { root } from '../support/compose.js';

const places = [
  { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' },
  { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' },
];

/** A text with faults that `--fix` mends and `--annotate` tells; dates and numbers that a locale would write its own way. */
const faulty = `type: ke-hoach
year: 2026
unit: { kind: xã, name: Tân Phú, parent: { kind: tỉnh, name: Bình Minh } }
sample: true
authority: committee
signatory: { name: Trần Quốc Đạt }
plan:
  number: "7"
  date: 2026-01-01
  subject: Trồng cây năm 2026.
  recipients: [UBND tỉnh]
  archive: VT
  content:
    - title: Nhiệm vụ
      text: Giao Văn phòng theo dõi, , đôn đốc từ 31/12/2025 ; kinh phí 13.000 đồng.
    - indicators:
        columns: chi-tieu-5
        items: [{ name: Tỷ lệ hồ sơ, unit: "%", target: "84,5", agency: Văn phòng }]
`;

/** In this order, each on what those before it made; the last one writes number and date into the plan. */
const commands: readonly (readonly string[])[] = [
  ['build', 'plan.yaml', '--format', 'docx,pdf,html,text', '--verify', '-o', 'out'],
  ['build', 'plan.yaml', '--split', '--issue', '-o', 'split'],
  ['build', 'faulty.yaml', '-o', 'faulty'],
  ['check', 'plan.yaml', '--json'],
  ['check', 'out/QD-du-thao-12-2026-phuong-sao-mai.pdf', '--format', 'sarif'],
  ['check', 'faulty/KH-du-thao-07-2026-xa-tan-phu.docx', '--annotate', '--fix', '--write'],
  ['check', 'faulty.yaml', '--fix', '--write', '--format', 'html', '-o', 'check.html'],
  ['rollover', 'form', 'plan.yaml', '-o', 'form.xlsx'],
  // biome-ignore format: one command a line
  ['rollover', 'plan.yaml', '--year', '2027', '--results', 'ket-qua-2026.xlsx', '--assigned', 'chi-tieu-giao-2027.xlsx', '--tasks', 'nhiem-vu-2027.yaml', '--reading', 'relative', '-o', 'next/plan.yaml', '--report', 'next/report.html', '--explain-sheet', 'next/targets.xlsx'],
  ['diff', 'plan.yaml', 'next/plan.yaml', '-o', 'next/changes.docx'],
  [
    'import',
    'out/QD-du-thao-12-2026-phuong-sao-mai.docx',
    '-o',
    'imported/plan.yaml',
    '--report',
    'imported/report.md',
  ],
  ['import', 'ket-qua-2026.xlsx', '-o', 'imported/table.yaml'],
  ['batch', 'form', 'plan.yaml', '-o', 'units.xlsx'],
  ['template', 'new', 'form.docx'],
  ['build', 'plan.yaml', '--template', 'form.docx', '--format', 'docx', '-o', 'own'],
  ['package', 'plan.yaml', '-o', 'package'],
  ['issue', 'plan.yaml', '--number', '15', '--date', '2026-01-20', '--force', '-o', 'issued'],
];

const folders: string[] = [];

function folderOf(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-zones-'));
  folders.push(folder);
  cpSync(path.join(root, 'examples/sao-mai-2026'), folder, { recursive: true });
  writeFileSync(path.join(folder, 'faulty.yaml'), faulty);
  return folder;
}

const filesIn = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file).toString('base64')] as const),
  );

/** Runs all commands one after another, each followed by its exit code. */
const script = `
const { EventEmitter } = await import('node:events');
EventEmitter.defaultMaxListeners = 0;
for (const [index, args] of JSON.parse(process.env.COMMANDS).entries()) {
  process.argv = [process.execPath, 'kehoach', ...args];
  process.exitCode = 0;
  await import(process.env.MAIN + '?' + index);
  process.stdout.write('\\n[' + process.exitCode + '] ' + args.join(' ') + '\\n');
}
process.exitCode = 0;
`;

async function all(place: (typeof places)[number]) {
  const folder = folderOf();
  const { NO_COLOR: _, FORCE_COLOR: __, KEHOACH_LANG: ___, npm_command: ____, ...inherited } = process.env;
  const env = { ...inherited, ...place, COMMANDS: JSON.stringify(commands), MAIN: pathToFileURL(mainFile).href };
  const said = await new Promise<string>((resolve, reject) => {
    execFile(
      process.execPath,
      ['--input-type=module', '-e', script],
      { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => (error ? reject(error) : resolve(`${out}\n${err}`.replaceAll(folder, '.'))),
    );
  });
  return { said, files: filesIn(folder) };
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('every command in three time zones and two locales', () => {
  test('makes the same files and says the same', { timeout: 600_000 }, async () => {
    const [here, ...others] = await Promise.all(places.map(all));
    if (!here) throw new Error('no place');
    // each command did what it is here for
    expect(here.said.match(/^\[\d+\] /gm)).toHaveLength(commands.length);
    expect(here.said.match(/^\[(?![01]\]).*$/gm) ?? []).toEqual([]);
    for (const made of [
      'out/QD-du-thao-12-2026-phuong-sao-mai.docx',
      'faulty/KH-du-thao-07-2026-xa-tan-phu.ghi-chu.docx',
      'faulty/KH-du-thao-07-2026-xa-tan-phu.sua.docx',
      'next/plan.yaml',
      'next/targets.xlsx',
      'next/changes.docx',
      'imported/plan.yaml',
      'issued/QD-15-2026-phuong-sao-mai.pdf',
      'own/QD-du-thao-12-2026-phuong-sao-mai.docx',
    ])
      expect([...here.files.keys()]).toContain(made);
    expect([...here.files.keys()].filter((name) => name.endsWith('.zip'))).toHaveLength(1);
    for (const there of others) {
      expect(there.said).toEqual(here.said);
      expect([...there.files.keys()]).toEqual([...here.files.keys()]);
      expect([...there.files].filter(([name, bytes]) => here.files.get(name) !== bytes).map(([name]) => name)).toEqual(
        [],
      );
    }
  });
});
