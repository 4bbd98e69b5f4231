// Texts of other programs and of old kinds, which LibreOffice makes Word files of: they are read as the Word file that they were made of.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mainFile } from '../support/built-cli.js';
import { root } from '../support/compose.js';

const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-old-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): { code: number; err: string } {
  try {
    execFileSync(process.execPath, [mainFile, ...args], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { code: 0, err: '' };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: Buffer };
    return { code: status, err: stderr.toString('utf8') };
  }
}

const plan = (name: string): unknown => parse(readFileSync(path.join(folder, name), 'utf8'));

beforeAll(() => {
  const example = path.join(root, 'examples/cam-son-2026/plan.yaml');
  // read from its text, not from the plan that it would carry
  run(['build', example, '--format', 'docx', '--no-plan', '-o', 'ra']);
  execFileSync('sh', ['-c', 'cp ra/*.docx goc.docx'], { cwd: folder });
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  for (const kind of ['doc', 'rtf', 'odt'])
    execFileSync('soffice', ['--headless', profile, '--convert-to', kind, 'goc.docx'], {
      cwd: folder,
      timeout: 90_000,
      stdio: 'ignore',
    });
  run(['import', 'goc.docx', '-o', 'goc.yaml']);
}, 300_000);

test.each(['doc', 'rtf', 'odt'])('a .%s is imported like the Word file', (kind) => {
  expect(run(['import', `goc.${kind}`, '-o', `${kind}.yaml`]).code).toBe(0);
  const { tables: _, ...own } = plan(`${kind}.yaml`) as Record<string, unknown>;
  const { tables: __, ...other } = plan('goc.yaml') as Record<string, unknown>;
  expect(own).toEqual(other);
});

test('an old file under the name of a Word file is read, and that is told', () => {
  copyFileSync(path.join(folder, 'goc.doc'), path.join(folder, 'doi-ten.docx'));
  const out = execFileSync(process.execPath, [mainFile, 'import', 'doi-ten.docx', '-o', 'doi-ten.yaml', '--json'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  expect(out).toContain('import/converted');
});

test('check finds in the words of one what it finds in those of the Word file; a copy with comments is refused', () => {
  const found = (name: string): string[] => {
    const out = execFileSync(process.execPath, [mainFile, 'check', name, '--json'], { cwd: folder, encoding: 'utf8' });
    const { files } = JSON.parse(out) as { files: { findings: { rule: string; quote?: string }[] }[] };
    return (files[0]?.findings ?? []).flatMap(({ rule, quote }) => (quote ? [`${rule} ${quote}`] : []));
  };
  expect(found('goc.rtf')).toEqual(found('goc.docx'));
  expect(found('goc.rtf').length).toBeGreaterThan(0);
  expect(run(['check', 'goc.rtf', '--annotate', '-o', 'ghi-chu.docx'])).toEqual({
    code: 2,
    err: expect.stringContaining('.docx'),
  });
});

test('without LibreOffice it is said what to do', () => {
  const { code, err } = run(['import', 'goc.doc', '-o', 'khong.yaml'], {
    KEHOACH_SOFFICE: path.join(folder, 'khong-co'),
  });
  expect([code, err]).toEqual([1, expect.stringContaining('.docx')]);
});

test('what LibreOffice cannot open is told with the file', () => {
  writeFileSync(path.join(folder, 'hong.doc'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
  const { code, err } = run(['import', 'hong.doc', '-o', 'hong.yaml']);
  expect([code, err]).toEqual([1, expect.stringContaining('hong.doc')]);
});
