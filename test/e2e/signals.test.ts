// Ctrl-C and SIGTERM as a process gets them: while it computes, while LibreOffice works for it, in a batch. Each ends with the code of its
// signal, and neither files nor folders nor programs stay behind.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mainFile, runCli } from '../support/built-cli.js';
import { smallPlan } from '../support/small-plan.js';

let folder: string;
const at = (name: string): string => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-e2e-signals-'));
  mkdirSync(at('tmp'));
  writeFileSync(at('plan.yaml'), smallPlan);
  // writes where it is told to put what passes, starts another program, and never ends
  writeFileSync(at('soffice'), `#!/bin/sh\ntouch "$TMPDIR/lu1.tmp"\n(sleep 600) &\necho $! > "${at('pid')}"\nwait\n`, {
    mode: 0o755,
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

const start = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [mainFile, ...args], {
    cwd: folder,
    env: { ...process.env, KEHOACH_SOFFICE: at('soffice'), TMPDIR: at('tmp') },
    stdio: 'ignore',
  });
const ended = (child: ChildProcess): Promise<End> =>
  new Promise((resolve) => child.on('exit', (code, signal) => resolve({ code, signal })));
/** As a shell shows it. */
const shown = ({ code, signal }: End): number | null => (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : code);

async function until(there: () => boolean): Promise<void> {
  while (!there()) await new Promise((resolve) => setTimeout(resolve, 20));
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // what has ended and was not yet taken note of by its new parent
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

const left = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tmp$|office-/.test(name));

const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

describe.skipIf(process.platform !== 'linux').each(signals)('%s', (signal, code) => {
  test('ends LibreOffice, what it started, and takes its folder away', async () => {
    expect((await runCli(['template', 'new', 'mau.docx'], folder)).code).toBe(0);
    const child = start(['build', 'plan.yaml', '--template', 'mau.docx', '--format', 'pdf', '-o', 'ra']);
    const end = ended(child);
    await until(() => existsSync(at('pid')) && readFileSync(at('pid'), 'utf8').endsWith('\n'));
    const pid = Number(readFileSync(at('pid'), 'utf8'));
    expect([alive(pid), readdirSync(at('tmp')).length]).toEqual([true, 1]);
    child.kill(signal);
    expect(shown(await end)).toBe(code);
    await until(() => !alive(pid));
    expect([readdirSync(at('tmp')), existsSync(at('ra'))]).toEqual([[], false]);
  }, 60_000);

  test.each([
    ['check', 'plan.yaml'],
    ['build', 'plan.yaml', '--format', 'docx,pdf,html', '--verify', '-o', 'ra'],
    ['rollover', 'plan.yaml', '--year', '2027', '-o', 'sau.yaml'],
  ])(
    'ends %s at any moment, nothing half written',
    async (...args) => {
      for (const milliseconds of [150, 400, 900]) {
        const child = start(args as string[]);
        const end = ended(child);
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        child.kill(signal);
        // it may have come to its end before
        expect([code, 0, 1]).toContain(shown(await end));
        expect(left()).toEqual([]);
      }
    },
    120_000,
  );

  test('a batch finishes the unit at hand, and the same command goes on', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `Hoa Ban ${index + 1};Lò Thị Mai Hương;${index + 1}`);
    writeFileSync(at('units.csv'), `Tên đơn vị;Người ký;Số văn bản\n${rows.join('\n')}\n`);
    const command = ['batch', 'plan.yaml', '--units', 'units.csv', '--format', 'pdf', '-o', 'ra'];
    const child = start(command);
    const end = ended(child);
    await until(() => existsSync(at('ra')) && readdirSync(at('ra')).some((name) => name.includes('hoa-ban')));
    child.kill(signal);
    expect(shown(await end)).toBe(code);
    expect(left()).toEqual([]);
    const made = readdirSync(at('ra')).filter((name) => name.includes('hoa-ban')).length;
    expect(made).toBeLessThan(60);
    await runCli(command, folder);
    expect(readdirSync(at('ra')).filter((name) => name.includes('hoa-ban')).length).toBe(60);
  }, 120_000);
});
