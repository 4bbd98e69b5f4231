// `kehoach build` as a process: files, exit codes, what goes to which stream, and what is left when it is killed.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mainFile, runCli } from '../support/built-cli.js';
import { pdfPages } from '../support/read-pdf.js';
import { smallPlan } from '../support/small-plan.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-e2e-'));
  writeFileSync(path.join(folder, 'plan.yaml'), smallPlan);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const STEM = 'QD-07-2026-phuong-hoa-ban';
const DRAFT = 'QD-du-thao-07-2026-phuong-hoa-ban';
const inFolder = (name: string): string => path.join(folder, name);
const listed = (name: string): string[] => readdirSync(inFolder(name)).sort();
const hash = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(inFolder(name)))
    .digest('hex');

describe('kehoach build', () => {
  test('proves, then writes DOCX and PDF; the same plan gives the same bytes', async () => {
    const { code, out, err } = await runCli(['build', 'plan.yaml', '--issue', '--verify'], folder);
    expect(code).toBe(0);
    expect(out).toBe(`out/${STEM}.docx\nout/${STEM}.pdf\n`);
    expect(err).toMatch(/DOCX: (\d+)\/\1 dữ kiện/);
    expect(err).toMatch(/PDF: (\d+)\/\1 dữ kiện/);
    expect(listed('out')).toEqual(['.kehoach.json', `${STEM}.docx`, `${STEM}.pdf`]);
    expect(
      readFileSync(inFolder(`out/${STEM}.docx`))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(
      readFileSync(inFolder(`out/${STEM}.pdf`))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await runCli(['build', 'plan.yaml', '--issue', '-o', 'lai'], folder);
    for (const extension of ['docx', 'pdf']) {
      expect(hash(`lai/${STEM}.${extension}`)).toBe(hash(`out/${STEM}.${extension}`));
    }
  });

  test('--json: one object on stdout that says what lies on the disk', async () => {
    const { code, out, err } = await runCli(['tao', 'plan.yaml', '--issue', '--json', '--quiet', '--verify'], folder);
    expect([code, err]).toEqual([0, '']);
    const result = JSON.parse(out);
    expect(result).toMatchObject({
      version: 1,
      command: 'build',
      plan: 'plan.yaml',
      status: 'issued',
      ok: true,
      written: true,
    });
    // programs get the notes of the rules, too, which people find in `check`
    expect(
      result.diagnostics.map(({ code, severity }: Record<string, string>) => `${code} ${severity}`).toSorted(),
    ).toEqual([
      'check/abbreviation info',
      'check/duplicate-task warning',
      'check/empty-cell info',
      'check/empty-cell info',
      'check/issuer-exists warning',
    ]);
    expect(result.files.map(({ path: file, format }: Record<string, string>) => [file, format])).toEqual([
      [`out/${STEM}.docx`, 'docx'],
      [`out/${STEM}.pdf`, 'pdf'],
    ]);
    for (const file of result.files) {
      expect(file.sha256).toBe(hash(file.path));
      expect(file.bytes).toBe(readFileSync(inFolder(file.path)).length);
    }
    const pages = await pdfPages(readFileSync(inFolder(result.files[1].path)));
    expect(result.files[1].pages).toBe(pages.length);
    expect(pages.length).toBeGreaterThanOrEqual(3);
    for (const { facts, proven } of result.proofs) expect([facts > 40, proven]).toEqual([true, facts]);
  });

  test('--json with errors: diagnostics with places, no files, exit 1', async () => {
    writeFileSync(inFolder('plan.yaml'), smallPlan.replace('date: 2026-02-05', 'date: 2026-02-30'));
    const { code, out, err } = await runCli(['build', 'plan.yaml', '--json', '--lang', 'en'], folder);
    expect(code).toBe(1);
    const result = JSON.parse(out);
    expect(result).toMatchObject({ ok: false, written: false, files: [] });
    expect(result.diagnostics).toMatchObject([
      { severity: 'error', place: { file: 'plan.yaml', line: 7, column: 9, path: 'decision.date' } },
    ]);
    expect(result.diagnostics[0].message).toContain('not a real date');
    expect(err).toContain('plan.yaml:7:9: error:');
    expect(existsSync(inFolder('out'))).toBe(false);
  });

  test('--dry-run writes nothing', async () => {
    const { code, out, err } = await runCli(['build', 'plan.yaml', '--dry-run'], folder);
    expect([code, out.split('\n')[0]]).toEqual([0, `out/${DRAFT}.docx`]);
    expect(err).toContain('Sẽ ghi');
    expect(listed('.')).toEqual(['plan.yaml']);
  });

  test('an edited file is left alone, with all others, until --force', async () => {
    await runCli(['build', 'plan.yaml'], folder);
    writeFileSync(inFolder(`out/${DRAFT}.docx`), 'đã sửa trong Word');
    writeFileSync(inFolder('plan.yaml'), smallPlan.replace('Rút ngắn', 'Giảm'));
    const before = hash(`out/${DRAFT}.pdf`);
    const refused = await runCli(['build', 'plan.yaml'], folder);
    expect([refused.code, refused.out]).toEqual([3, '']);
    expect(refused.err).toContain(`out/${DRAFT}.docx: lỗi:`);
    expect(readFileSync(inFolder(`out/${DRAFT}.docx`), 'utf8')).toBe('đã sửa trong Word');
    expect(hash(`out/${DRAFT}.pdf`)).toBe(before);
    expect((await runCli(['build', 'plan.yaml', '--force'], folder)).code).toBe(0);
    expect(hash(`out/${DRAFT}.pdf`)).not.toBe(before);
    expect(listed('out')).toEqual(['.kehoach.json', `${DRAFT}.docx`, `${DRAFT}.pdf`]);
  });

  test('exit codes: 2 for the command line, 3 for files', async () => {
    expect((await runCli(['build'], folder)).code).toBe(2);
    expect((await runCli(['build', 'khong-co.yaml'], folder)).code).toBe(3);
    mkdirSync(inFolder('trong'));
    expect((await runCli(['build', 'trong'], folder)).code).toBe(3);
    writeFileSync(inFolder('tep'), '');
    const taken = await runCli(['build', 'plan.yaml', '-o', 'tep/ra'], folder);
    expect(taken.code).toBe(3);
    expect(taken.err).toContain('[output/name-taken]');
    expect(taken.err).not.toMatch(/\bat .*\.js/);
  });

  test('colour by FORCE_COLOR, language by KEHOACH_LANG', async () => {
    const { err } = await runCli(['build', 'khong-co.yaml'], folder, { FORCE_COLOR: '1', KEHOACH_LANG: 'en' });
    expect(err).toContain('\u001b[31merror:');
  });
});

test('a fault of our own: a short message, exit 70, the stack only where it is asked for', async () => {
  const broken = 'data:text/javascript,String.prototype.normalize = () => { throw new Error("gay roi") }';
  const env = { NODE_OPTIONS: `--import=${broken.replaceAll(' ', '%20').replaceAll('"', '%22')}` };
  const { code, out, err } = await runCli(['build', 'plan.yaml'], folder, env);
  expect([code, out]).toEqual([70, '']);
  expect(err).toMatch(/^lỗi của chính kehoach: gay roi\n {2}→ .*\n$/);
  const { err: detailed } = await runCli(['build', 'plan.yaml'], folder, { ...env, KEHOACH_DEBUG: '1' });
  expect(detailed).toMatch(/\bat .*\.js/);
});

describe('killed', () => {
  test.each([250, 400, 550, 700])('after %i ms: no half file, and the next run clears up', async (delay) => {
    mkdirSync(inFolder('out'));
    const child = spawn(process.execPath, [mainFile, 'build', 'plan.yaml'], { cwd: folder, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await wait(delay);
    child.kill('SIGKILL');
    await ended;
    writeFileSync(inFolder('out/.kehoach-999999999-1.tmp'), 'nửa chừng');
    const left = listed('out').filter((name) => name.startsWith('QD-'));
    const hashes = left.map((name) => hash(`out/${name}`));
    expect((await runCli(['build', 'plan.yaml'], folder)).code).toBe(0);
    expect(left.map((name) => hash(`out/${name}`))).toEqual(hashes);
    expect(listed('out')).toEqual(['.kehoach.json', `${DRAFT}.docx`, `${DRAFT}.pdf`]);
  });
});
