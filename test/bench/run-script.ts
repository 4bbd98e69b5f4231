// Bundles a script of this folder and runs it in plain Node, as users run kehoach: a test runner's own module loader would slow our code
// and not that of the packages.

import { execFile, spawn } from 'node:child_process';
import { cpus } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

export const root = path.resolve(import.meta.dirname, '../..');

/** The bundle lies where the sources' own paths to `templates/` and `fonts/` hold. */
const bundleFile = (name: string): string => path.join(root, 'out/bench', `${name}.mjs`);

export async function bundleScript(name: string): Promise<string> {
  const outfile = bundleFile(name);
  await build({
    entryPoints: [path.join(import.meta.dirname, 'scripts', `${name}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    sourcemap: 'inline',
    outfile,
    logLevel: 'warning',
  });
  return outfile;
}

/** Its output goes where ours goes. */
export async function runScript(name: string, ...args: string[]): Promise<void> {
  const file = await bundleScript(name);
  const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const code = await new Promise((resolve) => {
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`${name} ended with ${code}`);
}

/** @returns what it printed */
export function outputOf(file: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [file, ...args], { cwd: root, maxBuffer: 1 << 26 }, (error, out) =>
      error ? reject(error) : resolve(out),
    );
  });
}

export const machine = (): string => `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}`;
