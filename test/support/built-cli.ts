// The command as users run it: bundled into dist/ when the sources are newer, started as a process of its own.

import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './compose.js';

export const mainFile = path.join(root, 'dist/cli/main.js');
export const studioFile = path.join(root, 'dist/kehoach-studio.html');

function newest(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? newest(file) : statSync(file).mtimeMs;
    }),
  );
}

/** Before the first test of a project that starts the command, once for all its files. */
export default function buildCli(): void {
  if (!existsSync(studioFile)) execFileSync('node', ['src/studio/build/build-studio.mjs'], { cwd: root });
  if (existsSync(mainFile) && statSync(mainFile).mtimeMs > newest(path.join(root, 'src'))) return;
  // only what runs: type faults are for `npm run check`; chunks of an earlier build stay for processes that are running
  execFileSync('npm', ['run', '--silent', 'bundle'], { cwd: root, shell: process.platform === 'win32' });
}

export interface ProcessResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export function runCli(
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ProcessResult> {
  const { NO_COLOR: _, FORCE_COLOR: __, KEHOACH_LANG: ___, npm_command: ____, ...inherited } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [mainFile, ...args],
      { cwd: folder, env: { ...inherited, ...env }, maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}
