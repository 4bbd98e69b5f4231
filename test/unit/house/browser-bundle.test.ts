// The core runs in a browser: it bundles for one without any of Node's modules.

import path from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

test('the public API bundles for the browser', async () => {
  const root = path.resolve(import.meta.dirname, '../../..');
  const result = await build({
    entryPoints: [path.join(root, 'src/index.ts')],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    logLevel: 'silent',
    metafile: true,
  });
  expect(result.errors).toEqual([]);
  const own = Object.keys(result.metafile.inputs).filter(
    (file) => file.includes('workspace/disk') || file.includes('src/cli/'),
  );
  expect(own).toEqual([]);
});
