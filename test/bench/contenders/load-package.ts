// The packages that kehoach is measured against. They are no part of it: they have a package.json of their own in this folder.

import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageFolder } from '../../../src/workspace/disk.js';

const require = createRequire(path.join(packageFolder, 'test/bench/package.json'));
const missing = new Set<string>();

/** The package as `import` gives it; nothing where it is not installed, which is told once. */
export async function loadPackage<T>(name: string): Promise<T | undefined> {
  let file: string;
  try {
    file = require.resolve(name);
  } catch {
    if (missing.size === 0) console.log('\nNot all contenders are installed; run: npm ci --prefix test/bench');
    if (!missing.has(name)) console.log(`left out: ${name}`);
    missing.add(name);
    return undefined;
  }
  return (await import(pathToFileURL(file).href)) as T;
}
