// The core runs in a browser: it bundles for one without any of Node's modules.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const batch = readdirSync(path.join(root, 'src/batch'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/batch/${name}`);

test.each([
  ['the public API', ['src/index.ts']],
  ['the making of many units', batch],
])('%s bundles for the browser', async (_, files) => {
  const result = await build({
    entryPoints: files.map((file) => path.join(root, file)),
    outdir: path.join(root, 'none'),
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    logLevel: 'silent',
    metafile: true,
  });
  expect(result.errors).toEqual([]);
  const own = Object.keys(result.metafile.inputs).filter(
    (file) => /workspace\/(?:disk|output)/.test(file) || file.includes('src/cli/'),
  );
  expect(own).toEqual([]);
});
