// What is published: the entry points with their declarations, the chunks they load, the data they read, and nothing else.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

const published = [
  /^(?:package\.json|LICENSE|CHANGELOG\.md|README\.md|README\.vi\.md|SECURITY\.md)$/,
  /^dist\/(?:index|workspace\/disk)\.(?:js|d\.ts)$/,
  // loaded by its name, in a thread of its own
  /^dist\/workspace\/disk-pdf-thread\.js$/,
  /^dist\/cli\/main\.js$/,
  /^dist\/kehoach-studio\.html$/,
  /^dist\/chunks\/[\w-]+\.js$/,
  /^templates\/.+(?:\.(?:ya?ml|hbs|tsv|md|bin)|\/LICENSE[\w-]*)$/,
  /^fonts\/.+\.(?:ttf|txt|md)$/,
  /^examples\/.+\.(?:ya?ml|json|xlsx|csv|docx|md)$/,
];

test('the package holds what runs and what it reads', { timeout: 300_000 }, () => {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const out = execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const files = (JSON.parse(out) as Packed[]).flatMap((packed) => packed.files.map((file) => file.path));
  expect(files).toContain('templates/quyet-dinh/type.yaml');
  expect(files.filter((file) => !published.some((pattern) => pattern.test(file)))).toEqual([]);
});

test('each entry point has its declarations in one file of its own', () => {
  const { exports, files } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const { entries } = JSON.parse(readFileSync(path.join(root, 'dts.config.json'), 'utf8'));
  const types = [exports['.'].types, exports['./node'].types];
  expect(entries.map((entry: { outFile: string }) => entry.outFile)).toEqual(types);
  for (const file of types) expect(files).toContain(file.replace('./', ''));
});
