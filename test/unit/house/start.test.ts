// What the command loads before it knows what is asked of it: what each command takes, and nothing that does it.

import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { afterAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
/** Beside the packages, so that the bundle finds them. */
const folder = path.join(root, 'node_modules/.cache/kehoach-start');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is loaded with an entry point: files of the house, and packages. */
function loadedAtOnce({ outputs }: Metafile, entry: string): { files: string[]; packages: string[] } {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const walk = (output: string): void => {
    if (seen.has(output)) return;
    seen.add(output);
    for (const { path: target, kind, external } of outputs[output]?.imports ?? []) {
      if (kind !== 'import-statement') continue;
      if (external) packages.add(target);
      else walk(target);
    }
  };
  walk(Object.keys(outputs).find((output) => outputs[output]?.entryPoint === entry) ?? '');
  const files = [...seen].flatMap((output) => Object.keys(outputs[output]?.inputs ?? {}));
  return { files, packages: [...packages].filter((name) => !name.startsWith('node:')) };
}

test('the command loads few files at once, and no package but that of command lines', async () => {
  const { metafile } = await build({
    entryPoints: [path.join(root, 'src/cli/main.ts')],
    absWorkingDir: root,
    outdir: folder,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    write: false,
    metafile: true,
  });
  const { files, packages } = loadedAtOnce(metafile, 'src/cli/main.ts');
  expect(files).toContain('src/cli/commands/build.ts');
  expect(
    files.filter((file) => !/^src\/(?:cli|diagnostics|text|workspace|doctype\/readings|batch\/run\/shard)/.test(file)),
  ).toEqual([]);
  expect(files.filter((file) => file.startsWith('src/cli/work/'))).toEqual([]);
  expect(files.length).toBeLessThan(30);
  expect(packages).toEqual(['commander']);
});

test.each([['--version'], ['--help'], ['build', '--help'], ['batch', '--help']])(
  '%s %s loads nothing more',
  async (...args) => {
    const late: string[] = [];
    await build({
      entryPoints: [path.join(root, 'src/cli/program.ts')],
      outfile: path.join(folder, 'program.mjs'),
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      plugins: [
        {
          name: 'late',
          setup: ({ onResolve }) =>
            onResolve({ filter: /^\./ }, ({ kind, path: target }) => {
              if (kind !== 'dynamic-import') return undefined;
              late.push(target);
              return { path: './there-is-no-such-file.mjs', external: true };
            }),
        },
      ],
    });
    expect(late.length).toBeGreaterThan(10);
    const { runProgram } = await import(pathToFileURL(path.join(folder, 'program.mjs')).href);
    let out = '';
    const terminal = {
      out: (text: string) => {
        out += text;
      },
      err: () => undefined,
      folder: root,
      env: {},
      language: 'vi',
      colour: false,
    };
    // a command that loads its work would find no file
    expect(await runProgram(args, terminal, '9.9.9')).toBe(0);
    expect(out).not.toBe('');
    expect(await runProgram(['types'], terminal, '9.9.9').catch(() => 'not loaded')).not.toBe(0);
  },
);
