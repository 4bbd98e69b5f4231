// Writing as a process: killed between two files, told to stop, on a disk that is full, into files that may not be written.

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mainFile, runCli } from '../support/built-cli.js';
import { smallPlan } from '../support/small-plan.js';

const draft = smallPlan.replace(/^( +)number:.*\n/m, '').replace(/^( +)date: (\d{4}-\d\d)-\d\d/m, '$1date: $2');
const issue = ['issue', 'plan.yaml', '--number', '15', '--date', '2026-02-20', '--format', 'docx'];
const document = 'QD-15-2026-phuong-hoa-ban.docx';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-e2e-writing-'));
  writeFileSync(path.join(folder, 'plan.yaml'), draft);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const plan = (): string => readFileSync(path.join(folder, 'plan.yaml'), 'utf8');
const outputs = (): string[] =>
  existsSync(path.join(folder, 'out')) ? readdirSync(path.join(folder, 'out')).filter((name) => name[0] !== '.') : [];
const leftOver = (): string[] =>
  [folder, path.join(folder, 'out')].flatMap((each) =>
    existsSync(each) ? readdirSync(each).filter((name) => name.endsWith('.tmp')) : [],
  );

/** Runs it and sends it a signal just before a file takes its place for the n-th time. @returns how it ended */
function signalledAt(n: number, signal: string): string | number | null {
  const script = path.join(folder, 'signal.mjs');
  writeFileSync(
    script,
    `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
let count = 0;
const { renameSync } = fs;
fs.renameSync = (...all) => {
  count += 1;
  if (count === ${n}) process.kill(process.pid, '${signal}');
  return renameSync(...all);
};
syncBuiltinESMExports();
`,
  );
  const ended = spawnSync(process.execPath, ['--import', pathToFileURL(script).href, mainFile, ...issue], {
    cwd: folder,
  });
  return ended.signal ?? ended.status;
}

describe('issue, cut off', () => {
  // the plan, the note, the document
  test.each([1, 2, 3])(
    'killed before place %i: no number on paper that the plan does not know, and the same command ends it',
    async (n) => {
      expect(signalledAt(n, 'SIGKILL')).toBe('SIGKILL');
      expect([plan().includes('number: "15"'), outputs()]).toEqual([n > 1, []]);
      const again = await runCli(issue, folder);
      expect([again.code, again.out]).toEqual([0, `out/${document}\n`]);
      expect([plan().includes('number: "15"'), outputs(), leftOver()]).toEqual([true, [document], []]);
    },
    60_000,
  );

  test.skipIf(process.platform === 'win32')(
    'told to stop while it writes: all is there, and nothing left over',
    () => {
      // it may be at its end before the signal is seen
      expect([0, 143]).toContain(signalledAt(2, 'SIGTERM'));
      expect([plan().includes('number: "15"'), outputs(), leftOver()]).toEqual([true, [document], []]);
    },
    60_000,
  );
});

describe('what cannot be written', () => {
  test('a plan marked read-only gets no documents beside it', async () => {
    chmodSync(path.join(folder, 'plan.yaml'), 0o444);
    const { code, err } = await runCli(issue, folder);
    expect([code, outputs(), plan()]).toEqual([3, [], draft]);
    expect(err).toContain('plan.yaml: lỗi: Tệp này chỉ cho đọc. [output/not-writable]');
  }, 60_000);

  test.skipIf(process.platform === 'win32')(
    'a disk that takes nothing leaves the plan that is mended, and the plan that is issued',
    () => {
      const faulty = draft.replace('Rút ngắn thời gian', 'Rút ngắn ngắn thời gian');
      const limited = (args: readonly string[]) =>
        spawnSync('bash', ['-c', `ulimit -f 0; exec "${process.execPath}" "${mainFile}" ${args.join(' ')}`], {
          cwd: folder,
          encoding: 'utf8',
        });
      for (const [text, args] of [
        [faulty, ['check', 'plan.yaml', '--fix', '--write']],
        [draft, issue],
      ] as const) {
        writeFileSync(path.join(folder, 'plan.yaml'), text);
        const { status, stderr } = limited(args);
        expect([status, plan(), outputs(), leftOver()], args[0]).toEqual([3, text, [], []]);
        expect(stderr).toMatch(/\[output\/no-space\]/);
        expect(stderr).not.toMatch(/\n\s+at /);
      }
    },
    120_000,
  );

  test.skipIf(!existsSync('/dev/full'))('what is printed into a full disk ends with 3', () => {
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', `exec "${process.execPath}" "${mainFile}" schema > /dev/full`],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect(status).toBe(3);
    expect(stderr).toContain('Đĩa đã đầy');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
