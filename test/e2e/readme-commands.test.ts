// Every command that the READMEs show, run in the order they show them, in a copy of the folder a new user has; and the program that they show.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCli } from '../support/built-cli.js';
import { root } from '../support/compose.js';

const npmScripts = Object.keys(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).scripts);

/** Lines of the shell blocks. */
const commandsOf = (file: string): string[] =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap((match) => (match[1] as string).split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');

describe.each(['README.md', 'README.vi.md'])('%s', (file) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-readme-'));
  cpSync(path.join(root, 'examples'), path.join(folder, 'examples'), { recursive: true });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(commandsOf(file))('%s', { timeout: 60_000 }, async (command) => {
    const [tool, ...rest] = [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
    if (tool === 'npm') {
      const script = rest[0] === 'run' ? rest[1] : rest[0];
      expect(['ci', 'install', ...npmScripts]).toContain(script);
      return;
    }
    expect([tool, rest[0]]).toEqual(['npx', 'kehoach']);
    const { code, err } = await runCli(rest.slice(1), folder);
    expect([code, err.split('\n').filter((line) => /: (lỗi|error):/.test(line))]).toEqual([0, []]);
  });
});

test('the program of README.md writes both files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-library-'));
  try {
    cpSync(path.join(root, 'examples'), path.join(folder, 'examples'), { recursive: true });
    mkdirSync(path.join(folder, 'node_modules'));
    symlinkSync(root, path.join(folder, 'node_modules/kehoach'), 'junction');
    const program = /```ts\n([\s\S]*?)```/.exec(readFileSync(path.join(root, 'README.md'), 'utf8'))?.[1] ?? '';
    writeFileSync(path.join(folder, 'program.mjs'), program);
    const printed = execFileSync(process.execPath, ['program.mjs'], { cwd: folder, encoding: 'utf8' });
    expect(printed.trim().split('\n')).toEqual([
      expect.stringMatching(/^QD-du-thao-12-2026-phuong-sao-mai\.docx \d{5,}$/),
      expect.stringMatching(/^QD-du-thao-12-2026-phuong-sao-mai\.pdf \d{5,}$/),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
