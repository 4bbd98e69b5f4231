// Material beside the project is read through one door, which says what is missing and fails in CI.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { root } from '../../support/compose.js';
import { hasShared } from '../../support/seeds.js';

const DOOR = 'test/support/seeds.ts';
/** Not a test: it copies the folder for the commands that it compares. */
const COMPARE = 'test/support/compare-outputs.mjs';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('no test names the folder but that door', () => {
  const files = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join('test', name.split(path.sep).join('/')))
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name) && !name.includes('node_modules'));
  expect(files).toContain(DOOR);
  const folder = ['..', 'shared'].join('/');
  const code = (name: string): string =>
    readFileSync(path.join(root, name), 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
  const quoted = new RegExp(`['"\`][^'"\`\\n]*${folder}(?!\\w)[^'"\`\\n]*['"\`]`);
  // titles of suites may name it for people
  const titles = /describe(?:\.skip(?:If\([^)]*\))?)?\(\s*['"`][^\n]*/g;
  expect(files.filter((name) => quoted.test(code(name).replace(titles, '')))).toEqual([COMPARE, DOOR]);
});

test('what is missing is skipped on a desk and fails in CI', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.stubEnv('CI', '');
  expect(hasShared('no-such-folder')).toBe(false);
  expect(warn).toHaveBeenCalledOnce();
  for (const ci of ['1', 'true', 'yes']) {
    vi.stubEnv('CI', ci);
    expect(() => hasShared('no-such-folder')).toThrow('no-such-folder');
  }
});
