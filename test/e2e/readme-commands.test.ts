// Every command that the READMEs show, run in the order they show them, in a copy of the folder a new user has.

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCli, runCli } from '../support/built-cli.js';
import { root } from '../support/compose.js';

const npmScripts = Object.keys(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).scripts);

/** Lines of the shell blocks. */
const commandsOf = (file: string): string[] =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap((match) => (match[1] as string).split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');

beforeAll(buildCli, 120_000);

describe.each(['README.md', 'README.vi.md'])('%s', (file) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-readme-'));
  cpSync(path.join(root, 'examples'), path.join(folder, 'examples'), { recursive: true });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(commandsOf(file))('%s', { timeout: 60_000 }, async (command) => {
    const [tool, ...rest] = command.split(/\s+/);
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
