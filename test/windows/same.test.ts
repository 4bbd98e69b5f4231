// Every command on Windows: the exit code, the words and the bytes of the files are those of this machine.

import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { smallPlan } from '../support/small-plan.js';
import { example, filesOf, here, onWindows, twoFolders } from './windows.js';

const units = 'Đơn vị;Cấp trên\nPhường Hoa Ban;tỉnh Trung Sơn\nPhường Hoa Mai;tỉnh Trung Sơn\n';

const two = twoFolders((folder) => {
  mkdirSync(path.join(folder, 'nam nay'));
  writeFileSync(path.join(folder, 'nam nay/plan.yaml'), smallPlan);
  mkdirSync(path.join(folder, 'ban-hanh'));
  const open = smallPlan.replace('  number: "7"\n  date: 2026-02-05', '  date: 2026-02');
  writeFileSync(path.join(folder, 'ban-hanh/plan.yaml'), open);
  writeFileSync(path.join(folder, 'sai.yaml'), smallPlan.replace('archive:', 'archve:'));
  writeFileSync(path.join(folder, 'don vi.csv'), units);
  cpSync(example('sao-mai-2026'), path.join(folder, 'sao-mai-2026'), { recursive: true });
});
afterAll(() => rmSync(two.base, { recursive: true, force: true }));

/** How long a run took differs from run to run. */
const timeless = (text: string): string => text.replaceAll(/[\d,]+ (đơn vị\/)?giây/g, '_ $1giây');

/** Names of files that are not the same. */
function differing(): string[] {
  const [left, right] = [filesOf(two.windows), filesOf(two.linux)];
  return [...new Set([...left.keys(), ...right.keys()])].filter((name) => {
    const [a, b] = [left.get(name), right.get(name)];
    if (!a || !b) return true;
    return !a.equals(b);
  });
}

const plan = 'nam nay/plan.yaml';
const docx = 'ra/QD-du-thao-07-2026-phuong-hoa-ban.docx';
const figures = ['--year', '2027', '--results', 'bieu.xlsx', '--reading', 'relative'];
const signed = ['--number', '15', '--date', '2026-02-20'];
const many = ['batch', plan, '--units', '*.csv', '--format', 'docx', '-o', 'nhieu', '--zip'];

/** What it shows, exit code, command. Each goes on with the files of those before it. */
const steps: readonly (readonly [string, number, readonly string[]])[] = [
  ['the version', 0, ['--version']],
  ['types', 0, ['types']],
  ['a command that there is not', 2, ['buid']],
  ['a plan that is not there', 3, ['build', 'khong-co.yaml']],
  ['a plan with a fault, in English', 1, ['build', 'sai.yaml', '--lang', 'en']],
  ['a name that was cut at its spaces', 2, ['build', 'nam', 'nay/plan.yaml']],
  ['a folder that Windows has no place for', 3, ['build', plan, '--format', 'text', '-o', 'aux']],
  ['a new folder, its unit by name', 0, ['init', 'ke hoach moi', '--unit', 'phường Hoa Lư, Ninh Bình']],
  ['all formats, proved', 0, ['build', plan, '--format', 'docx,pdf,html,text', '-o', 'ra', '--verify']],
  [
    'a folder in place of its plan; parts, as JSON',
    0,
    ['build', 'nam nay', '--split', '--format', 'docx', '-o', 'phan', '--json'],
  ],
  ['findings as JSON', 0, ['check', 'ra/*.docx', plan, '--json']],
  ['findings as SARIF', 0, ['check', docx, '--format', 'sarif', '-o', 'bao cao/a.sarif']],
  ['a copy with comments', 0, ['check', docx, '--annotate', '-o', 'ghi chú.docx']],
  ['a result over what is read', 3, ['check', docx, '--annotate', '--force', '-o', docx]],
  ['a Word file turned into a plan', 0, ['import', docx, '-o', 'nhap/plan.yaml', '--report', 'nhap/report.md']],
  ['a workbook turned into a plan', 0, ['import', 'sao-mai-2026/ket-qua-2026.xlsx', '-o', 'bang/plan.yaml']],
  ['the workbook for next year', 0, ['rollover', 'form', plan, '-o', 'bieu.xlsx']],
  [
    'next year',
    0,
    [
      'rollover',
      plan,
      ...figures,
      '-o',
      'sau/plan.yaml',
      '--report',
      'sau/bao-cao.html',
      '--explain-sheet',
      'sau/chi-tieu.xlsx',
    ],
  ],
  ['what has changed, with tracked changes', 0, ['diff', plan, 'sau', '-o', 'sau/so-sanh.docx']],
  ['issuing, tried', 0, ['issue', 'ban-hanh', ...signed, '--dry-run']],
  ['issuing', 0, ['issue', 'ban-hanh', ...signed, '-o', 'ky']],
  ['what is issued, held against its plan', 0, ['verify', 'ban-hanh', 'ky/*.docx']],
  ['the signing file', 0, ['package', 'ban-hanh', '-o', 'goi', '--since', plan]],
  ['the table of units', 0, ['batch', 'form', plan, '-o', 'bang.xlsx']],
  ['many units', 0, many],
  ['many units, a second time', 0, many],
  ['a Word form', 0, ['template', 'new', 'mau.docx']],
  ['a plan in a Word form', 0, ['build', plan, '--template', 'mau.docx', '--format', 'docx', '-o', 'theo-mau']],
  ['the register of law', 0, ['law', '118/2025', '--day', '2027-01-20']],
];

test.each(steps)('%s: exit code %i', async (_name, code, args) => {
  const [windows, linux] = await Promise.all([onWindows(args, two.windows), here(args, two.linux)]);
  expect({ ...windows, err: timeless(windows.err) }).toEqual({ ...linux, err: timeless(linux.err) });
  expect([windows.code, windows.err]).toEqual([code, expect.anything()]);
  expect(differing()).toEqual([]);
});

test('what is written names neither the drive nor the folder of this machine', () => {
  const [drive, folder] = ['Z:', path.basename(two.base)];
  const named = [...filesOf(two.windows)].filter(([, bytes]) => bytes.includes(folder) || bytes.includes(`${drive}\\`));
  expect(named.map(([name]) => name)).toEqual([]);
  expect(filesOf(two.windows).size).toBeGreaterThan(50);
});

test('a result over what is read, in other letters', async () => {
  const args = ['check', docx, '--annotate', '--force', '-o', docx.replace('ra/QD-du', 'RA/qd-DU')];
  const { code, err } = await onWindows(args, two.windows);
  expect([code, err]).toEqual([3, expect.stringContaining('output/is-input')]);
});

test('the machine is looked at', async () => {
  const { code, out, err } = await onWindows(['doctor', '--lang', 'en'], two.windows);
  expect([code, `${out}${err}`]).toEqual([0, expect.stringContaining('win32 x64')]);
});
